using Publish.Manuscript.Model;
using Xunit;

namespace Publish.Tests.Manuscript.Reading;

public sealed class ParagraphLanguageTests
{
    [Theory]
    [InlineData("A. Smith, *A Title* (1999).", "en")]
    [InlineData("[Titre]{lang=fr}, [Paris]{lang=fr} 1999", "fr")]
    [InlineData("دیکھیے Smith, 12.", null)]
    [InlineData("۱۲–۱۵", null)]
    [InlineData("हिन्दी", null)]
    [InlineData("[गद्य]{lang=hi}", "hi")]
    [InlineData("The word [قلم]{lang=ur} in *Urdu*.", "en")]
    [InlineData("He said: [اقرأ]{lang=ar}.", "en")]
    [InlineData("[الحمد لله رب العالمين]{lang=ar} (Quran).", null)]
    [InlineData("[قلم]{lang=fa}", null)]
    [InlineData("Homer, Ἰλιάς, 1.1.", "en")]
    [InlineData("Ἰλιάς", null)]
    public void A_paragraph_all_in_another_script_has_its_language(string markdown, string? language) =>
        Assert.Equal(language, Assert.Single(TestBook.Read(markdown).Blocks).Language?.Tag);

    [Fact]
    public void So_have_notes_lists_quotations_and_verse()
    {
        Section section = TestBook.Read("متن[^1] اور[^2]\n\n- One\n- Two\n\n> Quoted\n\n::: verse\nA line\nAnother\n:::\n\n[^1]: Smith.\n\n[^2]:\n    ::: {lang=en}\n    Jones.\n    :::\n");
        Assert.Equal([null, "en", "en", "en"], section.Blocks.Select(b => b.Language?.Tag));
        Assert.Equal(["en", "en"], section.Notes.SelectMany(n => n.Blocks).Select(b => b.Language?.Tag));
    }

    [Fact]
    public void An_item_of_a_list_of_several_languages_is_on_the_side_of_its_label()
    {
        ListBlock list = Assert.IsType<ListBlock>(Assert.Single(TestBook.Read("- London\n- لاہور\n\n  A whole paragraph.\n").Blocks));
        Assert.Null(list.Language);
        Assert.Equal([null, null, "en"], list.Items.SelectMany(i => i.Blocks).Select(b => b.Language?.Tag));
    }

    [Fact]
    public void Urdu_in_an_English_essay_is_Urdu()
    {
        Section section = TestBook.ReadFiles(("one.md", "---\ntitle: T\nlanguage: en\n---\n\nEnglish[^1]\n\n[^1]: دیکھیے کتاب۔\n")).Book.Sections[0];
        Assert.Equal("ur", section.Notes[0].Blocks[0].Language?.Tag);
    }
}

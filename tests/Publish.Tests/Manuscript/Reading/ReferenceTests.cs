using Publish.Core.Unicode;
using Publish.Manuscript.Model;
using Xunit;

namespace Publish.Tests.Manuscript.Reading;

/// <summary>References, terms and marks of the index, from the Markdown to what they say.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("[](#a)", "a", ReferenceForm.Title, "Heading")]
    [InlineData("[](#a){.page}", "a", ReferenceForm.Page, "Heading")]
    [InlineData("[](one.md)", null, ReferenceForm.Title, "T")]
    [InlineData("[](#pic)", "pic", ReferenceForm.Title, "Said below")]
    [InlineData("[](#tab)", "tab", ReferenceForm.Title, "Said above")]
    public void A_link_without_words_says_what_it_leads_to(string markdown, string? place, ReferenceForm form, string title)
    {
        (Book book, string[] diagnostics) = TestBook.ReadFiles(
            ("one.md", TestBook.WithTitle($"Before[^x] {markdown}, after.\n\n## Heading {{#a}}\n\n![alt](a.png \"Said below\"){{#pic width=40%}}\n\n| a |\n|---|\n| b |\n\n: Said above {{#tab}}\n\n[^x]: Note.")),
            ("a.png", TestBook.Png));
        Assert.Empty(diagnostics);
        CrossReference reference = Assert.Single(Inlines(book).OfType<CrossReference>());
        Assert.Equal((new BookTarget("s-one", place), form), (reference.Target, reference.Form));
        Assert.Equal(title, new BookReferences(book).TitleOf(reference.Target));
        Assert.Contains(", after.", PlainText.Of(Assert.IsType<Paragraph>(book.Sections[0].Blocks[0]).Inlines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_to_a_note_of_another_essay_says_its_number()
    {
        (Book book, string[] diagnostics) = TestBook.ReadFiles(
            ("book.yaml", "title: B\nlanguage: ur\nessays: [one.md, two.md]\n"),
            ("one.md", TestBook.WithTitle("a[^x]\n\n[^x]: Note.")),
            ("two.md", TestBook.WithTitle("see [](one.md#^x)")));
        Assert.Empty(diagnostics);
        CrossReference reference = Assert.Single(Inlines(book).OfType<CrossReference>());
        Assert.Equal("\u06F1", new BookReferences(book).TitleOf(reference.Target));
    }

    [Theory]
    [InlineData("[](#^x)")]
    [InlineData("[^x]")]
    public void Where_notes_are_numbered_by_page_none_is_referred_to_twice(string again)
    {
        (_, string[] diagnostics) = TestBook.ReadFiles(("book.yaml", TestBook.Yaml + "design:\n  notes: { numbering: page }\n"), ("one.md", TestBook.WithTitle($"a[^x] b{again}\n\n[^x]: Note.")));
        Assert.StartsWith("one.md:4:8: error M020", Assert.Single(diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void Captions_are_numbered_where_the_book_wants_it()
    {
        (Book book, string[] diagnostics) = TestBook.ReadFiles(
            ("book.yaml", TestBook.Yaml + "design:\n  captions: numbered\n"),
            ("one.md", TestBook.WithTitle("![alt](a.png \"One\"){#p}\n\n![alt](a.png \"Two\"){#q}\n\n| a |\n|---|\n| b |\n\n: Three {#t}")),
            ("a.png", TestBook.Png));
        Assert.Empty(diagnostics);
        var references = new BookReferences(book);
        string[] ids = ["p", "q", "t"];
        Assert.Equal(["تصویر ۱", "تصویر ۲", "جدول ۱"], ids.Select(id => references.TitleOf(new BookTarget("s-one", id))));
    }

    [Fact]
    public void An_index_has_one_heading_for_numbers_of_every_kind_and_one_for_a_letter_with_and_without_marks()
    {
        string[] words = ["۱۸۵۷ء", "1857", "٧٨٦", "Émile", "Emile", "école", "Zola", "آگرہ"];
        (Book book, string[] diagnostics) = TestBook.ReadFiles(
            ("book.yaml", "title: B\nlanguage: ur\nessays: [one.md, index.md]\n"),
            ("one.md", TestBook.WithTitle(string.Join(' ', words.Select(word => $"[{word}]{{index=\"{word}\"}}")))),
            ("index.md", "---\ntitle: اشاریہ\nrole: index\n---\n"));
        Assert.Empty(diagnostics);
        Assert.Equal(
            ["۰–۹: 1857 ۱۸۵۷ء ٧٨٦", "آ: آگرہ", "E: école Emile Émile", "Z: Zola"],
            BookIndex.Of(book, book.Sections[1]).Select(g => $"{g.Letter}: {string.Join(' ', g.Entries.Select(e => e.Heading))}"));
    }

    [Fact]
    public void A_glossary_is_a_list_of_terms_with_their_meanings()
    {
        Section section = TestBook.Read("کاپی {#kapi}\n: زرد کاغذ\nجس پر لکھتے ہیں۔\n: اب کچھ اور۔\n\nکاتب\n: لکھنے والا۔");
        DefinitionList list = Assert.IsType<DefinitionList>(Assert.Single(section.Blocks));
        Assert.Equal(
            ["kapi کاپی = زرد کاغذ جس پر لکھتے ہیں۔ / اب کچھ اور۔", "t2 کاتب = لکھنے والا۔"],
            list.Definitions.Select(d => $"{d.Term.Id} {PlainText.Of(d.Term.Inlines)} = {string.Join(" / ", d.Meanings.Select(m => PlainText.Of(m.Inlines)))}"));
    }

    [Fact]
    public void An_index_is_sorted_by_letters_and_merges_pages_that_follow_one_another()
    {
        const string Text = "[بھگوان]{.name} [آغا]{.name} [دہلی]{.place} [وہ]{.name index=\"آغا\"} [آغا]{.name} [آغا]{.name} [بات]{index=\"بحث\"}";
        (Book book, string[] diagnostics) = TestBook.ReadFiles(
            ("book.yaml", "title: B\nlanguage: ur\nessays: [one.md, two.md]\n"),
            ("one.md", TestBook.WithTitle(Text)),
            ("two.md", "---\ntitle: I\nrole: index\nsee:\n  مرزا: آغا\n---\n"));
        Assert.Empty(diagnostics);
        string[] folios = ["۸", "۹", "۹", "۱۱", "۱۲", "۱۲", "۱۲"];
        string?[] ids = [.. Inlines(book).OfType<IndexSpan>().Select(s => s.Id)];
        string? FolioOf(BookTarget target) => folios[Array.IndexOf(ids, target.PlaceId)];
        Assert.Equal(
            ["آ: آغا ۹ ۱۱–۱۲", "ب: بحث ۱۲", "بھ: بھگوان ۸", "د: دہلی ۹", "م: مرزا > آغا"],
            BookIndex.Of(book, book.Sections[1]).SelectMany(g => g.Entries.Select(e => Show(g, e, FolioOf))));
    }

    [Theory]
    [InlineData("fa", "[هوا] [واژه] [آب]", "آ و ه")]
    [InlineData("ur", "[وطن] [ہوا] [آب]", "آ و ہ")]
    [InlineData("ar", "[يوم] [آية] [أب] [إنسان]", "ا ي")]
    [InlineData("ps", "[څوک] [چا] [ځای]", "ځ چ څ")]
    [InlineData("sd", "[پاڻي] [ٻار] [تارو]", "ٻ ت پ")]
    public void An_index_has_the_letters_of_its_language_in_their_order(string language, string words, string letters)
    {
        (Book book, string[] diagnostics) = TestBook.ReadFiles(
            ("book.yaml", $"title: B\nlanguage: {language}\nessays: [one.md, two.md]\n"),
            ("one.md", TestBook.WithTitle(words.Replace("]", "]{.name}", StringComparison.Ordinal))),
            ("two.md", "---\ntitle: I\nrole: index\n---\n"));
        Assert.Empty(diagnostics);
        Assert.Equal(letters, string.Join(' ', BookIndex.Of(book, book.Sections[1]).Select(g => g.Letter)));
    }

    private static string Show(IndexGroup group, IndexEntry entry, Func<BookTarget, string?> folioOf)
    {
        IEnumerable<string> locators = BookIndex.Locators(entry, folioOf, NumeralSystem.Urdu).Select(l => " " + l.Text);
        return $"{group.Letter}: {entry.Heading}{string.Concat(locators)}{string.Concat(entry.See.Select(s => " > " + s))}";
    }

    private static IEnumerable<Inline> Inlines(Book book) => book.Sections.SelectMany(Walk.Inlines);
}

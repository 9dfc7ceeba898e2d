using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;
using Publish.Text.Fonts;
using Publish.Text.Paragraphs;
using Publish.Text.Shaping;
using Xunit;

namespace Publish.Tests.Layout.Styles;

/// <summary>Text in other scripts inside Urdu: which font draws it, and that no font is read that nothing needs.</summary>
public sealed class CompanionFontTests
{
    private readonly HashSet<string> _read = [];

    [Theory]
    [InlineData("שָׁלוֹם", "NotoSerifHebrew-Regular")]
    [InlineData("क्षत्रिय संस्कृत", "NotoSerifDevanagari-Regular")]
    [InlineData("ਗੁਰਮੁਖੀ", "NotoSerifGurmukhi-Regular")]
    [InlineData("ગુજરાતી", "NotoSerifGujarati-Regular")]
    [InlineData("বাংলা ভাষা", "NotoSerifBengali-Regular")]
    [InlineData("தமிழ்", "NotoSerifTamil-Regular")]
    [InlineData("φιλοσοφία", "SourceSerif4-Regular")]
    [InlineData("ἀλήθεια", "NotoSerif-Regular")]
    [InlineData("Достоевский", "SourceSerif4-Regular")]
    [InlineData("Қазақстан", "SourceSerif4-Regular")]
    [InlineData("Саҥа", "NotoSerif-Regular")]
    [InlineData("Ẕauq", "NotoSerif-Regular")]
    [InlineData("★", "PublishSymbols-Regular")]
    public void A_word_of_another_script_comes_from_one_font_of_that_script(string word, string font)
    {
        ShapedParagraph shaped = Shape($"\u0627\u0631\u062F\u0648 {word}", FontVariant.Regular);
        Assert.Equal([font], shaped.Runs.SkipWhile(r => r.Shape.Text.StartsWith('\u0627')).Select(r => r.Shape.Face.Name).Distinct());
    }

    [Fact]
    public void A_closing_bracket_looks_like_its_opening_one()
    {
        ShapedParagraph shaped = Shape("\u06A9\u0648 (\u05E1\u05E4\u05E8) \u06A9\u06C1\u062A\u06D2", FontVariant.Regular);
        Assert.All(shaped.Runs.Where(r => r.Shape.Text.IndexOfAny(['(', ')']) >= 0), r => Assert.Equal("NotoNastaliqUrdu-Regular", r.Shape.Face.Name));
    }

    [Fact]
    public void Bold_text_has_the_bold_of_a_script_where_there_is_one()
    {
        Assert.Equal("NotoSerifHebrew-Bold", Shape("\u05E1\u05E4\u05E8", FontVariant.Bold).Runs[0].Shape.Face.Name);
        Assert.Equal("PublishSymbols-Regular", Shape("★", FontVariant.Bold).Runs[0].Shape.Face.Name);
    }

    [Fact]
    public void A_font_that_no_character_needs_is_not_read()
    {
        Shape("\u0627\u0631\u062F\u0648 (Latin, 1947) \u06F1\u06F2", FontVariant.Regular);
        Assert.Equal(["Amiri-Regular", "NotoNastaliqUrdu-Regular", "SourceSerif4-Regular"], _read.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_the_fonts_for_other_scripts_only_the_one_that_is_needed_is_read()
    {
        Shape("\u0627\u0631\u062F\u0648 \u05E1\u05E4\u05E8", FontVariant.Regular);
        Assert.Equal(["Amiri-Regular", "NotoNastaliqUrdu-Regular", "NotoSerifHebrew-Regular", "SourceSerif4-Regular"], _read.Order(StringComparer.Ordinal));
    }

    private ShapedParagraph Shape(string text, FontVariant variant)
    {
        var library = new FontLibrary(path =>
        {
            _read.Add(Path.GetFileNameWithoutExtension(path));
            return File.ReadAllBytes(Path.Combine(Repository.Root, "fonts", path));
        });
        FontStack stack = new FontSet(library, Language.Urdu, DesignSettings.Default).Get(Language.Urdu, variant);
        var diagnostics = new DiagnosticBag();
        ShapedParagraph shaped = new ParagraphShaper().Shape(
            new StyledParagraph(text, [new StyledRun(new TextRange(0, text.Length), new TextStyle(stack, new Pt(12), Language.Urdu), 0)], Language.Urdu), null, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return shaped;
    }
}

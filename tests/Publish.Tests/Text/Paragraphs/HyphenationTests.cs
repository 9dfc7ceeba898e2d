using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Units;
using Publish.Text.Paragraphs;
using Publish.Text.Shaping;
using Xunit;

namespace Publish.Tests.Text.Paragraphs;

/// <summary>Lines that end inside a word.</summary>
public sealed class HyphenationTests
{
    private const string Prose = "Optimum line breaking considers the paragraph as a whole, and every hyphenated alternative "
        + "contributes possibilities that unhyphenated paragraphs lack; nevertheless consecutive hyphens are penalised considerably.";

    [Fact]
    public void A_parted_word_is_whole_in_the_text_and_the_hyphen_fits_the_measure()
    {
        ImmutableArray<Line> lines = Break(Prose, 150);

        Assert.Contains(lines, line => TextOf(line).EndsWith('\u00AD'));
        Assert.Equal(Prose, string.Concat(lines.Select(TextOf)).Replace("\u00AD", "", StringComparison.Ordinal));
        Assert.All(lines.Where(line => !line.EndsParagraph), line => Assert.Equal(150, line.Width.Value, 3));
        Assert.All(lines.Zip(lines.Skip(1)), pair => Assert.Equal(pair.First.Range.End, pair.Second.Range.Start));
    }

    [Fact]
    public void A_line_that_begins_inside_a_word_knows_where_the_word_begins()
    {
        ImmutableArray<Line> lines = Break(Prose, 150);
        int parted = Enumerable.Range(0, lines.Length - 1).First(i => TextOf(lines[i]).EndsWith('\u00AD'));

        Line next = lines[parted + 1];
        Assert.Equal(Prose.LastIndexOf(' ', next.Range.Start) + 1, next.WordStart);
        Assert.True(next.WordStart < next.Range.Start);
        Assert.All(lines.Where((_, i) => i == 0 || !TextOf(lines[i - 1]).EndsWith('\u00AD')), line => Assert.Equal(line.Range.Start, line.WordStart));
    }

    [Fact]
    public void Words_stay_whole_where_that_is_not_asked_for() =>
        Assert.DoesNotContain(LineBreaker.Break(Shape(Prose, "en"), new LineSettings(new Pt(150))), line => TextOf(line).Contains('\u00AD', StringComparison.Ordinal));

    [Fact]
    public void A_soft_hyphen_says_where_a_word_may_be_parted()
    {
        string text = "A wonderful Llanfair\u00ADpwll\u00ADgwyngyll has been seen";

        IEnumerable<string> parted = Enumerable.Range(80, 80).SelectMany(measure => LinesOf(text, measure)).Where(line => line.EndsWith('\u00AD')).Select(line => line.Split(' ')[^1]);

        Assert.Equal(["Llanfairpwll\u00AD", "Llanfair\u00AD"], parted.Where(word => word.Contains("fair", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("INTERNATIONALISATION ORGANISATIONS EVERYWHERE")]
    [InlineData("https://example.org/internationalisation/organisations")]
    public void Capitals_and_addresses_stay_whole(string text) => Assert.DoesNotContain(LinesOf(text, 60), line => line.EndsWith('\u00AD'));

    [Fact]
    public void Urdu_is_never_parted()
    {
        string text = string.Join(' ', Enumerable.Repeat("بین\u00ADالاقوامی تعلقات", 12));
        ShapedParagraph shaped = new ParagraphShaper().Shape(TestFonts.Paragraph(text, TestFonts.UrduStack), null, new DiagnosticBag());

        Assert.DoesNotContain(LineBreaker.Break(shaped, new LineSettings(new Pt(110)) { Hyphenate = true }), line => TextOf(line).Contains('\u00AD', StringComparison.Ordinal));
    }

    private static string[] LinesOf(string text, double measure) => [.. Break(text, measure).Select(line => TextOf(line).TrimEnd(' '))];

    private static ImmutableArray<Line> Break(string text, double measure) => LineBreaker.Break(Shape(text, "en"), new LineSettings(new Pt(measure)) { Hyphenate = true, SpaceStretch = 0.5 });

    private static ShapedParagraph Shape(string text, string language) =>
        new ParagraphShaper().Shape(TestFonts.Paragraph(text, TestFonts.Only(TestFonts.Serif), language), null, new DiagnosticBag());

    private static string TextOf(Line line) => string.Concat(line.Runs.OrderBy(placed => placed.Run.Range.Start).Select(placed => placed.Run.Shape.Text));
}

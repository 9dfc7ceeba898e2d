using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Layout.Checks;
using Publish.Layout.Pages;
using Publish.Tests.Text;
using Publish.Text.Paragraphs;
using Publish.Text.Shaping;
using Xunit;

namespace Publish.Tests.Layout;

/// <summary>Pages made by hand: a letter of the toy font at 10 points is a square of ink, 5 points wide.</summary>
public sealed class InkCheckTests
{
    [Fact]
    public void Lines_far_enough_apart_are_clean() => Assert.Empty(Check(Text("aa aa", 50, 50), Text("aa aa", 50, 62)));

    [Fact]
    public void Lines_too_near_touch() => Assert.Equal(["L003"], Check(Text("aa aa", 50, 50), Text("aa aa", 50, 54)));

    [Fact]
    public void A_line_over_another_is_an_error() => Assert.Equal(["L012"], Check(Text("aa aa", 50, 50), Text("aa aa", 50, 52)));

    [Fact]
    public void Lines_of_one_height_that_run_into_each_other_are_an_error() => Assert.Equal(["L012"], Check(Text("aaaa", 50, 50), Text("aa", 62, 50)));

    [Theory]
    [InlineData(-3, 50)]
    [InlineData(196, 50)]
    [InlineData(50, 2)]
    [InlineData(50, 202)]
    public void Ink_beyond_the_paper_is_an_error(double x, double y) => Assert.Equal(["L011"], Check(Text("aa", x, y)));

    [Fact]
    public void Ink_beside_ink_of_another_line_does_not_touch_it() => Assert.Empty(Check(Text("aa", 50, 50), Text("aa", 80, 52)));

    [Fact]
    public void The_words_of_one_line_may_overlap() => Assert.Empty(Check(Twice(Text("aa", 50, 50))));

    [Fact]
    public void A_line_in_the_very_place_of_another_is_an_error() => Assert.Equal(["L012"], Check(Text("aa", 50, 50), Text("aa", 50, 50)));

    [Fact]
    public void A_rule_through_text_is_seen_and_rules_may_cross()
    {
        var rule = new RuleItem(null, new Rectangle(new Pt(40), new Pt(48), new Pt(90), new Pt(48.5)));
        var upright = new RuleItem(null, new Rectangle(new Pt(44), new Pt(20), new Pt(44.5), new Pt(90)));
        Assert.Equal(["L003"], Check(Text("aa", 50, 50), rule));
        Assert.Empty(Check(rule, upright));
    }

    [Theory]
    [InlineData(5, 50)]
    [InlineData(186, 50)]
    [InlineData(50, 5)]
    [InlineData(50, 199)]
    public void Ink_at_the_edge_of_the_page_is_reported_once(double x, double y) => Assert.Equal(["L004"], Check(Twice(Text("aa", x, y))));

    [Fact]
    public void The_place_is_that_of_the_nearest_element_that_knows_it()
    {
        var source = new SourceText("a.md", "one\ntwo\n");
        var paragraph = new StructureElement(StructureRole.Paragraph, null) { Span = new SourceSpan(source, 4, 3) };
        var diagnostics = new DiagnosticBag();
        TextLine text = Text("aa", 5, 50, new StructureElement(StructureRole.Span, paragraph));
        InkCheck.Run([new Page(0, "1", PageSide.Recto, new Pt(200), new Pt(200), [text], [])], diagnostics);
        Assert.Equal("a.md:2:1: warning L004: page 1: the ink of \u201Caa\u201D comes nearer to the edge of the page than 4 mm", diagnostics.ToSorted().Single().ToString().Split(". Hint")[0]);
    }

    private static TextLine Text(string text, double x, double y, StructureElement? element = null)
    {
        var paragraph = new StyledParagraph(text, [new StyledRun(new TextRange(0, text.Length), ToyFont.Style(10, "en"), 0)], Language.English);
        Line line = LineBreaker.Unbroken(new ParagraphShaper().Shape(paragraph, null, new DiagnosticBag()));
        return new TextLine(new Pt(x), new Pt(y), line.Direction, [new TextSegment(element, line.Runs)]);
    }

    /// <summary>A line whose segment is shown twice in one place.</summary>
    private static TextLine Twice(TextLine line) => line with { Segments = [.. line.Segments, .. line.Segments] };

    private static string[] Check(params PageItem[] items)
    {
        var diagnostics = new DiagnosticBag();
        InkCheck.Run([new Page(0, "1", PageSide.Recto, new Pt(200), new Pt(200), [.. items], [])], diagnostics);
        return [.. diagnostics.ToSorted().Select(d => d.Rule.Code)];
    }
}

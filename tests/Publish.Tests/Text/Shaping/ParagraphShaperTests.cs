using Publish.Core.Source;
using Publish.Core.Units;
using Publish.Text.Paragraphs;
using Publish.Text.Shaping;
using Xunit;

namespace Publish.Tests.Text.Shaping;

public sealed class ParagraphShaperTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void Each_word_and_its_spaces_are_a_piece()
    {
        ShapedParagraph shaped = Shape(ToyFont.Paragraph("\u0628\u0627 \u062A\u0627  \u062B"));

        Assert.Equal(["\u0628\u0627 ", "\u062A\u0627  ", "\u062B"], shaped.Runs.Select(run => run.Shape.Text));
        Assert.Equal([1, 2, 0], shaped.Runs.Select(run => run.Shape.TrailingSpaces));
        Assert.Equal([250, 500, 0], shaped.Runs.Select(run => run.Shape.TrailingSpaceAdvance));
        Assert.Equal([1250, 1500, 500], shaped.Runs.Select(run => run.Shape.Advance));
        Assert.Equal([BreakKind.Allowed, BreakKind.Allowed, BreakKind.Mandatory], shaped.Breaks);
        Assert.Equal([new TextRange(0, 3), new TextRange(3, 4), new TextRange(7, 1)], shaped.Runs.Select(run => run.Range));
    }

    [Fact]
    public void The_toy_font_gives_whole_numbers()
    {
        ShapedText toy = ToyFont.Shape("\u0628\u0627 ");
        ShapedText shaped = Shape(ToyFont.Paragraph("\u0628\u0627 ")).Runs[0].Shape;

        Assert.Equal(toy.Glyphs, shaped.Glyphs);
        Assert.Equal((toy.Advance, toy.TrailingSpaceAdvance, toy.TrailingSpaces, toy.Ink), (shaped.Advance, shaped.TrailingSpaceAdvance, shaped.TrailingSpaces, shaped.Ink));
    }

    [Fact]
    public void A_hard_break_at_the_start_is_an_empty_run_of_its_own()
    {
        ShapedParagraph shaped = Shape(ToyFont.Paragraph("\u2028\u0628\u2028\u2028\u062A"));

        Assert.Equal(["", "\u0628", "", "\u062A"], shaped.Runs.Select(run => run.Shape.Text));
        Assert.All(shaped.Breaks, kind => Assert.Equal(BreakKind.Mandatory, kind));
        Assert.Equal([new TextRange(0, 1), new TextRange(1, 2), new TextRange(3, 1), new TextRange(4, 1)], shaped.Runs.Select(run => run.Range));
    }

    private ShapedParagraph Shape(StyledParagraph paragraph) => new ParagraphShaper().Shape(paragraph, null, _diagnostics);
}

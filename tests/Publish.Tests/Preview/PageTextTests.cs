using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Preview.Pages;
using Publish.Tests.Pdf;
using Publish.Tests.Text;
using Xunit;

namespace Publish.Tests.Preview;

public sealed class PageTextTests
{
    private readonly PdfSample _sample = new();

    [Fact]
    public void The_segments_of_a_line_are_one_area_whatever_their_elements_in_the_block()
    {
        StructureElement paragraph = _sample.Element(StructureRole.Paragraph);
        Line(paragraph, 20, 50, "ab ", _sample.Element(StructureRole.Link, paragraph), "cd");

        PageTextBlock block = Assert.Single(Blocks());

        Assert.Equal((paragraph, "ab cd"), (block.Element, block.Text));
        TextArea area = Assert.Single(block.Lines);
        Assert.Equal(PdfSample.Box(20, 50 - 13, 42.5, 50 + 6), area.Area);
        Assert.Equal(TextDirection.LeftToRight, area.Line.Direction);
    }

    /// <summary>As the halves of a couplet.</summary>
    [Fact]
    public void Two_lines_of_a_block_on_one_baseline_are_two_areas_and_two_words()
    {
        StructureElement paragraph = _sample.Element(StructureRole.Paragraph);
        _sample.Text(paragraph, 60, 50, "\u06A9\u06A9").Text(paragraph, 20, 50, "\u062A\u062A");

        PageTextBlock block = Assert.Single(Blocks());

        Assert.Equal("\u06A9\u06A9 \u062A\u062A", block.Text);
        Assert.Equal([60, 20], block.Lines.Select(l => l.Area.Left.Value));
        Assert.All(block.Lines, l => Assert.Equal(TextDirection.RightToLeft, l.Line.Direction));
    }

    [Fact]
    public void Blocks_that_share_a_line_and_artifacts_are_separate()
    {
        StructureElement label = _sample.Element(StructureRole.Label, _sample.Element(StructureRole.ListItem));
        StructureElement paragraph = _sample.Element(StructureRole.Paragraph);
        _sample.Text(null, 20, 20, "ab").Text(label, 20, 50, "1", TextDirection.LeftToRight);
        _sample.Text(paragraph, 40, 50, "ab", TextDirection.LeftToRight).Text(paragraph, 40, 70, "cd", TextDirection.LeftToRight);

        Assert.Equal([(label, "1"), (paragraph, "ab cd")], Blocks().Select(b => (b.Element, b.Text)));
    }

    private void Line(StructureElement first, double x, double baseline, string text, StructureElement second, string rest)
    {
        TextLine line = Only(first, x, text);
        TextLine after = Only(second, x, rest);
        double advance = line.RightOf(line.Segments[0]).Value - x;
        var moved = after.Segments[0] with { Runs = [.. after.Segments[0].Runs.Select(r => r with { X = new Pt(r.X.Value + advance) })] };
        _sample.Item(line with { Baseline = new Pt(baseline), Segments = [line.Segments[0], moved] });

        static TextLine Only(StructureElement element, double x, string text)
        {
            var sample = new PdfSample();
            return sample.Text(element, x, 0, text, TextDirection.LeftToRight, style: ToyFont.Style()).EndPage().ToBook().Pages[0].Lines.Single();
        }
    }

    private List<PageTextBlock> Blocks() => PageText.Of(_sample.EndPage().ToBook().Pages[0]);
}

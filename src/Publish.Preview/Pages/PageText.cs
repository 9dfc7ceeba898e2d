using System.Globalization;
using System.Text;
using Publish.Core.Source;
using Publish.Layout.Pages;

namespace Publish.Preview.Pages;

/// <summary>A block of text on a page, for reading, searching and clicking on.</summary>
/// <param name="Span">Its place in the manuscript; null for what the book maker adds.</param>
internal sealed record TextBlock(StructureElement Element, SourceSpan? Span, List<TextLine> Lines)
{
    public string Text => string.Join(' ', Lines.Select(l => l.Text.Trim()));
}

internal sealed record TextLine(double Left, double Top, double Right, double Bottom, string Text);

/// <summary>The text of a page by blocks and lines, in reading order.</summary>
internal static class PageText
{
    public static List<TextBlock> Of(Page page)
    {
        var blocks = new List<TextBlock>();
        foreach (TextItem item in page.Items.OfType<TextItem>())
        {
            if (item.Element is not { } element)
            {
                continue;
            }

            StructureElement owner = BlockOf(element);
            if (blocks.Count == 0 || blocks[^1].Element != owner)
            {
                blocks.Add(new TextBlock(owner, SpanOf(owner), []));
            }

            Add(blocks[^1].Lines, LineOf(item));
        }

        return blocks;
    }

    /// <summary>Segments of one line follow one another.</summary>
    private static void Add(List<TextLine> lines, TextLine segment)
    {
        if (lines.Count > 0 && lines[^1] is var last && segment.Top < last.Bottom && last.Top < segment.Bottom && Math.Abs(segment.Bottom - last.Bottom) < 6)
        {
            lines[^1] = new TextLine(Math.Min(last.Left, segment.Left), Math.Min(last.Top, segment.Top), Math.Max(last.Right, segment.Right), Math.Max(last.Bottom, segment.Bottom), last.Text + segment.Text);
            return;
        }

        lines.Add(segment);
    }

    private static TextLine LineOf(TextItem item)
    {
        const double Above = 1.3;
        const double Below = 0.6;
        double size = item.Runs[0].Run.Style.Size.Value;
        double left = item.X.Value + item.Runs[0].X.Value;
        double right = item.X.Value + (item.Runs[^1].X + item.Runs[^1].Run.Advance + item.Runs[^1].SpaceExtra).Value;
        return new TextLine(left, item.Baseline.Value - (Above * size), right, item.Baseline.Value + (Below * size), PageDump.TextOf(item));
    }

    private static StructureElement BlockOf(StructureElement element)
    {
        while (element.Parent is { } parent && element.Role is StructureRole.Span or StructureRole.Link or StructureRole.Reference or StructureRole.Label or StructureRole.Code)
        {
            if (element.Role is StructureRole.Code or StructureRole.Label && parent.Role is not StructureRole.Paragraph)
            {
                break;
            }

            element = parent;
        }

        return element;
    }

    private static SourceSpan? SpanOf(StructureElement? element)
    {
        for (; element is not null; element = element.Parent)
        {
            if (element.Span is { } span)
            {
                return span;
            }
        }

        return null;
    }

    /// <summary>The text without what does not matter to a reader who searches: vowel signs, joiners, case.</summary>
    public static string ForSearch(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            UnicodeCategory category = char.GetUnicodeCategory(c);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            {
                continue;
            }

            folded.Append(char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }
}

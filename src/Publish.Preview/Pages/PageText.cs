using System.Globalization;
using System.Text;
using Publish.Core.Source;
using Publish.Core.Units;
using Publish.Layout.Pages;

namespace Publish.Preview.Pages;

/// <summary>A block of text on a page, for reading, searching and clicking on.</summary>
/// <param name="Span">Its place in the manuscript; null for what the book maker adds.</param>
internal sealed record PageTextBlock(StructureElement Element, SourceSpan? Span, List<TextArea> Lines)
{
    public string Text => string.Join(' ', Lines.Select(l => l.Text.Trim()));
}

/// <summary>What one line has of a block.</summary>
/// <param name="Area">As readers select it.</param>
internal sealed record TextArea(TextLine Line, Rectangle Area, string Text);

/// <summary>The text of a page by blocks and lines, in reading order.</summary>
internal static class PageText
{
    /// <summary>In ems: how far the area of a line reaches above its baseline, and below.</summary>
    private const double Above = 1.3;
    private const double Below = 0.6;

    public static List<PageTextBlock> Of(Page page)
    {
        var blocks = new List<PageTextBlock>();
        foreach (TextLine line in page.Lines)
        {
            foreach (TextSegment segment in line.Segments)
            {
                if (segment.Element is { } element)
                {
                    Add(blocks, BlockOf(element), AreaOf(line, segment));
                }
            }
        }

        return blocks;
    }

    private static void Add(List<PageTextBlock> blocks, StructureElement owner, TextArea area)
    {
        if (blocks.Count == 0 || blocks[^1].Element != owner)
        {
            blocks.Add(new PageTextBlock(owner, SpanOf(owner), []));
        }

        List<TextArea> lines = blocks[^1].Lines;
        if (lines.Count > 0 && ReferenceEquals(lines[^1].Line, area.Line))
        {
            lines[^1] = area with { Area = lines[^1].Area.Union(area.Area), Text = lines[^1].Text + area.Text };
        }
        else
        {
            lines.Add(area);
        }
    }

    private static TextArea AreaOf(TextLine line, TextSegment segment)
    {
        Pt size = segment.Runs[0].Run.Style.Size;
        return new TextArea(line, new Rectangle(line.LeftOf(segment), line.Baseline - (Above * size), line.RightOf(segment), line.Baseline + (Below * size)), segment.Text);
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

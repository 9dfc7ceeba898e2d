using System.Collections.Immutable;
using System.Globalization;
using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Text.Paragraphs;

namespace Publish.Pdf.Content;

/// <summary>What PDFium takes for one line: text lines that follow one another on one baseline, such as the cells of a table's row.</summary>
internal sealed class VisualLine
{
    /// <summary>PDFium takes the box of the ink a little larger than it is.</summary>
    private const double BoxGrowth = 1.02;

    private VisualLine(ImmutableArray<TextLine> lines, bool isCovered, bool turnsLeft)
    {
        Lines = lines;
        IsCovered = isCovered;
        IsRightToLeft = IsFromRight(lines[0], lines[^1], turnsLeft);
        IsTurned = turnsLeft || HasMostlyRightToLeft(lines);
    }

    public ImmutableArray<TextLine> Lines { get; }

    /// <summary>Whether its first segment is at the right.</summary>
    public bool IsRightToLeft { get; }

    /// <summary>
    /// Whether PDFium takes it for right to left: all lines of a file whose pages turn from right to left, and each line that has at least as many right-to-left
    /// words as others.
    /// </summary>
    public bool IsTurned { get; }

    /// <summary>Whether the next line's ink reaches its baseline, or its ink the next baseline.</summary>
    public bool IsCovered { get; }

    /// <summary>Its segments, in logical order, with what their neighbours mean for how readers take them.</summary>
    public IEnumerable<SegmentContext> Segments
    {
        get
        {
            SegmentContext? before = null;
            foreach (TextLine line in Lines)
            {
                foreach (TextSegment segment in line.Segments)
                {
                    SegmentContext context = before?.Next(line, segment) ?? SegmentContext.First(this, line, segment);
                    before = context;
                    yield return context;
                }
            }
        }
    }

    /// <param name="items">Of a page.</param>
    /// <param name="index">Of the line's first text line.</param>
    /// <param name="turnsLeft">Whether the file's pages turn from right to left.</param>
    public static VisualLine At(ImmutableArray<PageItem> items, int index, bool turnsLeft)
    {
        ImmutableArray<TextLine> lines = LinesAt(items, index);
        int next = index + lines.Length;
        while (next < items.Length && !(items[next] is TextLine line && line.Baseline != lines[0].Baseline))
        {
            next++;
        }

        bool isCovered = next < items.Length && LinesAt(items, next) is var following && (Reaches(lines, following[0].Baseline) || Reaches(following, lines[0].Baseline));
        return new VisualLine(lines, isCovered, turnsLeft);
    }

    private static ImmutableArray<TextLine> LinesAt(ImmutableArray<PageItem> items, int index)
    {
        Pt baseline = ((TextLine)items[index]).Baseline;
        return [.. items.Skip(index).TakeWhile(item => item is TextLine line && line.Baseline == baseline).Cast<TextLine>()];
    }

    private static bool IsFromRight(TextLine first, TextLine last, bool turnsLeft)
    {
        (TextSegment head, TextSegment tail) = (first.Segments[0], last.Segments[^1]);
        return !ReferenceEquals(head, tail) ? last.LeftOf(tail) < first.LeftOf(head) : head.IsRightToLeft || (head.Runs[0].Run.Level > 0 && turnsLeft);
    }

    private static bool HasMostlyRightToLeft(ImmutableArray<TextLine> lines)
    {
        int right = 0;
        int left = 0;
        foreach (PlacedRun placed in lines.SelectMany(line => line.Runs))
        {
            Count(placed.Run.Shape.Text, ref right, ref left);
        }

        return right > 0 && right >= left;
    }

    /// <summary>Adds the stretches of letters of each direction.</summary>
    private static void Count(string text, ref int right, ref int left)
    {
        char before = ' ';
        foreach (char c in text)
        {
            char kind = !char.IsLetter(c) ? ' ' : CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter ? 'R' : 'L';
            right += kind == 'R' && before != 'R' ? 1 : 0;
            left += kind == 'L' && before != 'L' ? 1 : 0;
            before = kind;
        }
    }

    /// <summary>Whether the ink of lines on one baseline reaches another.</summary>
    private static bool Reaches(ImmutableArray<TextLine> lines, Pt baseline)
    {
        foreach (PlacedRun placed in lines.SelectMany(line => line.Runs).Where(placed => !placed.Run.Shape.Ink.IsEmpty))
        {
            double unit = placed.Run.UnitScale * BoxGrowth;
            double origin = (lines[0].Baseline - placed.Run.Rise).Value;
            if (origin - (placed.Run.Shape.Ink.YMax * unit) <= baseline.Value && origin - (placed.Run.Shape.Ink.YMin * unit) >= baseline.Value)
            {
                return true;
            }
        }

        return false;
    }
}

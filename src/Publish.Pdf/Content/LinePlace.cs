using System.Collections.Immutable;
using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Text.Paragraphs;

namespace Publish.Pdf.Content;

/// <summary>What the neighbours of a segment mean for how readers take it.</summary>
/// <param name="FollowsSpace">
/// It is right to left and goes on with a line after a space or a gap. pdf.js drops a space at the end of a piece of text when the next piece stands left of it, so the piece says it itself.
/// </param>
/// <param name="IsCovered">It begins a line whose baseline the next line's ink reaches, or whose ink reaches the next baseline.</param>
internal readonly record struct LinePlace(bool FollowsSpace, bool IsCovered)
{
    /// <summary>PDFium takes the box of the ink a little larger than it is.</summary>
    private const double BoxGrowth = 1.02;

    /// <summary>In ems; a wider gap parts words.</summary>
    private const double Gap = 0.125;

    public static LinePlace Find(ImmutableArray<PageItem> items, int index)
    {
        if (items[index] is not TextItem { Runs.IsEmpty: false } item)
        {
            return default;
        }

        return index > 0 && items[index - 1] is TextItem { Runs.IsEmpty: false } before && before.Baseline == item.Baseline
            ? new LinePlace(IsRightToLeft(item) && LeftOf(item) < LeftOf(before) && AreParted(before, item), false)
            : new LinePlace(false, IsLineCovered(items, index, item.Baseline.Value));
    }

    private static Pt LeftOf(TextItem item) => item.X + item.Runs[0].X;

    private static bool IsRightToLeft(TextItem item) => (item.Runs[0].Run.Level & 1) == 1;

    private static bool AreParted(TextItem before, TextItem item)
    {
        PlacedRun last = item.Runs[^1];
        double gap = (LeftOf(before) - item.X - last.X - last.Run.Advance).Value;
        string textBefore = (IsRightToLeft(before) ? before.Runs[0] : before.Runs[^1]).Run.Shape.Text;
        string text = last.Run.Shape.Text;
        return (text.Length > 0 && char.IsWhiteSpace(text[0])) || (textBefore.Length > 0 && char.IsWhiteSpace(textBefore[^1])) || gap > Gap * last.Run.FontSize.Value;
    }

    private static bool IsLineCovered(ImmutableArray<PageItem> items, int index, double baseline)
    {
        int next = index + 1;
        while (next < items.Length && (items[next] is not TextItem || IsOnLine(items[next], baseline)))
        {
            next++;
        }

        if (next == items.Length)
        {
            return false;
        }

        double nextBaseline = ((TextItem)items[next]).Baseline.Value;
        return Reaches(items, index, baseline, nextBaseline) || Reaches(items, next, nextBaseline, baseline);
    }

    private static bool IsOnLine(PageItem item, double baseline) => item is TextItem text && text.Baseline.Value == baseline;

    /// <summary>Whether the ink of the items on one baseline, from an index on, reaches another.</summary>
    private static bool Reaches(ImmutableArray<PageItem> items, int from, double baseline, double other)
    {
        for (int i = from; i < items.Length && IsOnLine(items[i], baseline); i++)
        {
            foreach (PlacedRun placed in ((TextItem)items[i]).Runs)
            {
                double unit = placed.Run.UnitScale * BoxGrowth;
                double origin = baseline - placed.Run.Style.Rise.At(placed.Run.Style.Size).Value;
                if (!placed.Run.Shape.Ink.IsEmpty && origin - (placed.Run.Shape.Ink.YMax * unit) <= other && origin - (placed.Run.Shape.Ink.YMin * unit) >= other)
                {
                    return true;
                }
            }
        }

        return false;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Text.Paragraphs;

namespace Publish.Pdf.Content;

/// <summary>What the neighbours of a segment mean for how readers take it.</summary>
/// <param name="FollowsSpace">
/// It goes on with a line after a space or a gap, at the other side of which the text turns or steps to the left. pdf.js drops a space at the end of a piece of text there, so the piece says it itself.
/// </param>
/// <param name="FollowsNumber">It is a number, as of a note, at the left of another that it touches.</param>
/// <param name="FollowsMark">What is before it ends with a vowel mark.</param>
/// <param name="IsCovered">It begins a line whose baseline the next line's ink reaches, or whose ink reaches the next baseline.</param>
/// <param name="Line">What holds for its line.</param>
internal readonly record struct LinePlace(bool FollowsSpace, bool FollowsNumber, bool FollowsMark, bool IsCovered, LineDirection Line)
{
    /// <summary>PDFium takes the box of the ink a little larger than it is.</summary>
    private const double BoxGrowth = 1.02;

    /// <summary>In ems; a wider gap parts words.</summary>
    private const double Gap = 0.125;

    /// <param name="turnsLeft">Whether the file's pages turn from right to left.</param>
    public static LinePlace Find(ImmutableArray<PageItem> items, int index, bool turnsLeft)
    {
        if (items[index] is not TextItem { Runs.IsEmpty: false } item)
        {
            return default;
        }

        LineDirection line = LineDirection.Find(items, index, turnsLeft);
        if (index == 0 || items[index - 1] is not TextItem { Runs.IsEmpty: false } before || before.Baseline != item.Baseline)
        {
            return new LinePlace(false, false, false, IsLineCovered(items, index, item.Baseline.Value), line);
        }

        bool returns = LeftOf(item) < LeftOf(before);
        bool turns = IsRightToLeft(before) != IsRightToLeft(item);
        bool areParted = AreParted(before, item);
        bool areNumbers = char.IsDigit(LastOf(before)) && char.IsDigit(FirstOf(item));
        return new LinePlace(areParted && (returns || (turns && !IsRightToLeft(item))), returns && !areParted && areNumbers, IsMark(LastTextOf(before).TrimEnd()), false, line);
    }

    private static Pt LeftOf(TextItem item) => item.X + item.Runs[0].X;

    private static Pt RightOf(TextItem item) => item.X + item.Runs[^1].X + item.Runs[^1].Run.Advance;

    private static bool IsRightToLeft(TextItem item) => (item.Runs[0].Run.Level & 1) == 1;

    private static bool AreParted(TextItem before, TextItem item)
    {
        double gap = (LeftOf(item) < LeftOf(before) ? LeftOf(before) - RightOf(item) : LeftOf(item) - RightOf(before)).Value;
        return char.IsWhiteSpace(LastOf(before)) || char.IsWhiteSpace(FirstOf(item)) || gap > Gap * item.Runs[^1].Run.FontSize.Value;
    }

    /// <summary>The first character that is read.</summary>
    public static char FirstOf(TextItem item) => (IsRightToLeft(item) ? item.Runs[^1] : item.Runs[0]).Run.Shape.Text is { Length: > 0 } text ? text[0] : '\0';

    private static char LastOf(TextItem item) => LastTextOf(item) is { Length: > 0 } text ? text[^1] : '\0';

    private static string LastTextOf(TextItem item) => (IsRightToLeft(item) ? item.Runs[0] : item.Runs[^1]).Run.Shape.Text;

    private static bool IsMark(string text) => text.Length > 0 && char.GetUnicodeCategory(text[^1]) == UnicodeCategory.NonSpacingMark;

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

    public static bool IsOnLine(PageItem item, double baseline) => item is TextItem text && text.Baseline.Value == baseline;

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

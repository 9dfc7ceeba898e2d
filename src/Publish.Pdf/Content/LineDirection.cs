using System.Collections.Immutable;
using System.Globalization;
using Publish.Layout.Pages;
using Publish.Text.Paragraphs;

namespace Publish.Pdf.Content;

/// <summary>Which way a line goes, and which way PDFium takes it.</summary>
/// <param name="IsRightToLeft">Its first segment stands at the right.</param>
/// <param name="IsTurned">
/// PDFium holds it for right to left: all lines of a file whose pages turn from right to left, and each line that has at least as many right-to-left words as others.
/// </param>
internal readonly record struct LineDirection(bool IsRightToLeft, bool IsTurned)
{
    public static LineDirection Find(ImmutableArray<PageItem> items, int index, bool turnsLeft)
    {
        double baseline = ((TextItem)items[index]).Baseline.Value;
        int first = index;
        while (first > 0 && LinePlace.IsOnLine(items[first - 1], baseline))
        {
            first--;
        }

        int last = index;
        while (last + 1 < items.Length && LinePlace.IsOnLine(items[last + 1], baseline))
        {
            last++;
        }

        return new LineDirection(IsFromRight(items, first, last, turnsLeft), turnsLeft || HasMostlyRightToLeft(items, first, last));
    }

    private static bool IsFromRight(ImmutableArray<PageItem> items, int first, int last, bool turnsLeft)
    {
        var head = (TextItem)items[first];
        var tail = (TextItem)items[last];
        int level = head.Runs.IsEmpty ? 0 : head.Runs[0].Run.Level;
        return first != last && !tail.Runs.IsEmpty && !head.Runs.IsEmpty
            ? tail.X + tail.Runs[0].X < head.X + head.Runs[0].X
            : (level & 1) == 1 || (level > 0 && turnsLeft);
    }

    private static bool HasMostlyRightToLeft(ImmutableArray<PageItem> items, int first, int last)
    {
        int right = 0;
        int left = 0;
        for (int i = first; i <= last; i++)
        {
            foreach (PlacedRun placed in ((TextItem)items[i]).Runs)
            {
                Count(placed.Run.Shape.Text, ref right, ref left);
            }
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
}

namespace Publish.EndToEnd;

/// <summary>
/// Lines that poppler gives in another order, whatever stands in the file. A page that has more Latin letters than others it takes from left to right, and in it
/// right-to-left words only up to the next number or stop, piece by piece from the left.
/// </summary>
internal static class MixedLines
{
    /// <returns>The baselines of the page's lines that have right-to-left words, on a page of Latin text.</returns>
    public static HashSet<double> Of(DumpedPage page)
    {
        string all = string.Concat(page.Texts.Select(t => t.Text));
        return all.Count(IsRightToLeft) > all.Count(c => char.IsLetter(c) && !IsRightToLeft(c))
            ? []
            : [.. page.Texts.Where(t => t.Text.Any(IsRightToLeft)).Select(t => t.Baseline)];
    }

    private static bool IsRightToLeft(char c) => char.IsLetter(c) && c is >= '\u0590' and < '\u0900';
}

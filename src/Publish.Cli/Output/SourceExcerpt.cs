using System.Text;
using Publish.Core.Source;
using Publish.Core.Unicode;

namespace Publish.Cli.Output;

/// <summary>The line of the manuscript that a diagnostic is about, and under it carets at its place.</summary>
/// <remarks>
/// Some terminals set Urdu from right to left and some do not, and none says which. So the carets stand in a line of as many cells with the same bidi levels, made with isolates
/// (UAX #9): whichever way a terminal orders the text, it orders the carets likewise.
/// </remarks>
internal static class SourceExcerpt
{
    // A neutral that is no white space: rule L1 does not move it.
    private const char Blank = '\u00A0';
    private const char Mark = '^';
    private const char Cut = '\u2026';

    /// <summary>What stands in a line for a character that a terminal would act upon.</summary>
    private const char StandIn = '\uFFFD';

    /// <param name="cells">How wide the terminal lets the text be.</param>
    public static (string Text, string Carets) Of(SourceSpan span, int cells)
    {
        string source = span.Source.Text;
        int start = source.AsSpan(0, span.Start).LastIndexOfAny('\r', '\n') + 1;
        int length = source.AsSpan(span.Start).IndexOfAny('\r', '\n');
        int end = length < 0 ? source.Length : span.Start + length;
        string line = Harmless(source[start..end]);
        int from = Math.Min(span.Start - start, line.Length);
        int to = Math.Clamp(span.End - start, from, line.Length);
        to = to == from && from < line.Length ? GraphemeBreaks.NextBoundary(line, from) : to;
        (int first, int last) = Window(line, from, to, cells - 2);
        string text = line[first..last];
        if (first > 0)
        {
            text = Cut + text;
            first--;
        }

        // Spaces at the end of a line go where the terminal's own direction ends (L1), these do not.
        int spaces = text.Length - text.TrimEnd(' ').Length;
        text = text[..^spaces] + new string(Blank, spaces) + (last < line.Length ? $"{Cut}" : from == line.Length ? $"{Blank}" : "");
        return Isolated(text, from - first, Math.Max(to, from + 1) - first);
    }

    /// <summary>The part that is shown of a line that is too long: a third of it before the place, cut at spaces where there are any near.</summary>
    private static (int First, int Last) Window(string line, int from, int to, int cells)
    {
        if (TextCells.Of(line) <= cells)
        {
            return (0, line.Length);
        }

        int first = from;
        for (int taken = 0; first > 0 && taken < cells / 3; first--)
        {
            taken += TextCells.Of(line[first - 1]);
        }

        int space = line.IndexOf(' ', first, from - first);
        first = first > 0 && space >= 0 && space - first < 12 ? space + 1 : first;
        int last = first;
        for (int taken = 0; last < line.Length && taken < cells; last++)
        {
            taken += TextCells.Of(line[last]);
        }

        space = last < line.Length && last > to ? line.LastIndexOf(' ', last - 1, last - to) : -1;
        last = space >= 0 && last - space < 12 ? space : last;
        return (GraphemeStart(line, first), GraphemeStart(line, Math.Max(last, Math.Min(line.Length, from + 1))));
    }

    private static int GraphemeStart(string line, int at)
    {
        while (at > 0 && at < line.Length && !GraphemeBreaks.IsBoundary(line, at))
        {
            at--;
        }

        return at;
    }

    private static (string Text, string Carets) Isolated(string text, int from, int to)
    {
        byte[] levels = BidiAlgorithm.GetLevels(text, null, out byte level);
        var carets = new StringBuilder();
        byte open = level;
        for (int i = 0; i < text.Length;)
        {
            int next = GraphemeBreaks.NextBoundary(text, i);
            open = MoveTo(carets, open, Math.Max(level, levels[i]));
            carets.Append(i < to && next > from ? Mark : Blank, TextCells.Of(text.AsSpan(i, next - i)));
            i = next;
        }

        MoveTo(carets, open, level);
        return (Enclose(text, level), Enclose(carets.ToString(), level));
    }

    /// <summary>Opens or closes isolates until what follows has a level.</summary>
    private static byte MoveTo(StringBuilder text, byte level, byte wanted)
    {
        for (; level < wanted; level++)
        {
            text.Append(level % 2 == 0 ? FormatCharacters.RightToLeftIsolate : FormatCharacters.LeftToRightIsolate);
        }

        for (; level > wanted; level--)
        {
            text.Append(FormatCharacters.PopDirectionalIsolate);
        }

        return wanted;
    }

    private static string Enclose(string text, byte level) =>
        (level % 2 == 0 ? FormatCharacters.LeftToRightIsolate : FormatCharacters.RightToLeftIsolate) + text + FormatCharacters.PopDirectionalIsolate;

    /// <summary>The same text, as long, without what would steer a terminal or set the text in another order than it has.</summary>
    private static string Harmless(string text) => string.Create(text.Length, text, static (result, source) =>
    {
        for (int i = 0; i < source.Length; i++)
        {
            char c = source[i];
            result[i] = c == '\t' ? ' ' : char.IsControl(c) || FormatCharacters.IsBidiControl(c) ? StandIn : c;
        }
    });
}

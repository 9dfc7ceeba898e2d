using Publish.Core.Unicode;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Numbers;

/// <summary>Digits that stand together and are of one system.</summary>
internal readonly record struct DigitRun(int Start, int Length, NumeralSystem System)
{
    public int End => Start + Length;

    /// <summary>The runs of a text that belong to Urdu, and not to Latin words beside them.</summary>
    public static List<DigitRun> InUrdu(string text)
    {
        var runs = new List<DigitRun>();
        for (int start = Scan.Next(text, Scan.Digits); start >= 0;)
        {
            NumeralSystem system = SystemOf(text[start]);
            int i = start + 1;
            while (i < text.Length && ArabicCharacters.IsDigit(text[i]) && SystemOf(text[i]) == system)
            {
                i++;
            }

            if (!IsAfterLatin(text, start) && !IsBeforeLatin(text, start, i))
            {
                runs.Add(new DigitRun(start, i - start, system));
            }

            start = Scan.Next(text, Scan.Digits, i);
        }

        return runs;
    }

    public static NumeralSystem SystemOf(char digit) => digit switch
    {
        <= '9' => NumeralSystem.Latin,
        <= '\u0669' => NumeralSystem.Arabic,
        _ => NumeralSystem.Urdu,
    };

    /// <summary>Whether the nearest letter before a number is a Latin one, as in “King Ramses II (1279–1213 BC)”, or in another language.</summary>
    private static bool IsAfterLatin(string text, int start) => NearestLetter(text, start - 1, -1) is { } before && IsLatin(before);

    /// <summary>The same after a number: close to it, as in 16GB; or anywhere, if no word comes before the number.</summary>
    private static bool IsBeforeLatin(string text, int start, int end)
    {
        const int MaxSteps = 8;
        int at = end;
        while (at < text.Length && at < end + MaxSteps && (char.IsAsciiDigit(text[at]) || text[at] is '-' or '.' or ',' or '/' or '+'))
        {
            at++;
        }

        return (at < text.Length && IsLatin(text[at])) || (NearestLetter(text, start - 1, -1) is null && NearestLetter(text, end, 1) is { } after && IsLatin(after));
    }

    private static bool IsLatin(char c) => char.IsAsciiLetter(c) || c == Passage.Masked;

    // In the same sentence, and not further away than a few other numbers.
    private static char? NearestLetter(string text, int at, int step)
    {
        const int MaxSteps = 30;
        for (int i = 0; i < MaxSteps && at >= 0 && at < text.Length && text[at] is not ('\u06D4' or '\n'); i++, at += step)
        {
            if (ArabicCharacters.IsLetter(text[at]) || IsLatin(text[at]))
            {
                return text[at];
            }
        }

        return null;
    }
}

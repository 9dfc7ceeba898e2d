using Publish.Core.Unicode;

namespace Publish.Manuscript.Checks.Numbers;

/// <summary>Digits that stand together and are of one system.</summary>
internal readonly record struct DigitRun(int Start, int Length, NumeralSystem System)
{
    public int End => Start + Length;

    /// <summary>The runs of a text that stand beside no Latin letter.</summary>
    public static List<DigitRun> InUrdu(string text)
    {
        var runs = new List<DigitRun>();
        for (int start = Scan.Next(text, Scan.Digits); start >= 0;)
        {
            NumeralSystem system = SystemOf(text[start]);
            int i = start + 1;
            while (i < text.Length && Letters.IsDigit(text[i]) && SystemOf(text[i]) == system)
            {
                i++;
            }

            if (!IsLatin(text, start - 1, -1) && !IsLatin(text, i, 1))
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

    /// <summary>Whether the nearest sign that is no digit, hyphen or point is a Latin letter, as in F-16 or UTF-8.</summary>
    private static bool IsLatin(string text, int at, int step)
    {
        const int MaxSteps = 8;
        for (int i = 0; i < MaxSteps && at >= 0 && at < text.Length; i++, at += step)
        {
            if (!char.IsAsciiDigit(text[at]) && text[at] is not ('-' or '.' or ',' or '/' or '+'))
            {
                return char.IsAsciiLetter(text[at]) || text[at] == Passage.Masked;
            }
        }

        return false;
    }
}

using System.Buffers;
using System.Text;
using Publish.Editorial.Passages;
using Publish.Editorial.Words;

namespace Publish.Editorial.Rules.Characters;

/// <summary>Hamza as other languages and old programs write it, and what Urdu has for it: ٴ U+0674 and the letters with it, ء after ہ, and ئ for ء after a year.</summary>
internal static class StandardHamza
{
    private const char HighHamza = '\u0674';
    private const char Hamza = '\u0621';
    private const char HamzaAbove = '\u0654';
    private const char YehHamza = '\u0626';

    private static readonly SearchValues<char> Forms = SearchValues.Create("\u0621\u0626\u0674\u0675\u0676\u0677\u0678");

    /// <summary>The first character from a place on that may be such a form, or −1.</summary>
    public static int Next(string text, int from) => Scan.Next(text, Forms, from);

    /// <summary>The text with all that is certain replaced.</summary>
    public static string In(string text)
    {
        int at = Next(text, 0);
        if (at < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        int done = 0;
        for (; at >= 0; at = Next(text, at + 1))
        {
            if ((At(text, at) ?? YearSignAt(text, at)) is { New: not null } form && form.Start >= done)
            {
                result.Append(text, done, form.Start - done).Append(form.New);
                done = form.Start + form.Length;
            }
        }

        return result.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>The form of another language at a place, and what is meant; null where none is there.</summary>
    public static HamzaForm? At(string text, int at) => text[at] switch
    {
        '\u0675' => new HamzaForm(at, 1, "\u0623"),
        '\u0676' or '\u0677' => new HamzaForm(at, 1, "\u0624"),
        '\u0678' => new HamzaForm(at, 1, "\u0626"),
        HighHamza => AfterLetter(text, at),
        Hamza when Before(text, at) is '\u06C1' or '\u0647' && !IsWordPart(text, at + 1) && at >= 3 && ArabicCharacters.IsLetter(text[at - 2]) => new HamzaForm(at - 1, 2, "\u06C2"),
        _ => null,
    };

    /// <summary>ئ for ء after a year, as converters of InPage files write it; null where none is there.</summary>
    public static HamzaForm? YearSignAt(string text, int at)
    {
        int digits = at;
        while (digits > 0 && ArabicCharacters.IsDigit(text[digits - 1]))
        {
            digits--;
        }

        return text[at] == YehHamza && at - digits is 3 or 4 && !IsWordPart(text, at + 1) ? new HamzaForm(at, 1, "\u0621") : null;
    }

    private static HamzaForm AfterLetter(string text, int at)
    {
        bool isInside = IsWordPart(text, at + 1);
        HamzaForm unknown = new(at, 1, null);
        return Before(text, at) switch
        {
            '\u06C1' or '\u0647' or '\u06D5' => isInside ? unknown : new HamzaForm(at - 1, 2, "\u06C2"),
            '\u0648' => new HamzaForm(at - 1, 2, "\u0624"),
            '\u06D2' => isInside ? unknown : new HamzaForm(at - 1, 2, "\u06D3"),
            '\u0627' when !isInside => new HamzaForm(at, 1, "\u0621"),
            '\u06CC' or '\u064A' or '\u0649' when !isInside => new HamzaForm(at, 1, HamzaAbove.ToString()),
            '\u06CC' or '\u064A' or '\u0649' => Known(text, new HamzaForm(at - 1, 2, "\u0626"), new HamzaForm(at, 1, "\u0626")) ?? unknown,
            '\u0627' => Known(text, new HamzaForm(at - 1, 2, "\u0623"), new HamzaForm(at, 1, "\u0626")) ?? unknown,
            char c when ArabicCharacters.IsLetter(c) => isInside ? Known(text, new HamzaForm(at, 1, "\u0626"), new HamzaForm(at, 1, "\u0621")) ?? unknown : Known(text, new HamzaForm(at, 1, "\u0621")) ?? unknown,
            _ => unknown,
        };
    }

    /// <summary>The form that makes the most common word of the list; null where none makes a word.</summary>
    private static HamzaForm? Known(string text, params ReadOnlySpan<HamzaForm> forms)
    {
        HamzaForm? best = null;
        int most = 0;
        foreach (HamzaForm form in forms)
        {
            int count = Lexicon.Shared.Count(WordForm.InUrduLetters(form.WordIn(text)));
            (best, most) = count > most ? (form, count) : (best, most);
        }

        return best;
    }

    private static char Before(string text, int at) => at > 0 ? text[at - 1] : '\n';

    private static bool IsWordPart(string text, int at) => at < text.Length && (ArabicCharacters.IsLetter(text[at]) || ArabicCharacters.IsMark(text[at]) || ArabicCharacters.IsJoinControl(text[at]));
}

/// <param name="New">What is meant; null where only the word tells, and no list has it.</param>
internal readonly record struct HamzaForm(int Start, int Length, string? New)
{
    /// <summary>The word around it, with what is meant.</summary>
    public string WordIn(string text)
    {
        (int start, int end) = Bounds(text);
        return string.Concat(text.AsSpan(start, Start - start), New, text.AsSpan(Start + Length, end - Start - Length));
    }

    public (int Start, int End) Bounds(string text)
    {
        int start = Start;
        while (start > 0 && Scan.WordParts.Contains(text[start - 1]))
        {
            start--;
        }

        return (start, Scan.End(text, Scan.WordParts, Start + Length));
    }
}

using System.Buffers;
using Publish.Core.Units;

namespace Publish.Core.Unicode.Sequences;

/// <summary>The stretches of a right-to-left paragraph between its Arabic letters: whatever is read from left to right lies inside one of them.</summary>
internal static class SequenceStretches
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u06F0\u06F1\u06F2\u06F3\u06F4\u06F5\u06F6\u06F7\u06F8\u06F9");

    /// <summary>Stretches that have a letter or a digit, in rising order.</summary>
    /// <param name="classes">One for each UTF-16 unit, as <see cref="BidiClassSet.Classify"/> gives them.</param>
    public static List<TextRange> Find(string text, ReadOnlySpan<BidiClass> classes, byte baseLevel)
    {
        var stretches = new List<TextRange>();
        int start = 0;
        int rightToLeft = baseLevel;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsInside(text, classes, i, start))
            {
                continue;
            }

            if (rightToLeft > 0)
            {
                Add(stretches, text, classes, TextRange.FromTo(start, i));
            }

            rightToLeft += i == text.Length ? 0 : classes[i] == BidiClass.RLI ? 1 : classes[i] == BidiClass.PDI && rightToLeft > baseLevel ? -1 : 0;
            start = i + 1;
        }

        return stretches;
    }

    /// <summary>The text with U+FFFC in place of every unit of its left-to-right and first-strong isolates, such as code and note references: they are neutral to what is around them.</summary>
    public static string WithoutIsolates(string text)
    {
        int next = text.AsSpan().IndexOfAny(FormatCharacters.LeftToRightIsolate, FormatCharacters.FirstStrongIsolate);
        if (next < 0)
        {
            return text;
        }

        char[] masked = text.ToCharArray();
        int depth = 0;
        for (int i = next; i < masked.Length; i++)
        {
            bool opens = depth == 0 ? masked[i] is FormatCharacters.LeftToRightIsolate or FormatCharacters.FirstStrongIsolate : masked[i] is >= FormatCharacters.LeftToRightIsolate and <= FormatCharacters.FirstStrongIsolate;
            bool closes = depth > 0 && masked[i] == FormatCharacters.PopDirectionalIsolate;
            depth += opens ? 1 : 0;
            masked[i] = depth > 0 ? FormatCharacters.ObjectReplacement : masked[i];
            depth -= closes ? 1 : 0;
        }

        return new string(masked);
    }

    public static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '\u0660' and <= '\u0669') or (>= '\u06F0' and <= '\u06F9');

    private static void Add(List<TextRange> stretches, string text, ReadOnlySpan<BidiClass> classes, TextRange stretch)
    {
        if (stretch.Length > 1 && (classes.Slice(stretch.Start, stretch.Length).Contains(BidiClass.L) || text.AsSpan(stretch.Start, stretch.Length).ContainsAny(Digits)))
        {
            stretches.Add(stretch);
        }
    }

    private static bool IsInside(string text, ReadOnlySpan<BidiClass> classes, int i, int start) => classes[i] switch
    {
        BidiClass.L or BidiClass.EN or BidiClass.ES or BidiClass.ET => true,
        BidiClass.AN => !IsSubtending(text[i]),
        // The Arabic comma groups digits, and else ends a part of a sentence.
        BidiClass.CS => text[i] != '\u060C' || (i > start && i + 1 < text.Length && IsDigit(text[i - 1]) && IsDigit(text[i + 1])),
        BidiClass.WS => text[i] != FormatCharacters.LineSeparator,
        BidiClass.ON => true,
        BidiClass.NSM or BidiClass.BN => i > start,
        _ => false,
    };

    private static bool IsSubtending(char c) => c is (>= '\u0600' and <= '\u0605') or '\u06DD' or '\u08E2' or '\u0890' or '\u0891';
}

using System.Collections.Frozen;
using Publish.Core.Unicode;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Numbers;

/// <summary><c>1857ء-1947ء</c>: a range of numbers has an en dash. Telephone numbers, scores, references and codes look alike, so only what the words or signs around it prove is called a range.</summary>
internal sealed class HyphenInRangeRule : IPassageRule
{
    private const int MaxDigits = 4;
    private const string YearSigns = "\u0621\u06BE";
    private const string EnDash = "\u2013";

    private static readonly FrozenSet<string> Pages = "ص صص صفحہ صفحے صفحات صفحوں سطر سطور سطریں".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Years = "سن سنہ سال سالوں برس برسوں عہد دور دوران زمانہ زمانے".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Months = string.Join(
        ' ',
        "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
        "محرم صفر ربیع جمادی رجب شعبان رمضان شوال ذوالقعدہ ذیقعدہ ذوالحجہ ذوالحج").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = text.IndexOf('-', StringComparison.Ordinal); at >= 0; at = text.IndexOf('-', at + 1))
        {
            if (Range.Around(passage, at) is { } range && (IsRangeOfYears(range) || IsRangeOfPages(passage, range) || IsRangeOfDays(passage, range)))
            {
                findings.Add(EditorialRules.HyphenInRange, passage.SpanOf(range.Start, range.End - range.Start), "hyphen in a range of numbers", "write an en dash, U+2013", passage.Replace(at, 1, EnDash));
            }
        }

        bool IsRangeOfYears(Range range) => range is { Before: not '/', After: not '/' } or { HasSign: true }
            && range.IsYears
            && (range.HasSign || range is { Before: '(', After: ')' } || Years.Contains(WordBefore(passage, range.Start)) || range.IsSession);
    }

    private static bool IsRangeOfPages(Passage passage, Range range) => !range.HasSign && range.IsRising && Pages.Contains(WordBefore(passage, range.Start));

    private static bool IsRangeOfDays(Passage passage, Range range) => range is { HasSign: false, From: >= 1, To: <= 31 } && range.From < range.To && Months.Contains(WordAfter(passage, range.End));

    /// <summary>The word before a number, with a colon or a stop between them or without.</summary>
    private static string WordBefore(Passage passage, int start)
    {
        int end = start;
        while (passage.At(end - 1) is ' ' or '\u00A0' or ':' or '.' or '\u06D4')
        {
            end--;
        }

        int from = end;
        while (ArabicCharacters.IsLetter(passage.At(from - 1)))
        {
            from--;
        }

        return passage.Text[from..end];
    }

    private static string WordAfter(Passage passage, int end)
    {
        int from = end;
        while (passage.At(from) is ' ' or '\u00A0')
        {
            from++;
        }

        int to = from;
        while (ArabicCharacters.IsLetter(passage.At(to)))
        {
            to++;
        }

        return passage.Text[from..to];
    }

    /// <summary>Two numbers with a hyphen between them, each with the sign of its era or without.</summary>
    private readonly record struct Range(int Start, int End, int From, int To, int FromDigits, int ToDigits, bool HasSign, char Before, char After)
    {
        private const int FirstYear = 1000;
        private const int LastYear = 2100;
        private const int LastMonth = 12;

        /// <summary>Whether the second number is greater; of pages its first digits may be left out, as in ۱۲۳-۲۵.</summary>
        public bool IsRising => To > From || (ToDigits < FromDigits && To > Ending);

        public bool IsYears => HasSign
            ? FromDigits >= 3 && (To > From || (ToDigits == 2 && To > Ending))
            : From is >= FirstYear and <= LastYear && ((To is >= FirstYear and <= LastYear && To > From) || (ToDigits == 2 && To > Ending));

        /// <summary>Two years that follow each other, as in ۱۹۲۱-۲۲. Up to ۱۲ the second number may be a month.</summary>
        public bool IsSession => FromDigits == 4 && ToDigits == 2 && To == Ending + 1 && To > LastMonth;

        // The first number's last digits, as many as the second one has.
        private int Ending => From % (int)Math.Pow(10, ToDigits);

        public static Range? Around(Passage passage, int hyphen)
        {
            bool leftSign = YearSigns.Contains(passage.At(hyphen - 1), StringComparison.Ordinal);
            int fromEnd = hyphen - (leftSign ? 1 : 0);
            int start = fromEnd;
            while (start > 0 && ArabicCharacters.IsDigit(passage.Text[start - 1]))
            {
                start--;
            }

            int end = hyphen + 1;
            while (end < passage.Text.Length && ArabicCharacters.IsDigit(passage.Text[end]))
            {
                end++;
            }

            int toDigits = end - hyphen - 1;
            bool rightSign = YearSigns.Contains(passage.At(end), StringComparison.Ordinal) && !ArabicCharacters.IsLetter(passage.At(end + 1));
            char before = passage.At(start - 1);
            char after = passage.At(rightSign ? end + 1 : end);
            return fromEnd - start is > 0 and <= MaxDigits && toDigits is > 0 and <= MaxDigits && !GoesOn(before) && !GoesOn(after)
                ? new Range(start, end, Value(passage, start, fromEnd), Value(passage, hyphen + 1, end), fromEnd - start, toDigits, leftSign || rightSign, before, after)
                : null;
        }

        private static int Value(Passage passage, int start, int end) => Numerals.Parse(passage.Text.AsSpan(start, end - start)) ?? 0;

        private static bool GoesOn(char c) => c is '-' or '\u2013' or '.' or '+' or Passage.Masked || char.IsAsciiLetter(c);
    }
}

namespace Publish.Manuscript.Checks.Numbers;

/// <summary><c>1857ء-1947ء</c>: a range has an en dash. Longer chains are dates and telephone numbers.</summary>
internal sealed class HyphenInRangeRule : IPassageRule
{
    private const int MaxDigits = 4;
    private const string YearSigns = "\u0621\u06BE";

    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = text.IndexOf('-', StringComparison.Ordinal); at >= 0; at = text.IndexOf('-', at + 1))
        {
            int start = at - (YearSigns.Contains(passage.At(at - 1), StringComparison.Ordinal) ? 1 : 0);
            int digits = start;
            while (digits > 0 && Letters.IsDigit(text[digits - 1]))
            {
                digits--;
            }

            int end = at + 1;
            while (end < text.Length && Letters.IsDigit(text[end]))
            {
                end++;
            }

            bool isRange = start - digits is > 0 and <= MaxDigits && end - at - 1 is > 0 and <= MaxDigits;
            if (isRange && !GoesOn(passage.At(digits - 1)) && !GoesOn(passage.At(end)))
            {
                findings.Add(EditorialRules.HyphenInRange, passage.SpanOf(digits, end - digits), "a hyphen in a range of numbers", "write an en dash, U+2013", passage.Replace(at, 1, "\u2013"));
            }
        }
    }

    private static bool GoesOn(char c) => c is '-' or '\u2013' or '/' or '.' or '+' or Passage.Masked || char.IsAsciiLetter(c);
}

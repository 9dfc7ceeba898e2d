using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Numbers;

/// <summary>A year of the Hijra has ھ U+06BE, close to it.</summary>
internal sealed class HijriSignRule : IPassageRule
{
    private const char Sign = '\u06BE';

    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int digit = Scan.Next(text, Scan.Digits); digit >= 0;)
        {
            int end = Scan.End(text, Scan.Digits, digit);
            digit = Scan.Next(text, Scan.Digits, end);
            int at = end;
            while (passage.At(at) is ' ' or '\u00A0')
            {
                at++;
            }

            if (passage.At(at) is not (Sign or '\u0647' or '\u06C1'))
            {
                continue;
            }

            int spaces = YearSign.StartOfSpaces(passage, at);
            if (spaces >= 0 && (spaces < at || text[at] != Sign))
            {
                string message = text[at] == Sign ? "a space between the year and ھ" : $"U+{(int)text[at]:X4} after a year of the Hijra";
                findings.Add(EditorialRules.HijriSign, passage.SpanOf(spaces, at + 1 - spaces), message, "write ھ U+06BE, close to the year", passage.Replace(spaces, at + 1 - spaces, Sign.ToString()));
            }
        }
    }
}

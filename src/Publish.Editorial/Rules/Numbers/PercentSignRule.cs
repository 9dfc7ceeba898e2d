using System.Buffers;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Numbers;

/// <summary>In Urdu text the sign stands after its number: ۵٪.</summary>
internal sealed class PercentSignRule : IPassageRule
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("%\u066A");

    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = Scan.Next(text, Signs); at >= 0; at = Scan.Next(text, Signs, at + 1))
        {
            int end = at + 1;
            while (end < text.Length && (ArabicCharacters.IsDigit(text[end]) || (text[end] is '.' or '\u066B' && ArabicCharacters.IsDigit(passage.At(end + 1)))))
            {
                end++;
            }

            if (end > at + 1 && !ArabicCharacters.IsDigit(passage.At(at - 1)))
            {
                string number = text[(at + 1)..end];
                findings.Add(EditorialRules.PercentSign, passage.SpanOf(at, end - at), $"{text[at]} before its number", $"write it after {number}", passage.Replace(at, end - at, number + text[at]));
            }
        }
    }
}

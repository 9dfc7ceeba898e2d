using Publish.Core.Unicode.Sequences;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Numbers;

/// <summary><c>؁۱۹۴۸۵</c>: fonts draw four digits over ؁ and three with the others; the whole number is then printed beside the character.</summary>
internal sealed class SubtendingDigitsRule : IPassageRule
{
    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = Scan.Next(text, SubtendingNumbers.Marks); at >= 0; at = Scan.Next(text, SubtendingNumbers.Marks, at + 1))
        {
            int digits = SubtendingNumbers.DigitsAfter(text, at);
            if (digits > SubtendingNumbers.Room(text[at]))
            {
                string message = $"{text[at]} U+{(int)text[at]:X4} has room for {SubtendingNumbers.Room(text[at])} digits, not for {digits}: the number is printed beside it";
                findings.Add(EditorialRules.TooManyDigits, passage.SpanOf(at, digits + 1), message, "correct the number, or write a word instead of the character");
            }
        }
    }
}

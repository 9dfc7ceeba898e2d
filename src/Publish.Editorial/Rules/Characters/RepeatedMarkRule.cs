using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Characters;

/// <summary>The same vowel sign twice on one letter: one hides the other.</summary>
internal sealed class RepeatedMarkRule : IPassageRule
{
    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = Scan.Next(text, Scan.Marks); at >= 0;)
        {
            int end = at + 1;
            while (end < text.Length && text[end] == text[at])
            {
                end++;
            }

            if (end > at + 1)
            {
                findings.Add(EditorialRules.RepeatedMark, passage.SpanOf(at + 1, end - at - 1), $"the mark U+{(int)text[at]:X4} {end - at} times on one letter", "keep one", passage.Replace(at + 1, end - at - 1, ""));
            }

            at = Scan.Next(text, Scan.Marks, end);
        }
    }
}

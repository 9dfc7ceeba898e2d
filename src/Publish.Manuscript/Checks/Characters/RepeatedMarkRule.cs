namespace Publish.Manuscript.Checks.Characters;

/// <summary>The same vowel sign twice on one letter: one hides the other.</summary>
internal sealed class RepeatedMarkRule : IPassageRule
{
    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int i = Scan.Next(text, Scan.Marks, 1); i >= 0; i = Scan.Next(text, Scan.Marks, i + 1))
        {
            if (text[i] == text[i - 1])
            {
                findings.Add(EditorialRules.RepeatedMark, passage.SpanOf(i, 1), $"the mark U+{(int)text[i]:X4} stands here twice", "take one of the two out", passage.Replace(i, 1, ""));
            }
        }
    }
}

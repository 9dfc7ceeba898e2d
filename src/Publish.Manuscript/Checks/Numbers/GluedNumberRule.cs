namespace Publish.Manuscript.Checks.Numbers;

/// <summary><c>نومبر1931</c>. One letter before a number is an abbreviation, as in ص۱۲.</summary>
internal sealed class GluedNumberRule : IPassageRule
{
    public void Check(Passage passage, FindingList findings)
    {
        foreach (Word word in passage.Words)
        {
            if (word.Length > 1 && Letters.IsDigit(passage.At(word.End)))
            {
                findings.Add(EditorialRules.GluedNumber, passage.SpanOf(word.Start, word.Length + 1), "no space between the word and the number", "put one there", passage.Insert(word.End, " "));
            }
        }
    }
}

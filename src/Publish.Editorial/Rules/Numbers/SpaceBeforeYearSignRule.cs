using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Numbers;

/// <summary><c>1931 ء</c>: the sign belongs to its year.</summary>
internal sealed class SpaceBeforeYearSignRule : IPassageRule
{
    private const char Sign = '\u0621';

    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = text.IndexOf(Sign, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Sign, at + 1))
        {
            int spaces = YearSign.StartOfSpaces(passage, at);
            if (spaces >= 0 && spaces < at)
            {
                findings.Add(EditorialRules.SpaceBeforeYearSign, passage.SpanOf(spaces, at + 1 - spaces), "a space between the year and ء", "delete it", passage.Replace(spaces, at - spaces, ""));
            }
        }
    }
}

using Publish.Core.Unicode;

namespace Publish.Manuscript.Checks.Invisible;

/// <summary>Between two letters that would join it has its work; anywhere else it only breaks searches.</summary>
internal sealed class StrayNonJoinerRule : IPassageRule
{
    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = text.IndexOf(FormatCharacters.ZeroWidthNonJoiner, StringComparison.Ordinal); at >= 0; at = text.IndexOf(FormatCharacters.ZeroWidthNonJoiner, at + 1))
        {
            if (!Letters.JoinsForward(Letters.BaseBefore(text, at)) || !Letters.IsLetter(passage.At(at + 1)))
            {
                findings.Add(EditorialRules.StrayNonJoiner, passage.SpanOf(at, 1), "zero width non-joiner where nothing would join", "take it out", passage.Replace(at, 1, ""));
            }
        }
    }
}

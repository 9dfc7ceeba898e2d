using Publish.Core.Unicode;
using Publish.Editorial.Passages;
using Publish.Editorial.Words;

namespace Publish.Editorial.Rules.Invisible;

/// <summary>Between two letters that would join, ZWNJ keeps them apart, and after a letter that only ends words it shows where a compound is put together; anywhere else it only breaks searches.</summary>
internal sealed class StrayNonJoinerRule : IPassageRule
{
    private const char NonJoiner = FormatCharacters.ZeroWidthNonJoiner;

    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = text.IndexOf(NonJoiner, StringComparison.Ordinal); at >= 0;)
        {
            int end = at + 1;
            while (end < text.Length && text[end] == NonJoiner)
            {
                end++;
            }

            char before = ArabicCharacters.BaseBefore(text, at);
            bool isNeeded = (ArabicCharacters.JoinsForward(before) || FinalLetters.IsFinal(before)) && ArabicCharacters.IsLetter(passage.At(end));
            if (!isNeeded)
            {
                findings.Add(EditorialRules.StrayNonJoiner, passage.SpanOf(at, end - at), "zero width non-joiner where nothing would join", "delete it", passage.Replace(at, end - at, ""));
            }
            else if (end > at + 1)
            {
                findings.Add(EditorialRules.StrayNonJoiner, passage.SpanOf(at + 1, end - at - 1), $"{end - at} zero width non-joiners together", "keep one", passage.Replace(at + 1, end - at - 1, ""));
            }

            at = text.IndexOf(NonJoiner, end);
        }
    }
}

using Publish.Core.Unicode;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Invisible;

/// <summary>A direction mark inside a word, typed to keep two letters from joining, as ZWNJ does.</summary>
internal sealed class HalfSpaceRule : IPassageRule
{
    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = DirectionMarkRule.Next(text, 0); at >= 0;)
        {
            int end = DirectionMarkRule.EndOfRun(text, at);
            if (DirectionMarkRule.IsHalfSpace(passage, at, end))
            {
                findings.Add(
                    EditorialRules.HalfSpace,
                    passage.SpanOf(at, end - at),
                    $"the direction mark U+{(int)text[at]:X4} inside a word",
                    "write ZWNJ, U+200C, which keeps letters from joining",
                    passage.Replace(at, end - at, FormatCharacters.ZeroWidthNonJoiner.ToString()));
            }

            at = DirectionMarkRule.Next(text, end);
        }
    }
}

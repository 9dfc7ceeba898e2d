using Publish.Core.Unicode;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Invisible;

/// <summary>A joiner shows how a letter joins where no other letter stands; it also holds emoji together, which is no concern of this rule.</summary>
internal sealed class StrayJoinerRule : IPassageRule
{
    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = text.IndexOf(FormatCharacters.ZeroWidthJoiner, StringComparison.Ordinal); at >= 0; at = text.IndexOf(FormatCharacters.ZeroWidthJoiner, at + 1))
        {
            char before = ArabicCharacters.BaseBefore(text, at);
            char after = passage.At(at + 1);
            bool joinsAnyway = ArabicCharacters.JoinsForward(before) && ArabicCharacters.IsLetter(after);
            bool joinsNothing = (ArabicCharacters.IsSpace(before) && !ArabicCharacters.IsLetter(after)) || (ArabicCharacters.IsSpace(after) && !ArabicCharacters.IsLetter(before));
            if (joinsAnyway || joinsNothing)
            {
                findings.Add(EditorialRules.StrayJoiner, passage.SpanOf(at, 1), "zero width joiner that joins nothing", "delete it", passage.Replace(at, 1, ""));
            }
        }
    }
}

using Publish.Core.Unicode;

namespace Publish.Manuscript.Checks.Invisible;

/// <summary>A joiner shows how a letter joins where no other letter stands; it also holds emoji together, which is no concern of this rule.</summary>
internal sealed class StrayJoinerRule : IPassageRule
{
    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = text.IndexOf(FormatCharacters.ZeroWidthJoiner, StringComparison.Ordinal); at >= 0; at = text.IndexOf(FormatCharacters.ZeroWidthJoiner, at + 1))
        {
            char before = Letters.BaseBefore(text, at);
            char after = passage.At(at + 1);
            bool joinsAnyway = Letters.JoinsForward(before) && Letters.IsLetter(after);
            bool joinsNothing = (Letters.IsSpace(before) && !Letters.IsLetter(after)) || (Letters.IsSpace(after) && !Letters.IsLetter(before));
            if (joinsAnyway || joinsNothing)
            {
                findings.Add(EditorialRules.StrayJoiner, passage.SpanOf(at, 1), "zero width joiner that joins nothing", "delete it", passage.Replace(at, 1, ""));
            }
        }
    }
}

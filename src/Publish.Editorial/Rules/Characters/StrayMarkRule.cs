using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Characters;

/// <summary>A vowel sign with no letter under it: the letter was lost, or a space slipped in.</summary>
internal sealed class StrayMarkRule : IPassageRule
{
    private const char DottedCircle = '\u25CC';
    private const char Tatweel = '\u0640';

    public void Check(Passage passage, FindingList findings)
    {
        foreach (SourceSpan span in passage.MarksInLatin)
        {
            findings.Add(EditorialRules.StrayMark, span, $"the mark U+{(int)span.Source.Text[span.Start]:X4} is on no letter of its script", "delete it");
        }

        string text = passage.Text;
        for (int i = Scan.Next(text, Scan.Marks); i >= 0; i = Scan.Next(text, Scan.Marks, i + 1))
        {
            if (!Carries(passage.At(i - 1)))
            {
                findings.Add(EditorialRules.StrayMark, passage.SpanOf(i, 1), $"the mark U+{(int)text[i]:X4} stands on no letter", "join it to its letter, or take it out");
            }
        }
    }

    private static bool Carries(char c) =>
        ArabicCharacters.IsLetter(c) || ArabicCharacters.IsMark(c) || ArabicCharacters.IsDigit(c) || ArabicCharacters.IsJoinControl(c) || c is DottedCircle or Tatweel or FormatCharacters.NoBreakSpace or Passage.Masked;
}

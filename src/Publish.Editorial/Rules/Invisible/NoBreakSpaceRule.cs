using Publish.Core.Unicode;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Invisible;

/// <summary>Web pages write no-break spaces between words for no reason. Beside a number or a dash one may be meant.</summary>
internal sealed class NoBreakSpaceRule : IPassageRule
{
    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = text.IndexOf(FormatCharacters.NoBreakSpace, StringComparison.Ordinal); at >= 0; at = text.IndexOf(FormatCharacters.NoBreakSpace, at + 1))
        {
            if (at > 0 && at < text.Length - 1 && !MayWant(ArabicCharacters.BaseBefore(text, at)) && !MayWant(text[at + 1]))
            {
                findings.Add(EditorialRules.NoBreakSpace, passage.SpanOf(at, 1), "no-break space between words", "write a space", passage.Replace(at, 1, " "));
            }
        }
    }

    // A row of them is typed for a dash.
    private const char Tatweel = '\u0640';

    private static bool MayWant(char c) => ArabicCharacters.IsDigit(c) || c is Passage.Masked or Passage.Note or '\u2013' or '\u2014' or Tatweel || ArabicCharacters.IsMark(c);
}

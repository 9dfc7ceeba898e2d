using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Punctuation;

/// <summary><c>(1921-22 )</c>: the bracket would be parted from what it holds at a line's end.</summary>
internal sealed class SpaceInsideBracketsRule : IPassageRule
{
    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = Scan.Next(text, Scan.Brackets); at >= 0; at = Scan.Next(text, Scan.Brackets, at + 1))
        {
            (int start, int end) = text[at] == '(' ? (at + 1, After(text, at + 1)) : (Before(text, at), at);
            bool atEdge = start == 0 || end == text.Length || ArabicCharacters.IsLineEnd(text[start - 1]) || ArabicCharacters.IsLineEnd(text[end]);
            if (start < end && !atEdge)
            {
                findings.Add(EditorialRules.SpaceInsideBrackets, passage.SpanOf(start, end - start), $"a space {(text[at] == '(' ? "after" : "before")} {text[at]}", "delete it", passage.Replace(start, end - start, ""));
            }
        }
    }

    private static int After(string text, int start)
    {
        int end = start;
        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        return end;
    }

    private static int Before(string text, int end)
    {
        int start = end;
        while (start > 0 && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return start;
    }
}

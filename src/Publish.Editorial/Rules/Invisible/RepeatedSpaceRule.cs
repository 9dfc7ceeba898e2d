using System.Buffers;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Invisible;

/// <summary>Two spaces inside a line. At a line's end they are Markdown's way of forcing a new line.</summary>
internal sealed class RepeatedSpaceRule : IPassageRule
{
    private static readonly SearchValues<string> Doubled = SearchValues.Create(["  ", " \t", "\t ", "\t\t"], StringComparison.Ordinal);

    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = Next(text, 0); at >= 0; at = Next(text, at))
        {
            int end = at + 2;
            while (end < text.Length && text[end] is ' ' or '\t')
            {
                end++;
            }

            if (at > 0 && end < text.Length && !ArabicCharacters.IsLineEnd(text[at - 1]) && !ArabicCharacters.IsLineEnd(text[end]))
            {
                findings.Add(EditorialRules.RepeatedSpace, passage.SpanOf(at, end - at), $"{end - at} spaces", "one is enough", passage.Replace(at, end - at, " "));
            }

            at = end;
        }
    }

    private static int Next(string text, int from)
    {
        int found = from < text.Length ? text.AsSpan(from).IndexOfAny(Doubled) : -1;
        return found < 0 ? -1 : from + found;
    }
}

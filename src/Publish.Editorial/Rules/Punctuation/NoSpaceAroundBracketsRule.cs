using System.Collections.Frozen;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Punctuation;

/// <summary><c>تھیں(اس</c>. A number in brackets close to a word may be a note's mark: <see cref="Structure.OldNoteMarkRule"/>.</summary>
internal sealed class NoSpaceAroundBracketsRule : IPassageRule
{
    private static readonly FrozenSet<string> Endings = "ے ی یں وں ا اں یاں ئے ئی ئیں و ہ ات ین یا ہا".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = Scan.Next(text, Scan.Brackets); at >= 0; at = Scan.Next(text, Scan.Brackets, at + 1))
        {
            bool before = text[at] == '(';
            int place = before ? at : at + 1;
            char outside = before ? passage.At(at - 1) : passage.At(at + 1);
            bool isWord = ArabicCharacters.IsLetter(outside) || (before && ArabicCharacters.IsMark(outside));
            if (isWord && ArabicCharacters.IsLetter(Inside(passage, at, before)) && !IsEnding(passage, at))
            {
                findings.Add(EditorialRules.NoSpaceAroundBrackets, passage.SpanOf(before ? at - 1 : at, 2), $"no space {(before ? "before" : "after")} {text[at]}", "add a space", passage.Insert(place, " "));
            }
        }
    }

    /// <summary>An ending in brackets, as in کتاب(یں) and لڑکا(ے).</summary>
    private static bool IsEnding(Passage passage, int at)
    {
        const int Longest = 4;
        ReadOnlySpan<char> text = passage.Text;
        int open = text[at] == '(' ? at : text[..at].LastIndexOf('(');
        int close = open < 0 || at - open > Longest ? -1 : open + text[open..Math.Min(text.Length, open + Longest)].IndexOf(')');
        return close > open && ArabicCharacters.IsLetter(ArabicCharacters.BaseBefore(passage.Text, open)) && Endings.Contains(passage.Text[(open + 1)..close]);
    }

    // The nearest sign inside the bracket that is no space.
    private static char Inside(Passage passage, int at, bool isOpener)
    {
        int step = isOpener ? 1 : -1;
        int inside = at + step;
        while (passage.At(inside) is ' ' or '\u201C' or '\u201D' or '"' || ArabicCharacters.IsMark(passage.At(inside)))
        {
            inside += step;
        }

        return passage.At(inside);
    }
}

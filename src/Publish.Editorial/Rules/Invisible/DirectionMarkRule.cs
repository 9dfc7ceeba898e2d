using Publish.Core.Unicode;
using Publish.Editorial.Passages;
using Publish.Editorial.Words;

namespace Publish.Editorial.Rules.Invisible;

/// <summary>A direction mark beside a letter of its own direction adds nothing to what the letter says. Before a number it may decide the order, and stays; inside a word it is a half-space: <see cref="HalfSpaceRule"/>.</summary>
internal sealed class DirectionMarkRule : IPassageRule
{
    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = Next(text, 0); at >= 0;)
        {
            int end = EndOfRun(text, at);
            if (IsRedundant(passage, at, end) && !IsHalfSpace(passage, at, end))
            {
                findings.Add(EditorialRules.DirectionMark, passage.SpanOf(at, end - at), $"the direction mark U+{(int)text[at]:X4} beside a letter of that direction", "delete it", passage.Replace(at, end - at, ""));
            }

            at = Next(text, end);
        }
    }

    /// <summary>The first direction mark from a position on, or −1.</summary>
    public static int Next(string text, int from)
    {
        int found = from < text.Length
            ? text.AsSpan(from).IndexOfAny(FormatCharacters.ArabicLetterMark, FormatCharacters.LeftToRightMark, FormatCharacters.RightToLeftMark)
            : -1;
        return found < 0 ? -1 : from + found;
    }

    /// <summary>The end of a run of one mark.</summary>
    public static int EndOfRun(string text, int at)
    {
        int found = text.AsSpan(at).IndexOfAnyExcept(text[at]);
        return found < 0 ? text.Length : at + found;
    }

    /// <summary>Whether marks are inside a word, where the letters before and after them would join, or the first of them only ends words.</summary>
    public static bool IsHalfSpace(Passage passage, int at, int end)
    {
        char before = ArabicCharacters.BaseBefore(passage.Text, at);
        return (ArabicCharacters.JoinsForward(before) || FinalLetters.IsFinal(before)) && ArabicCharacters.IsLetter(passage.At(end));
    }

    private static bool IsRedundant(Passage passage, int at, int end)
    {
        char before = ArabicCharacters.BaseBefore(passage.Text, at);
        char after = passage.At(end);
        bool isInside = ArabicCharacters.IsLetter(before) && ArabicCharacters.IsLetter(after);
        return isInside || (passage.Text[at] == FormatCharacters.LeftToRightMark
            ? char.IsAsciiLetter(before) || char.IsAsciiLetter(after)
            : (ArabicCharacters.IsLetter(before) || ArabicCharacters.IsLetter(after)) && !NumberFollows(passage.Text, end));
    }

    /// <summary>Whether a digit comes before the next letter: its order depends on the strong character before it (UAX #9, W2 and W7).</summary>
    private static bool NumberFollows(string text, int from)
    {
        int at = from;
        while (at < text.Length && !ArabicCharacters.IsLetter(text[at]) && !char.IsAsciiLetter(text[at]) && at < from + 16)
        {
            if (ArabicCharacters.IsDigit(text[at]))
            {
                return true;
            }

            at++;
        }

        return false;
    }
}

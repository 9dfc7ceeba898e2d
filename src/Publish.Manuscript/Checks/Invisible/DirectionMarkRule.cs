using Publish.Core.Unicode;

namespace Publish.Manuscript.Checks.Invisible;

/// <summary>A mark beside a letter of its own direction says what the letter says already. Before a number it may decide the order, and stays.</summary>
internal sealed class DirectionMarkRule : IPassageRule
{
    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            char before = Letters.BaseBefore(text, at);
            char after = passage.At(at + 1);
            bool redundant = text[at] == FormatCharacters.LeftToRightMark
                ? char.IsAsciiLetter(before) || char.IsAsciiLetter(after)
                : (Letters.IsLetter(before) || Letters.IsLetter(after)) && !NumberFollows(text, at + 1);
            if (redundant)
            {
                findings.Add(EditorialRules.DirectionMark, passage.SpanOf(at, 1), $"the mark of direction U+{(int)text[at]:X4} beside a letter of that direction", "take it out", passage.Replace(at, 1, ""));
            }
        }
    }

    private static int Next(string text, int from)
    {
        int found = from < text.Length
            ? text.AsSpan(from).IndexOfAny(FormatCharacters.ArabicLetterMark, FormatCharacters.LeftToRightMark, FormatCharacters.RightToLeftMark)
            : -1;
        return found < 0 ? -1 : from + found;
    }

    /// <summary>Whether a digit comes before the next letter: its order hangs on the strong character before it (UAX #9, W2 and W7).</summary>
    private static bool NumberFollows(string text, int from)
    {
        int at = from;
        while (at < text.Length && !Letters.IsLetter(text[at]) && !char.IsAsciiLetter(text[at]) && at < from + 16)
        {
            if (Letters.IsDigit(text[at]))
            {
                return true;
            }

            at++;
        }

        return false;
    }
}

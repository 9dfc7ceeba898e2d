using System.Buffers;
using System.Collections.Frozen;
using Publish.Editorial.Passages;
using static Publish.Editorial.Passages.PunctuationMarks;

namespace Publish.Editorial.Rules.Punctuation;

/// <summary><c>ہے۔اس</c>: two sentences that have run together. The names of Latin letters in an abbreviation, as in ایم۔اے, stand together.</summary>
internal sealed class NoSpaceAfterPunctuationRule : IPassageRule
{
    private static readonly SearchValues<char> Signs = SearchValues.Create(FullStop, Comma, Semicolon, QuestionMark, '!', ':');

    /// <summary>The names of Latin letters.</summary>
    public static readonly FrozenSet<string> LetterNames =
        "اے بی سی ڈی ای ایف جی ایچ آئی جے کے ایل ایم این او پی کیو آر ایس ٹی یو وی ڈبلیو ایکس وائی زیڈ".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = LetterNames.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = Scan.Next(text, Signs); at >= 0;)
        {
            int after = at + 1;
            while (after < text.Length && text[after] == Passage.Note)
            {
                after++;
            }

            if (at > 0 && ArabicCharacters.IsLetter(passage.At(after)) && !ArabicCharacters.IsSpace(text[at - 1]) && !IsAbbreviation(text, at))
            {
                findings.Add(EditorialRules.NoSpaceAfterPunctuation, passage.SpanOf(at, after + 1 - at), $"no space after {text[at]}", "add a space", IsLabel(text, at) ? [] : passage.Insert(after, " "));
            }

            at = Scan.Next(text, Signs, at + 1);
        }
    }

    /// <summary>Whether a number with its stop begins a line: with a space after it Markdown would read a list, and that is for a person to decide.</summary>
    private static bool IsLabel(string text, int at)
    {
        int start = at;
        while (start > 0 && ArabicCharacters.IsDigit(text[start - 1]))
        {
            start--;
        }

        return start < at && (start == 0 || ArabicCharacters.IsLineEnd(text[start - 1]));
    }

    private static bool IsAbbreviation(string text, int at)
    {
        int start = at;
        while (start > 0 && ArabicCharacters.IsLetter(text[start - 1]))
        {
            start--;
        }

        int end = at + 1;
        while (end < text.Length && ArabicCharacters.IsLetter(text[end]))
        {
            end++;
        }

        // ق۔م is “before Christ”, ن۔م۔راشد a name.
        bool isInitial = text[at] == FullStop && at - start == 1;
        return isInitial || (text[at] == FullStop && Names.Contains(text.AsSpan(start, at - start)) && Names.Contains(text.AsSpan(at + 1, end - at - 1)));
    }
}

using System.Buffers;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Structure;

/// <summary><c>(2)*</c>, <c>6 *</c>, <c>[3]</c>, <c>(۴)</c> close to a word, and raised digits: marks of notes that the text has lost.</summary>
internal sealed class OldNoteMarkRule : IPassageRule
{
    private const int MaxDigits = 2;
    private const string Hint = "write the note\u2019s mark [^1] and its text [^1]: \u2026, or take it out";

    private static readonly SearchValues<char> Signs = SearchValues.Create("*[(\u00B9\u00B2\u00B3\u2070\u2071\u2072\u2073\u2074\u2075\u2076\u2077\u2078\u2079");

    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int i = Scan.Next(text, Signs); i >= 0; i = Scan.Next(text, Signs, i + 1))
        {
            (int start, int end) = text[i] switch
            {
                '*' => BeforeStar(text, i),
                '[' or '(' => InBrackets(passage, i),
                '\u00B9' or '\u00B2' or '\u00B3' or (>= '\u2070' and <= '\u2079') when ArabicCharacters.IsLetter(ArabicCharacters.BaseBefore(text, i)) => (i, i + 1),
                _ => (i, i),
            };
            if (end > start)
            {
                findings.Add(EditorialRules.OldNoteMark, passage.SpanOf(start, end - start), $"\u201C{text[start..end]}\u201D looks like a note\u2019s mark", Hint);
            }
        }
    }

    private static (int Start, int End) BeforeStar(string text, int star)
    {
        int at = star;
        while (at > 0 && text[at - 1] is ' ' or ')')
        {
            at--;
        }

        int digits = at;
        while (digits > 0 && ArabicCharacters.IsDigit(text[digits - 1]))
        {
            digits--;
        }

        // With brackets the mark has been found at its opening one.
        bool isMark = at - digits is > 0 and <= MaxDigits && (digits == 0 || text[digits - 1] != '(');
        return isMark ? (digits, star + 1) : (star, star);
    }

    private static (int Start, int End) InBrackets(Passage passage, int open)
    {
        string text = passage.Text;
        int digits = open + 1;
        while (ArabicCharacters.IsDigit(passage.At(digits)))
        {
            digits++;
        }

        int close = digits;
        while (passage.At(close) == ' ')
        {
            close++;
        }

        if (digits - open - 1 is < 1 or > MaxDigits || passage.At(close) != (text[open] == '(' ? ')' : ']'))
        {
            return (open, open);
        }

        int star = close + 1;
        while (passage.At(star) == ' ')
        {
            star++;
        }

        // Round brackets alone hold other numbers too, but then a space stands before them.
        bool closeToWord = ArabicCharacters.IsLetter(ArabicCharacters.BaseBefore(text, open)) || PunctuationMarks.EndsPart(passage.At(open - 1));
        return passage.At(star) == '*' ? (open, star + 1) : text[open] == '[' || closeToWord ? (open, close + 1) : (open, open);
    }
}

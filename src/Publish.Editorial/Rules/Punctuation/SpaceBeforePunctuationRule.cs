using System.Buffers;
using Publish.Editorial.Passages;
using static Publish.Editorial.Passages.PunctuationMarks;

namespace Publish.Editorial.Rules.Punctuation;

/// <summary><c>ہے ۔</c>: the space lets the sign begin a line. Three full stops after a space, or with spaces between them, are an ellipsis.</summary>
internal sealed class SpaceBeforePunctuationRule : IPassageRule
{
    private static readonly SearchValues<char> Signs = SearchValues.Create(FullStop, Comma, Semicolon, QuestionMark, '!');

    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = Scan.Next(text, Signs); at >= 0;)
        {
            int start = at;
            while (start > 0 && ArabicCharacters.IsSpace(text[start - 1]) && !ArabicCharacters.IsLineEnd(text[start - 1]))
            {
                start--;
            }

            bool ellipsis = text[at] == FullStop && (passage.At(at + 1) == FullStop || passage.At(start - 1) == FullStop || (passage.At(at + 1) == ' ' && passage.At(at + 2) == FullStop));
            if (start < at && start > 0 && !ellipsis && !ArabicCharacters.IsLineEnd(text[start - 1]) && !IsOpener(text[start - 1]))
            {
                findings.Add(EditorialRules.SpaceBeforePunctuation, passage.SpanOf(start, at + 1 - start), $"a space before {text[at]}", "join it to the word", passage.Replace(start, at - start, ""));
            }

            at = Scan.Next(text, Signs, at + 1);
        }
    }
}

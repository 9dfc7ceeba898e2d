using Publish.Core.Source;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Punctuation;

/// <summary>A sign of Latin punctuation after an Urdu word. Beside Latin letters, in numbers and in addresses it is in its place.</summary>
/// <param name="name">What the sign is called.</param>
internal abstract class LatinPunctuationRule(DiagnosticRule rule, char latin, char urdu, string name) : IPassageRule
{
    // So many brackets, quotation marks and notes may stand between the word and the sign.
    private const int MaxBetween = 6;

    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = text.IndexOf(latin, StringComparison.Ordinal); at >= 0; at = text.IndexOf(latin, at + 1))
        {
            if (passage.At(at - 1) != latin && !IsRow(passage, at) && FollowsUrdu(text, at) && !LatinFollows(passage, at + 1))
            {
                findings.Add(rule, passage.SpanOf(at, 1), $"{name} after an Urdu word", $"write {urdu}", passage.Replace(at, 1, urdu.ToString()));
            }
        }
    }

    /// <summary>Dots of an ellipsis, with spaces between them or without.</summary>
    private bool IsRow(Passage passage, int at) => passage.At(at + 1) == latin || (passage.At(at + 1) == ' ' && passage.At(at + 2) == latin);

    /// <summary>With a space between, too, which is another fault.</summary>
    private static bool FollowsUrdu(string text, int at)
    {
        int before = at > 0 && text[at - 1] == ' ' ? at - 2 : at - 1;
        while (before >= 0 && at - before <= MaxBetween && (PunctuationMarks.IsCloser(text[before]) || text[before] == Passage.Note || ArabicCharacters.IsMark(text[before])))
        {
            before--;
        }

        return before >= 0 && ArabicCharacters.IsLetter(text[before]);
    }

    private static bool LatinFollows(Passage passage, int index) => char.IsAsciiLetterOrDigit(passage.At(index)) || passage.At(index) is Passage.Masked or '/' or '_';
}

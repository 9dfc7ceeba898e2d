using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Characters;

/// <summary>A letter of another language, and the one that Urdu has in its place. One finding a word, however often the letter stands in it.</summary>
/// <param name="name">What the letter is, with its code point.</param>
internal abstract class LetterRule(DiagnosticRule rule, char letter, string replacement, string name, string hint) : IPassageRule
{
    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = text.IndexOf(letter, StringComparison.Ordinal); at >= 0;)
        {
            int end = at + 1;
            while (end < text.Length && (ArabicCharacters.IsLetter(text[end]) || ArabicCharacters.IsMark(text[end])))
            {
                end++;
            }

            if (Concerns(text, at))
            {
                Report(passage, at, end, findings);
            }

            at = end < text.Length ? text.IndexOf(letter, end) : -1;
        }
    }

    /// <summary>Whether the letter is a fault here.</summary>
    /// <param name="at">Its first place in the word.</param>
    protected virtual bool Concerns(string text, int at) => true;

    /// <summary>What takes the letter's place in a word.</summary>
    protected virtual string ReplacementIn(ReadOnlySpan<char> word, FindingList findings) => replacement;

    private void Report(Passage passage, int at, int end, FindingList findings)
    {
        int start = at;
        while (start > 0 && (ArabicCharacters.IsLetter(passage.Text[start - 1]) || ArabicCharacters.IsMark(passage.Text[start - 1])))
        {
            start--;
        }

        string word = passage.Text[start..end];
        string newLetter = ReplacementIn(word, findings);
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        for (int i = at; i < end; i++)
        {
            if (passage.Text[i] == letter)
            {
                edits.AddRange(passage.Replace(i, 1, newLetter));
            }
        }

        findings.Add(rule, passage.SpanOf(start, end - start), $"{name} in \u201C{word}\u201D", hint, edits.ToImmutable());
    }
}

using System.Collections.Immutable;
using Publish.Editorial.Passages;
using Publish.Editorial.Words;

namespace Publish.Editorial.Rules.Spelling;

/// <summary><c>تحریکتھیجس</c>: a word that no list has, and that falls into words that it has. Only where one of them is a word that never makes compounds.</summary>
internal sealed class MissingSpaceRule : ISectionRule
{
    private const int Shortest = 5;

    // A word that stands more often in the book is one of its own.
    private const int MostTimes = 2;

    public void Check(CheckedSection section, FindingList findings)
    {
        var splitter = new WordSplitter(findings.Book.Lexicon);
        string?[] parted = section.Words.Map(w => w.Length >= Shortest && IsUnknown(w, findings) && !FinalLetterInsideRule.Concerns(w) ? splitter.Split(w) : null);
        section.ForEach(parted, (passage, word, parts) => findings.Add(
            EditorialRules.MissingSpace,
            passage.SpanOf(word.Start, word.Length),
            $"\u201C{word.In(passage.Text)}\u201D looks like more than one word",
            $"write \u201C{parts}\u201D if so; add a word that is right to `checks: words:` in book.yaml",
            Edits(passage, word)));
    }

    private static ImmutableArray<TextEdit> Edits(Passage passage, Word word)
    {
        string written = word.In(passage.Text).ToString();
        int split = WordForm.Plain(written) == written ? WordSplitter.CertainSplit(written) : 0;
        return split > 0 ? passage.Insert(word.Start + split, " ") : [];
    }

    private static bool IsUnknown(string word, FindingList findings) =>
        !findings.Book.Lexicon.Knows(word) && !findings.Settings.Words.Contains(word) && findings.Book.Words[word] <= MostTimes;
}

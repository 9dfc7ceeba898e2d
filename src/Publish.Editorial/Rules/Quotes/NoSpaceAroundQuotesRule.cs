using System.Collections.Immutable;
using Publish.Editorial.Passages;
using Publish.Editorial.Quotes;

namespace Publish.Editorial.Rules.Quotes;

/// <summary><c>وہ”متن“ہے</c>. An ending after a quoted word, as in ”ب“وں, belongs to it.</summary>
internal sealed class NoSpaceAroundQuotesRule : ISectionRule
{
    private const int LongestEnding = 2;

    public void Check(CheckedSection section, FindingList findings)
    {
        foreach (PassageQuotes quotes in section.Quotes)
        {
            foreach (QuotedText quoted in quotes.Pairs.Where(q => !q.IsSingle))
            {
                Check(quoted, quotes.Alone.IsEmpty && (quoted.IsCertain || quoted.AreHalves), findings);
            }
        }
    }

    private static void Check(QuotedText quoted, bool isSafe, FindingList findings)
    {
        Passage passage = quoted.Passage;
        char before = ArabicCharacters.BaseBefore(passage.Text, quoted.Open.Start);
        if (ArabicCharacters.IsLetter(before) || ArabicCharacters.IsDigit(before) || PunctuationMarks.EndsPart(before))
        {
            findings.Add(EditorialRules.NoSpaceAroundQuotes, passage.SpanOf(quoted.Open.Start, quoted.Open.Length), $"no space before {quoted.OpenText}", "add a space", Insert(passage, quoted.Open.Start, isSafe));
        }

        int end = quoted.Close.End;
        while (ArabicCharacters.IsLetter(passage.At(end)) || ArabicCharacters.IsMark(passage.At(end)))
        {
            end++;
        }

        if (end - quoted.Close.End > LongestEnding)
        {
            findings.Add(EditorialRules.NoSpaceAroundQuotes, passage.SpanOf(quoted.Close.Start, quoted.Close.Length), $"no space after {quoted.CloseText}", "add a space", Insert(passage, quoted.Close.End, isSafe));
        }
    }

    private static ImmutableArray<TextEdit> Insert(Passage passage, int at, bool isSafe) => isSafe ? passage.Insert(at, " ") : [];
}

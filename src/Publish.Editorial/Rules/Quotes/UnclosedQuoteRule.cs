using Publish.Core.Source;
using Publish.Editorial.Passages;
using Publish.Editorial.Quotes;

namespace Publish.Editorial.Rules.Quotes;

/// <summary>A quotation that begins and does not end, or ends and has not begun.</summary>
internal sealed class UnclosedQuoteRule : ISectionRule
{
    public void Check(CheckedSection section, FindingList findings)
    {
        for (int i = 0; i < section.Passages.Length; i++)
        {
            Passage passage = section.Passages[i];
            foreach (QuoteMark mark in section.Quotes[i].Alone.Where(m => !HasHalfBeside(passage, m)))
            {
                string text = passage.Text.Substring(mark.Start, mark.Length);
                string message = mark.Opens ? $"the quotation mark {text} is not closed" : $"the quotation mark {text} closes nothing";
                findings.Add(EditorialRules.UnclosedQuote, passage.SpanOf(mark.Start, mark.Length), message, "add its other half, or delete it");
            }
        }
    }

    /// <summary>Whether the other half is inside words of another language beside it, as in [“Papers]{lang=en}”.</summary>
    private static bool HasHalfBeside(Passage passage, QuoteMark mark)
    {
        int at = mark.Opens ? mark.End : mark.Start - 1;
        if (passage.At(at) != Passage.Masked)
        {
            return false;
        }

        SourceSpan span = passage.SpanOf(at, 1);
        ReadOnlySpan<char> words = span.Source.Text.AsSpan(span.Start, span.Length);
        return words.Count('\u201C') + words.Count('\u201D') + words.Count('"') is 1 or 3;
    }
}

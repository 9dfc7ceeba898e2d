using System.Collections.Immutable;
using Publish.Core.Unicode;
using Publish.Editorial.Quotes;

namespace Publish.Editorial.Rules.Quotes;

/// <summary>One pair of quotation marks through the whole book, and its inner pair for a quotation inside another or a single word.</summary>
internal sealed class QuoteStyleRule : ISectionRule
{
    private const string Hint = "; `checks: quotes:` in book.yaml chooses another pair";

    public void Check(CheckedSection section, FindingList findings)
    {
        QuotationMarks house = findings.Book.House.Quotes;
        foreach (PassageQuotes quotes in section.Quotes)
        {
            foreach (QuotedText quoted in quotes.Pairs.Where(q => !IsAllowed(q, house)))
            {
                Report(quoted, house, IsSafe(quoted, quotes), findings);
            }
        }

        foreach ((QuotedMark open, QuotedMark close) in section.LongQuotations)
        {
            if (open.Text != house.Open || close.Text != house.Close)
            {
                string message = $"the quotation marks {open.Text}\u2026{close.Text} where the book has {house}";
                findings.Add(EditorialRules.QuoteStyle, open.Span, message, $"write {house}{Hint}", Both(open.Replace(house.Open), close.Replace(house.Close)), close.Span);
            }
        }
    }

    private static bool IsAllowed(QuotedText quoted, QuotationMarks house)
    {
        // Inside an English quotation, marks of English are in their place; ”…“ is as good, for it is laid out from right to left.
        if (quoted.Has(house) || (quoted.IsForeign && quoted.Has(QuotationMarks.Curly)))
        {
            return true;
        }

        bool hasSingles = house.InnerOpen is "\u2018" or "\u2019";
        return quoted.IsSingle ? !hasSingles || quoted.Has(QuotationMarks.Angle) : quoted.Depth > 0 && quoted.Has(QuotationMarks.Angle);
    }

    private static void Report(QuotedText quoted, QuotationMarks house, bool isSafe, FindingList findings)
    {
        bool isInner = quoted.IsSingle || (quoted.Depth > 0 && house.InnerOpen is "\u2018" or "\u2019");
        (string open, string close) = isInner ? (house.InnerOpen, house.InnerClose) : (house.Open, house.Close);
        ImmutableArray<TextEdit> edits = Both(quoted.Passage.Replace(quoted.Open.Start, quoted.Open.Length, open), quoted.Passage.Replace(quoted.Close.Start, quoted.Close.Length, close));
        findings.Add(
            EditorialRules.QuoteStyle,
            quoted.Passage.SpanOf(quoted.Open.Start, quoted.Close.End - quoted.Open.Start),
            $"the quotation marks {quoted.OpenText}\u2026{quoted.CloseText} where the book has {open}\u2026{close}",
            $"write {open}\u2026{close}{Hint}",
            isSafe ? edits : []);
    }

    /// <summary>Whether the two marks certainly belong together. Where others are left over, their forms alone do not prove it, and none may be between the two.</summary>
    private static bool IsSafe(QuotedText quoted, PassageQuotes quotes) => quotes.Alone.IsEmpty
        ? quoted.IsCertain
        : quoted.Open.IsCertain && quoted.Close.IsCertain && !quotes.Alone.Any(m => m.Start > quoted.Open.Start && m.Start < quoted.Close.Start);

    private static ImmutableArray<TextEdit> Both(ImmutableArray<TextEdit> open, ImmutableArray<TextEdit> close) => open.IsEmpty || close.IsEmpty ? [] : [.. open, .. close];
}

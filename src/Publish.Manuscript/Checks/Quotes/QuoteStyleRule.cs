using System.Collections.Immutable;
using Publish.Manuscript.Model;

namespace Publish.Manuscript.Checks.Quotes;

/// <summary>One pair of quotation marks through the whole book. A quotation inside another may have marks of its own.</summary>
internal sealed class QuoteStyleRule : ISectionRule
{
    public void Check(CheckedSection section, FindingList findings)
    {
        QuotePair house = findings.Book.House.Quotes;
        for (int i = 0; i < section.Passages.Length; i++)
        {
            Passage passage = section.Passages[i];
            foreach (QuotedText quoted in section.Quotes[i].Pairs.Where(q => q.Depth == 0 && q.Marks != house))
            {
                ImmutableArray<TextEdit> open = passage.Replace(quoted.Open.Start, quoted.Open.Length, house.Open);
                ImmutableArray<TextEdit> close = passage.Replace(quoted.Close.Start, quoted.Close.Length, house.Close);
                findings.Add(
                    EditorialRules.QuoteStyle,
                    passage.SpanOf(quoted.Open.Start, quoted.Close.End - quoted.Open.Start),
                    $"the quotation marks {quoted.Marks}, where the book has {house}",
                    "write the book\u2019s own; `checks: quotes:` in book.yaml names them",
                    open.IsEmpty || close.IsEmpty ? [] : [.. open, .. close]);
            }
        }
    }
}

namespace Publish.Manuscript.Checks.Quotes;

/// <summary>A quotation that begins and does not end in its paragraph, or ends and has not begun. One that goes on in the next paragraph begins there anew.</summary>
internal sealed class UnclosedQuoteRule : ISectionRule
{
    public void Check(CheckedSection section, FindingList findings)
    {
        for (int i = 0; i < section.Passages.Length; i++)
        {
            bool goesOn = i + 1 < section.Passages.Length && section.Quotes[i] is { Alone.Length: 1 } && BeginsWithQuote(section, i + 1);
            foreach (QuoteMark mark in goesOn ? [] : section.Quotes[i].Alone)
            {
                Passage passage = section.Passages[i];
                findings.Add(EditorialRules.UnclosedQuote, passage.SpanOf(mark.Start, mark.Length), "a quotation mark without its other half", "write the other half, or take it out");
            }
        }
    }

    private static bool BeginsWithQuote(CheckedSection section, int index) =>
        section.Quotes[index].Pairs.Any(p => p.Open.Start == 0) || section.Quotes[index].Alone.Any(m => m.Start == 0);
}

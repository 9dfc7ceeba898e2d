namespace Publish.Manuscript.Checks.Quotes;

/// <summary>A quotation that begins and does not end, or ends and has not begun.</summary>
internal sealed class UnclosedQuoteRule : ISectionRule
{
    public void Check(CheckedSection section, FindingList findings)
    {
        for (int i = 0; i < section.Passages.Length; i++)
        {
            foreach (QuoteMark mark in section.Quotes[i].Alone)
            {
                Passage passage = section.Passages[i];
                string text = passage.Text.Substring(mark.Start, mark.Length);
                string message = mark.Opens ? $"the quotation mark {text} is not closed" : $"the quotation mark {text} closes nothing";
                findings.Add(EditorialRules.UnclosedQuote, passage.SpanOf(mark.Start, mark.Length), message, "add its other half, or delete it");
            }
        }
    }
}

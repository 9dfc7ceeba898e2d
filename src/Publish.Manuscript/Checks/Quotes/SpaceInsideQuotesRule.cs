namespace Publish.Manuscript.Checks.Quotes;

/// <summary><c>“ متن ”</c>: the mark would be parted from its words at a line's end.</summary>
internal sealed class SpaceInsideQuotesRule : ISectionRule
{
    public void Check(CheckedSection section, FindingList findings)
    {
        for (int i = 0; i < section.Passages.Length; i++)
        {
            foreach (QuotedText quoted in section.Quotes[i].Pairs)
            {
                Passage passage = section.Passages[i];
                int start = quoted.Open.End;
                while (passage.At(start) is ' ' or '\t')
                {
                    start++;
                }

                int end = quoted.Close.Start;
                while (end > start && passage.At(end - 1) is ' ' or '\t')
                {
                    end--;
                }

                Report(passage, quoted.Open.End, start, findings);
                Report(passage, end, start < quoted.Close.Start ? quoted.Close.Start : end, findings);
            }
        }
    }

    private static void Report(Passage passage, int start, int end, FindingList findings)
    {
        if (start < end)
        {
            findings.Add(EditorialRules.SpaceInsideQuotes, passage.SpanOf(start, end - start), "a space inside quotation marks", "take it out", passage.Replace(start, end - start, ""));
        }
    }
}

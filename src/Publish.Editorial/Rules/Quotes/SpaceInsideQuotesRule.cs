using Publish.Editorial.Passages;
using Publish.Editorial.Quotes;

namespace Publish.Editorial.Rules.Quotes;

/// <summary><c>” متن “</c>: at a line's end the mark could be separated from its words.</summary>
internal sealed class SpaceInsideQuotesRule : ISectionRule
{
    public void Check(CheckedSection section, FindingList findings)
    {
        foreach (PassageQuotes quotes in section.Quotes)
        {
            foreach (QuotedText quoted in quotes.Pairs)
            {
                string text = quoted.Passage.Text;
                int start = quoted.Open.End;
                while (start < quoted.Close.Start && text[start] is ' ' or '\t')
                {
                    start++;
                }

                int end = quoted.Close.Start;
                while (end > start && text[end - 1] is ' ' or '\t')
                {
                    end--;
                }

                // Where marks are left over, a mark may belong to the words on its other side.
                bool isSafe = quotes.Alone.IsEmpty && IsFree(quoted);
                Report(quoted.Passage, quoted.Open.End, start, isSafe, findings);
                Report(quoted.Passage, end, start < quoted.Close.Start ? quoted.Close.Start : end, isSafe, findings);
            }
        }
    }

    /// <summary>Whether no letter is close to the marks on their outer sides: else the space is on the wrong side.</summary>
    private static bool IsFree(QuotedText quoted)
    {
        char before = ArabicCharacters.BaseBefore(quoted.Passage.Text, quoted.Open.Start);
        char after = quoted.Passage.At(quoted.Close.End);
        return !ArabicCharacters.IsLetter(before) && !ArabicCharacters.IsDigit(before) && !ArabicCharacters.IsLetter(after) && !ArabicCharacters.IsDigit(after);
    }

    private static void Report(Passage passage, int start, int end, bool isSafe, FindingList findings)
    {
        if (start < end)
        {
            findings.Add(EditorialRules.SpaceInsideQuotes, passage.SpanOf(start, end - start), "space inside quotation marks", "delete it", isSafe ? passage.Replace(start, end - start, "") : []);
        }
    }
}

namespace Publish.Manuscript.Checks.Punctuation;

/// <summary>Brackets that are not closed in their passage. A bracket after a list's label, as in <c>الف)</c>, has no other half.</summary>
internal sealed class UnbalancedBracketRule : IPassageRule
{
    private const int MaxLabel = 4;

    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        int first = Scan.Next(text, Scan.Brackets);
        if (first < 0)
        {
            return;
        }

        var open = new Stack<int>();
        for (int at = first; at >= 0; at = Scan.Next(text, Scan.Brackets, at + 1))
        {
            if (text[at] == '(')
            {
                open.Push(at);
            }
            else if (!open.TryPop(out _) && (at > MaxLabel || text.AsSpan(0, at).ContainsAny(' ', '\n')))
            {
                Report(passage, at, "this bracket closes nothing", findings);
            }
        }

        foreach (int at in open)
        {
            Report(passage, at, "this bracket is not closed", findings);
        }
    }

    private static void Report(Passage passage, int at, string message, FindingList findings) =>
        findings.Add(EditorialRules.UnbalancedBracket, passage.SpanOf(at, 1), message, "write its other half, or take it out");
}

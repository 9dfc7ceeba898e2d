using System.Buffers;
using Publish.Core.Source;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Punctuation;

/// <summary>Brackets that are not closed in their passage. A bracket after a list's label, as in <c>الف)</c>, has no other half.</summary>
internal sealed class UnbalancedBracketRule : IPassageRule
{
    private const int MaxLabel = 4;
    private static readonly SearchValues<char> All = SearchValues.Create('(', ')', Passage.Masked);

    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        if (Scan.Next(text, Scan.Brackets) < 0)
        {
            return;
        }

        var open = new Stack<int>();
        for (int at = text.AsSpan().IndexOfAny(All); at >= 0; at = Next(text, at + 1))
        {
            if (text[at] == Passage.Masked)
            {
                CountMasked(passage, at, open);
            }
            else if (text[at] == '(')
            {
                open.Push(at);
            }
            else if (!open.TryPop(out _) && (at > MaxLabel || text.AsSpan(0, at).ContainsAny(' ', '\n')))
            {
                Report(passage, at, "this bracket closes nothing", findings);
            }
        }

        foreach (int at in open.Where(at => text[at] != Passage.Masked))
        {
            Report(passage, at, "this bracket is not closed", findings);
        }
    }

    /// <summary>Brackets of words in another language, whose other halves may be outside; what is wrong inside is not Urdu's.</summary>
    private static void CountMasked(Passage passage, int at, Stack<int> open)
    {
        SourceSpan span = passage.SpanOf(at, 1);
        foreach (char c in span.Source.Text.AsSpan(span.Start, span.Length))
        {
            if (c == '(')
            {
                open.Push(at);
            }
            else if (c == ')')
            {
                open.TryPop(out _);
            }
        }
    }

    private static int Next(string text, int from)
    {
        int found = from < text.Length ? text.AsSpan(from).IndexOfAny(All) : -1;
        return found < 0 ? -1 : from + found;
    }

    private static void Report(Passage passage, int at, string message, FindingList findings) =>
        findings.Add(EditorialRules.UnbalancedBracket, passage.SpanOf(at, 1), message, "add its other half, or delete it");
}

using System.Buffers;
using Publish.Editorial.Passages;
using static Publish.Editorial.Passages.PunctuationMarks;

namespace Publish.Editorial.Rules.Punctuation;

/// <summary>Two commas, or a comma and a full stop. Three full stops are an ellipsis; two are a slip of which only the author knows what was meant.</summary>
internal sealed class RepeatedPunctuationRule : IPassageRule
{
    private static readonly SearchValues<char> Signs = SearchValues.Create(FullStop, Comma, Semicolon);

    private static bool MayBeQuotes(string text, int at) => text.AsSpan(at + 2).Contains("\u060C\u060C", StringComparison.Ordinal) || text.AsSpan(0, at).ContainsAny("\"\u2018\u2019\u201C\u201D") || text.AsSpan(0, at).Contains("\u060C\u060C", StringComparison.Ordinal);

    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = Scan.Next(text, Signs); at >= 0;)
        {
            int end = at + 1;
            while (end < text.Length && Signs.Contains(text[end]))
            {
                end++;
            }

            string run = text[at..end];
            bool same = run.AsSpan().IndexOfAnyExcept(run[0]) < 0;
            bool ellipsis = same && run[0] == FullStop && run.Length > 2;
            if (run.Length > 1 && !ellipsis)
            {
                // Two commas also stand for a closing quotation mark.
                bool safe = same && run[0] != FullStop && !(run[0] == Comma && MayBeQuotes(text, at));
                findings.Add(EditorialRules.RepeatedPunctuation, passage.SpanOf(at, run.Length), $"\u201C{run}\u201D stands together", safe ? "one is enough" : "keep the one that is meant", safe ? passage.Replace(at, run.Length, run[..1]) : []);
            }

            at = Scan.Next(text, Signs, end);
        }
    }
}

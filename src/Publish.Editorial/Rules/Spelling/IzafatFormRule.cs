using Publish.Core.Source;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Spelling;

/// <summary>Izafat after yeh is written یِ, ئ or یٔ: a book should have one of them.</summary>
internal sealed class IzafatFormRule : IBookRule
{
    private static readonly string[] Forms = ["\u06CC\u0650", "\u0626", "\u06CC\u0654"];

    public void Check(CheckedBook book, FindingList findings)
    {
        int[] counts = new int[Forms.Length];
        var first = new SourceSpan?[Forms.Length];
        foreach (Passage passage in book.Sections.SelectMany(s => s.Passages))
        {
            foreach (Word word in passage.Words)
            {
                int form = FormOf(word.In(passage.Text));
                if (form >= 0)
                {
                    counts[form]++;
                    first[form] ??= passage.SpanOf(word.Start, word.Length);
                }
            }
        }

        int usual = Array.IndexOf(counts, counts.Max());
        string told = string.Join(", ", Forms.Select((form, i) => $"{form} {counts[i]} times"));
        for (int i = 0; i < Forms.Length; i++)
        {
            if (i != usual && first[i] is { } span)
            {
                findings.Add(EditorialRules.IzafatForm, span, $"izafat after yeh in more than one form: {told}", "choose one for the book", related: first[usual]);
            }
        }
    }

    private static int FormOf(ReadOnlySpan<char> word)
    {
        const int Shortest = 3;
        for (int i = 0; word.Length >= Shortest && i < Forms.Length; i++)
        {
            if (word.EndsWith(Forms[i]))
            {
                return i;
            }
        }

        return -1;
    }
}

using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Quotes;

/// <summary>Quotations that begin in one passage and end in a later one, such as two hemistichs or several paragraphs.</summary>
internal static class LongQuotationFinder
{
    // So many passages may be between the two marks; what is further apart are two mistakes.
    private const int MaxPassages = 12;

    /// <summary>Pairs each mark that opens alone with the next one that closes alone. Where each paragraph of a quotation begins with a mark, as is the custom, the first one counts.</summary>
    /// <returns>The pairs, and the passages' quotes with the marks left out that are now accounted for.</returns>
    public static (ImmutableArray<(QuotedMark Open, QuotedMark Close)> Pairs, ImmutableArray<PassageQuotes> Quotes) Find(ImmutableArray<Passage> passages, ImmutableArray<PassageQuotes> quotes)
    {
        var pairs = ImmutableArray.CreateBuilder<(QuotedMark Open, QuotedMark Close)>();
        var rest = quotes.ToBuilder();
        int first = -1;
        for (int i = 0; i < quotes.Length; i++)
        {
            QuoteMark[] alone = [.. quotes[i].Alone];
            if (first >= 0 && alone.Length > 0 && !alone[0].Opens && i - first <= MaxPassages)
            {
                pairs.Add((new QuotedMark(passages[first], quotes[first].Alone[^1]), new QuotedMark(passages[i], alone[0])));
                Forget(rest, first, quotes[first].Alone[^1]);
                for (int between = first + 1; between < i; between++)
                {
                    rest[between] = rest[between] with { Alone = [] };
                }

                Forget(rest, i, alone[0]);
                first = -1;
            }

            bool goesOn = first >= 0 && (alone.Length == 0 || (alone is [{ Opens: true, Start: 0 }]));
            first = goesOn ? first : alone is [.., { Opens: true }] ? i : -1;
        }

        return (pairs.ToImmutable(), rest.ToImmutable());
    }

    private static void Forget(ImmutableArray<PassageQuotes>.Builder quotes, int index, QuoteMark mark) => quotes[index] = quotes[index] with { Alone = quotes[index].Alone.Remove(mark) };
}

/// <summary>A quotation mark in its passage.</summary>
internal readonly record struct QuotedMark(Passage Passage, QuoteMark Mark)
{
    public string Text => Passage.Text.Substring(Mark.Start, Mark.Length);

    public SourceSpan Span => Passage.SpanOf(Mark.Start, Mark.Length);

    public ImmutableArray<TextEdit> Replace(string mark) => Mark.IsCertain ? Passage.Replace(Mark.Start, Mark.Length, mark) : [];
}

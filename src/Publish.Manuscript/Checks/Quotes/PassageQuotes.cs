using System.Collections.Immutable;
using Publish.Manuscript.Model;

namespace Publish.Manuscript.Checks.Quotes;

/// <summary>The quotation marks of one passage.</summary>
/// <param name="Alone">Places and lengths of marks without their other half.</param>
internal sealed record PassageQuotes(ImmutableArray<QuotedText> Pairs, ImmutableArray<QuoteMark> Alone)
{
    public static readonly PassageQuotes None = new([], []);
}

/// <param name="Depth">0 for a quotation that stands in no other.</param>
internal readonly record struct QuotedText(QuoteMark Open, QuoteMark Close, int Depth, QuotePair Marks);

/// <param name="Length">2 where two single marks stand for a double one.</param>
internal readonly record struct QuoteMark(int Start, int Length)
{
    public int End => Start + Length;
}

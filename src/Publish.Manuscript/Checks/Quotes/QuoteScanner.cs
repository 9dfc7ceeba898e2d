using System.Buffers;
using System.Collections.Immutable;
using Publish.Manuscript.Model;

namespace Publish.Manuscript.Checks.Quotes;

/// <summary>Finds which quotation marks belong together, whatever marks they are: old texts open with ’’ and close with ‘‘, or mix “ and „.</summary>
/// <remarks>Single marks are left alone: they are apostrophes as often.</remarks>
internal static class QuoteScanner
{
    private static readonly SearchValues<char> Double = SearchValues.Create("\"\u201C\u201D\u201E\u201F\u00AB\u00BB\u2018\u2019");

    public static PassageQuotes Find(Passage passage)
    {
        string text = passage.Text;
        int first = Scan.Next(text, Double);
        if (first < 0)
        {
            return PassageQuotes.None;
        }

        var pairs = ImmutableArray.CreateBuilder<QuotedText>();
        var alone = ImmutableArray.CreateBuilder<QuoteMark>();
        var open = new Stack<QuoteMark>();
        for (int at = first; at >= 0; at = Scan.Next(text, Double, at + 1))
        {
            if (MarkAt(text, at) is not { } mark)
            {
                continue;
            }

            if (Opens(passage, mark, open))
            {
                open.Push(mark);
            }
            else if (open.TryPop(out QuoteMark start))
            {
                pairs.Add(new QuotedText(start, mark, open.Count, new QuotePair(text.Substring(start.Start, start.Length), text.Substring(mark.Start, mark.Length))));
            }
            else
            {
                alone.Add(mark);
            }

            at = mark.End - 1;
        }

        alone.AddRange(open.Reverse());
        return new PassageQuotes(pairs.ToImmutable(), alone.ToImmutable());
    }

    private static QuoteMark? MarkAt(string text, int at) => text[at] switch
    {
        '\u2018' or '\u2019' => at + 1 < text.Length && text[at + 1] == text[at] ? new QuoteMark(at, 2) : null,
        char c when Double.Contains(c) => new QuoteMark(at, 1),
        _ => null,
    };

    /// <summary>The spaces round a mark say what it does; where they say nothing it closes what is open.</summary>
    private static bool Opens(Passage passage, QuoteMark mark, Stack<QuoteMark> open)
    {
        char c = passage.Text[mark.Start];
        if (c is '\u00AB' or '\u00BB')
        {
            return c == '\u00AB';
        }

        char before = passage.At(mark.Start - 1);
        char after = passage.At(mark.End);
        bool mayOpen = !Letters.IsSpace(after) && (Letters.IsSpace(before) || before is '(' or '[' or '\u2014' or '\u2013' or ':' || Double.Contains(before));
        bool mayClose = !Letters.IsSpace(before) && !Letters.IsLetter(after);
        return mayOpen == mayClose ? open.Count == 0 : mayOpen;
    }
}

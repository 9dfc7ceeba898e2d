using System.Collections.Immutable;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Quotes;

/// <summary>Finds which quotation marks of a passage belong together.</summary>
/// <remarks>A single mark without its other half is an apostrophe, and is not counted.</remarks>
internal sealed class QuoteScanner
{
    private readonly string _text;
    private readonly bool _trustsForms;
    private readonly Stack<QuoteMark> _open = new();
    private readonly List<(QuoteMark Open, QuoteMark Close)> _pairs = [];
    private readonly List<QuoteMark> _alone = [];
    private int _openDoubles;

    private QuoteScanner(string text, List<QuoteMark> marks, bool trustsForms)
    {
        _text = text;
        _trustsForms = trustsForms;
        foreach (QuoteMark mark in marks)
        {
            Add(mark);
        }

        while (_open.TryPop(out QuoteMark mark))
        {
            AddAlone(mark);
        }
    }

    public static PassageQuotes Find(Passage passage)
    {
        List<QuoteMark> marks = QuoteReader.Read(passage, isFlipped: false);
        if (marks.Count == 0)
        {
            return PassageQuotes.None;
        }

        // A closing mark with its space on the wrong side looks like an opening one, and one without spaces has its form alone. The reading that leaves the fewest marks over is the likeliest.
        var best = new QuoteScanner(passage.Text, marks, trustsForms: false);
        best = best.OrBetter(() => new QuoteScanner(passage.Text, marks, trustsForms: true));
        best = best.OrBetter(() => new QuoteScanner(passage.Text, QuoteReader.Read(passage, isFlipped: true), trustsForms: false));
        return new PassageQuotes(WithDepths(passage, best._pairs), [.. best._alone.OrderBy(m => m.Start)]);
    }

    private QuoteScanner OrBetter(Func<QuoteScanner> other) => _alone.Count > 0 && other() is var read && read._alone.Count < _alone.Count ? read : this;

    private void Add(QuoteMark mark)
    {
        if (mark.Opens && _trustsForms && _open.TryPeek(out QuoteMark last) && QuoteReader.AreHalves(_text[last.Start], _text[mark.Start]))
        {
            mark = mark with { Opens = false, IsCertain = false };
        }

        if (mark.Kind == QuoteKind.Single)
        {
            AddSingle(mark);
        }
        else if (mark.Opens || (!mark.IsCertain && _text[mark.Start] == '"' && _openDoubles == 0))
        {
            _open.Push(mark with { Opens = true });
            _openDoubles++;
        }
        else if (_openDoubles > 0)
        {
            while (_open.Peek().Kind == QuoteKind.Single)
            {
                _open.Pop();
            }

            _openDoubles--;
            _pairs.Add((_open.Pop(), mark));
        }
        else
        {
            AddAlone(mark);
        }
    }

    private void AddSingle(QuoteMark mark)
    {
        if (mark.Opens)
        {
            _open.Push(mark);
        }
        else if (_open.TryPeek(out QuoteMark start) && start.Kind == QuoteKind.Single)
        {
            _pairs.Add((_open.Pop(), mark));
        }
    }

    private void AddAlone(QuoteMark mark)
    {
        if (mark.Kind == QuoteKind.Double)
        {
            _alone.Add(mark);
        }
    }

    private static ImmutableArray<QuotedText> WithDepths(Passage passage, List<(QuoteMark Open, QuoteMark Close)> pairs)
    {
        var result = ImmutableArray.CreateBuilder<QuotedText>(pairs.Count);
        var ends = new Stack<int>();
        foreach ((QuoteMark open, QuoteMark close) in pairs.OrderBy(p => p.Open.Start))
        {
            while (ends.TryPeek(out int end) && end <= open.Start)
            {
                ends.Pop();
            }

            result.Add(new QuotedText(passage, open, close, ends.Count));
            ends.Push(close.Start);
        }

        return result.MoveToImmutable();
    }
}

using System.Collections.Immutable;
using Publish.Core.Units;
using Publish.Layout.Flow;

namespace Publish.Layout.Paging;

/// <summary>Finds the places where one page may end. A note begins on the page of its reference; what does not fit goes on at the foot of the next.</summary>
internal sealed class PageFiller
{
    /// <summary>The share of a page that the rest of a note may take while there is text to go on with.</summary>
    private const double MostOfPage = 0.66;

    private readonly ImmutableArray<Row> _rows;
    private readonly PageMetrics _metrics;
    private readonly Pt[] _distances;

    public PageFiller(ImmutableArray<Row> rows, PageMetrics metrics)
        : this(rows, metrics, RowSpacing.Distances(rows))
    {
    }

    private PageFiller(ImmutableArray<Row> rows, PageMetrics metrics, Pt[] distances)
    {
        _rows = rows;
        _metrics = metrics;
        _distances = distances;
    }

    /// <summary>How many rows have been looked at: what keeps the work in proportion to the text is tested by it.</summary>
    public long Steps { get; private set; }

    /// <summary>The same rows on pages of other measures.</summary>
    public PageFiller With(PageMetrics metrics) => new(_rows, metrics, _distances);

    /// <summary>Every way to fill the page that begins with a row, the fullest last; at least one.</summary>
    public List<PageFill> Fill(int start, PendingNotes pending)
    {
        PageFill page = Carry(start, pending, start == _rows.Length ? 1 : MostOfPage);
        List<PageFill> ends = page.Overflow is null ? EndsOf(page, start) : [page];
        if (ends.Count == 0 && pending.IsEmpty && start < _rows.Length)
        {
            return [Force(page)];
        }

        if (ends.Count == 0)
        {
            // The text waits until the note is over, or until there is room for the notes of its own next line.
            return [Carry(start, pending, 1)];
        }

        if (!page.Pending.IsEmpty)
        {
            ends[^1] = GiveRoomToNotes(ends[^1]);
        }

        return ends;
    }

    /// <summary>The rows of a page at their baselines, with its notes.</summary>
    /// <param name="continues">Whether its notes begin with the rest of one from the page before.</param>
    public PageBody Finish(int start, PageFill fill, bool continues)
    {
        var placed = ImmutableArray.CreateBuilder<PlacedRow>(fill.End - start + 1);
        if (start < fill.End && _rows[start].Head is { } head)
        {
            placed.Add(new PlacedRow(head, _metrics.TopOf(head)));
        }

        Pt slack = fill.End < _rows.Length && !_rows[fill.End].PageBreakBefore ? fill.Slack : Pt.Zero;
        VerticalSpace space = VerticalSpace.For(_rows.AsSpan(start, fill.End - start), slack, _metrics);
        Pt y = Pt.Zero;
        for (int i = start; i < fill.End; i++)
        {
            y += Advance(i, start) + (i == start ? Pt.Zero : space.Before(_rows[i]));
            placed.Add(new PlacedRow(_rows[i], y));
        }

        if (fill.Notes.Parts.IsEmpty)
        {
            return new PageBody(placed.ToImmutable(), [], null, false);
        }

        (ImmutableArray<PlacedRow> notes, Pt rule) = fill.Notes.Place(_metrics.FrameHeight);
        return new PageBody(placed.ToImmutable(), notes, rule, continues);
    }

    /// <summary>The distance of a row's baseline from the one before it, or at the head of a page from the frame's top.</summary>
    private Pt Advance(int row, int firstOfPage) => row != firstOfPage
        ? _distances[row]
        : _rows[row].Head is { } head
            ? _metrics.TopOf(head) + RowSpacing.Distance(head, _rows[row])
            : _metrics.TopOf(_rows[row]) + _rows[row].TopSpace;

    private List<PageFill> EndsOf(PageFill page, int start)
    {
        var ends = new List<PageFill>();
        Pt y = Pt.Zero;
        for (int first = start, end; first < _rows.Length && !(first > start && _rows[first].PageBreakBefore); first = end)
        {
            // What may not be separated comes onto the page as a whole, with all its notes.
            for (end = first; end < _rows.Length && (end == first || !MayEndBefore(end)) && y <= _metrics.FrameHeight; end++)
            {
                Steps++;
                y += Advance(end, start);
            }

            if (!MayEndBefore(end) || Take(page, first, end, y, forced: false) is not { } taken)
            {
                break;
            }

            ends.Add(taken);
            bool splits = !taken.Pending.IsEmpty && page.Pending.IsEmpty;
            page = taken;
            if (splits)
            {
                break;
            }
        }

        return ends;
    }

    /// <summary>A page with nothing but the rest of notes from the page before.</summary>
    private PageFill Carry(int start, PendingNotes pending, double share)
    {
        NoteStack empty = NoteStack.Empty(_metrics);
        (NoteStack notes, PendingNotes rest) = NoteFitter.Continue(empty, pending, _metrics.FrameHeight * share);
        if (notes.Parts.IsEmpty && !pending.IsEmpty)
        {
            (notes, rest) = NoteFitter.Continue(empty, pending, _metrics.FrameHeight);
        }

        if (notes.Parts.IsEmpty && !pending.IsEmpty)
        {
            NotePart part = pending.Parts[0];
            (notes, rest) = NoteFitter.Continue(empty.Add(part with { To = part.From + 1 }), new PendingNotes(part.Count == 1 ? [.. pending.Parts.AsSpan()[1..]] : [part with { From = part.From + 1 }, .. pending.Parts.AsSpan()[1..]]), Pt.Zero);
            return new PageFill(start, notes, rest, Pt.Zero) { Overflow = part.First };
        }

        Steps += notes.Parts.Sum(p => p.Count);
        return new PageFill(start, notes, rest, _metrics.FrameHeight - notes.Height);
    }

    /// <summary>Where the text stops early, the notes from the page before take what it leaves.</summary>
    private static PageFill GiveRoomToNotes(PageFill fill)
    {
        Pt room = fill.Notes.Height + fill.Slack;
        (NoteStack notes, PendingNotes rest) = NoteFitter.Continue(fill.Notes, fill.Pending, room);
        return fill with { Notes = notes, Pending = rest, Slack = room - notes.Height };
    }

    /// <summary>The page with some more rows, or null where they and the beginnings of their notes do not fit.</summary>
    /// <param name="baseline">Of the last of the rows.</param>
    private PageFill? Take(PageFill page, int first, int end, Pt baseline, bool forced)
    {
        Pt room = _metrics.FrameHeight - baseline - _rows[end - 1].Depth - _metrics.Descent;
        if (page.Notes.Height > room)
        {
            return null;
        }

        ImmutableArray<NoteFlow> notes = NotesOf(first, end);
        if (notes.IsEmpty)
        {
            return page with { End = end, Slack = room - page.Notes.Height };
        }

        // A note that is still to go on comes before those of later lines.
        return page.Pending.IsEmpty && NoteFitter.Begin(page.Notes, notes, room, forced) is var (stack, rest)
            ? new PageFill(end, stack, rest, room - stack.Height)
            : null;
    }

    /// <summary>Nothing may end a page here, yet the page is full: the keeps give way, and a row that is taller than a page is set all the same.</summary>
    private PageFill Force(PageFill page)
    {
        int start = page.End;
        Pt y = Pt.Zero;
        for (int i = start; i < _rows.Length && !(i > start && _rows[i].PageBreakBefore) && page.Pending.IsEmpty; i++)
        {
            Steps++;
            y += Advance(i, start);
            if (Take(page, i, i + 1, y, forced: true) is not { } taken)
            {
                break;
            }

            page = taken;
        }

        if (page.End > start)
        {
            return page;
        }

        var late = new PendingNotes([.. NotesOf(start, start + 1).Select(NotePart.Whole)]);
        bool fits = y + _rows[start].Depth + _metrics.Descent <= _metrics.FrameHeight;
        return new PageFill(start + 1, page.Notes, late, Pt.Zero) { Overflow = fits ? null : _rows[start], LateNotes = !late.IsEmpty };
    }

    private ImmutableArray<NoteFlow> NotesOf(int first, int end)
    {
        ImmutableArray<NoteFlow>.Builder? notes = null;
        for (int i = first; i < end; i++)
        {
            if (!_rows[i].Notes.IsEmpty)
            {
                (notes ??= ImmutableArray.CreateBuilder<NoteFlow>()).AddRange(_rows[i].Notes);
            }
        }

        return notes is null ? [] : [.. notes.OrderBy(n => n.Note.Series.Order)];
    }

    private bool MayEndBefore(int index) => index == _rows.Length || _rows[index].BreakBefore || _rows[index].PageBreakBefore;
}

/// <param name="End">The first row that is not on the page.</param>
/// <param name="Pending">What goes on overleaf.</param>
/// <param name="Slack">Room that is left between text and notes.</param>
internal sealed record PageFill(int End, NoteStack Notes, PendingNotes Pending, Pt Slack)
{
    /// <summary>A row on the page that is taller than it.</summary>
    public Row? Overflow { get; init; }

    /// <summary>Whether there was no room for even a row of each note, so that they begin overleaf.</summary>
    public bool LateNotes { get; init; }
}

using System.Collections.Immutable;
using Publish.Core.Units;
using Publish.Layout.Flow;
using Publish.Manuscript.Model;

namespace Publish.Layout.Paging;

/// <summary>Finds the places where one page may end. A note begins on the page of its mark; what does not fit goes on at the foot of the next.</summary>
internal sealed class PageFiller
{
    /// <summary>A note that is parted shows at least so many rows on its first page.</summary>
    private const int RowsBeforeSplit = 2;

    private readonly ImmutableArray<Row> _rows;
    private readonly PageMetrics _metrics;
    private readonly Pt[] _distances;

    public PageFiller(ImmutableArray<Row> rows, PageMetrics metrics)
    {
        _rows = rows;
        _metrics = metrics;
        _distances = new Pt[rows.Length];
        for (int i = 1; i < rows.Length; i++)
        {
            _distances[i] = RowSpacing.Distance(rows[i - 1], rows[i]);
        }
    }

    /// <summary>The distance of a row's baseline from the one before it, or at the head of a page from the frame's top.</summary>
    public Pt Advance(int row, int firstOfPage) => row != firstOfPage
        ? _distances[row]
        : _rows[row].Head is { } head
            ? _metrics.TopOf(head) + RowSpacing.Distance(head, _rows[row])
            : _metrics.TopOf(_rows[row]) + _rows[row].TopSpace;

    /// <summary>Every way to fill the page that begins with a row, the fullest last; at least one.</summary>
    public List<PageFill> Fill(int start, CarriedNote carried)
    {
        PageFill current = Carry(start, carried);
        var ends = new List<PageFill>();
        Pt y = Pt.Zero;
        for (int i = start; i < _rows.Length && !(i > start && _rows[i].PageBreakBefore); i++)
        {
            y += Advance(i, start);
            if (Take(current, i, y) is not { } taken)
            {
                break;
            }

            current = taken;
            if (MayEndBefore(current.End))
            {
                ends.Add(current);
            }

            if (!current.Carried.IsEmpty && carried.IsEmpty)
            {
                break;
            }
        }

        if (ends.Count == 0)
        {
            ends.Add(carried.IsEmpty && current.End < _rows.Length ? Force(start, current) : current);
        }

        return ends;
    }

    /// <summary>The rest of a note from the page before; at least a third of the page is kept for the text.</summary>
    private PageFill Carry(int start, CarriedNote carried)
    {
        Pt room = start == _rows.Length ? _metrics.FrameHeight : _metrics.FrameHeight * 0.66;
        (NoteStack notes, CarriedNote rest) = Part(NoteStack.Empty(_metrics), carried, room, least: 1);
        if (notes.Rows.IsEmpty && !carried.IsEmpty)
        {
            notes = notes.Add(carried.Rows.Take(1), carried.Series);
            return new PageFill(start, notes, carried with { Rows = carried.Rows.RemoveAt(0) }, Pt.Zero) { Overflows = true };
        }

        return new PageFill(start, notes, rest, _metrics.FrameHeight - notes.Height);
    }

    /// <summary>The page with one more row, or null where that row and its notes do not fit.</summary>
    private PageFill? Take(PageFill fill, int index, Pt baseline)
    {
        Row row = _rows[index];
        Pt room = _metrics.FrameHeight - baseline - row.Depth - _metrics.Descent;
        if (fill.Notes.Height > room || (!fill.Carried.IsEmpty && !row.Notes.IsEmpty))
        {
            return null;
        }

        NoteStack notes = fill.Notes;
        for (int i = 0; i < row.Notes.Length; i++)
        {
            var note = new CarriedNote(row.Notes[i].Rows, row.Notes[i].Note.Series);
            NoteStack whole = notes.Add(note.Rows, note.Series);
            if (whole.Height <= room)
            {
                notes = whole;
                continue;
            }

            bool last = i == row.Notes.Length - 1;
            (NoteStack part, CarriedNote rest) = Part(notes, note, room, RowsBeforeSplit);
            return last && part != notes && MayEndBefore(index + 1) ? new PageFill(index + 1, part, rest, room - part.Height) : null;
        }

        return new PageFill(index + 1, notes, fill.Carried, room - notes.Height);
    }

    /// <summary>As many rows of a note as there is room for, and the rest; none where fewer than the least fit.</summary>
    private static (NoteStack Notes, CarriedNote Remaining) Part(NoteStack notes, CarriedNote note, Pt room, int least)
    {
        int count = note.Rows.Length;
        while (count > 0 && notes.Add(note.Rows.Take(count), note.Series).Height > room)
        {
            count--;
        }

        // A note of three rows or fewer stays whole, and a parted one leaves no row alone behind.
        if (count == note.Rows.Length - 1 && count > least)
        {
            count--;
        }

        return count < Math.Min(least, note.Rows.Length) || (least > 1 && note.Rows.Length <= 3 && count < note.Rows.Length)
            ? (notes, note)
            : (notes.Add(note.Rows.Take(count), note.Series), note with { Rows = note.Rows.RemoveRange(0, count) });
    }

    /// <summary>Nothing may end a page here, yet the page is full: the keeps give way, and a row that is taller than a page is set all the same.</summary>
    private PageFill Force(int start, PageFill current)
    {
        if (current.End > start)
        {
            return current;
        }

        NoteStack notes = current.Notes;
        foreach (NoteFlow note in _rows[start].Notes)
        {
            notes = notes.Add(note.Rows, note.Note.Series);
        }

        return new PageFill(start + 1, notes, CarriedNote.None, Pt.Zero) { Overflows = true };
    }

    private bool MayEndBefore(int index) => index == _rows.Length || _rows[index].BreakBefore || _rows[index].PageBreakBefore;
}

/// <param name="End">The first row that is not on the page.</param>
/// <param name="Carried">What goes on overleaf.</param>
/// <param name="Slack">Room that is left between text and notes.</param>
internal sealed record PageFill(int End, NoteStack Notes, CarriedNote Carried, Pt Slack)
{
    /// <summary>Something on the page is taller than it.</summary>
    public bool Overflows { get; init; }
}

/// <summary>Rows of a note that go on overleaf.</summary>
internal readonly record struct CarriedNote(ImmutableArray<Row> Rows, NoteSeries Series)
{
    public static readonly CarriedNote None = new([], NoteSeries.Author);

    public bool IsEmpty => Rows.IsEmpty;
}

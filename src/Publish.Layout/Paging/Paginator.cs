using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Units;
using Publish.Layout.Flow;

namespace Publish.Layout.Paging;

/// <summary>Fills pages with rows and the notes whose marks they hold. A note begins on the page of its mark; what does not fit goes on at the foot of the next.</summary>
internal sealed class Paginator(ImmutableArray<Row> rows, PageMetrics metrics, DiagnosticBag diagnostics)
{
    /// <summary>A note that is parted shows at least so many rows on its first page.</summary>
    private const int RowsBeforeSplit = 2;

    public static ImmutableArray<PageBody> Paginate(ImmutableArray<Row> rows, PageMetrics metrics, DiagnosticBag diagnostics)
    {
        var paginator = new Paginator(rows, metrics, diagnostics);
        var pages = ImmutableArray.CreateBuilder<PageBody>();
        int start = 0;
        ImmutableArray<Row> carried = [];
        while (start < rows.Length || !carried.IsEmpty)
        {
            Fill fill = paginator.FillPage(start, carried);
            pages.Add(paginator.Finish(start, fill, continues: !carried.IsEmpty));
            start = fill.End;
            carried = fill.Carried;
        }

        return pages.ToImmutable();
    }

    /// <summary>Takes rows while they and their notes fit, and ends at the last place where a page may end.</summary>
    private Fill FillPage(int start, ImmutableArray<Row> carried)
    {
        Fill begin = Carry(start, carried);
        if (!begin.Carried.IsEmpty || start == rows.Length)
        {
            return begin;
        }

        Fill? good = null;
        Fill current = begin;
        Pt y = Pt.Zero;
        for (int i = start; i < rows.Length && !(i > start && rows[i].PageBreakBefore); i++)
        {
            y = i == start ? FirstBaseline(rows[i]) : y + RowSpacing.Distance(rows[i - 1], rows[i]);
            if (Take(current, i, y) is not { } taken)
            {
                return good ?? Force(start, current, i);
            }

            current = taken;
            if (MayEndBefore(current.End))
            {
                good = current;
            }

            if (!current.Carried.IsEmpty)
            {
                return good ?? current;
            }
        }

        return current;
    }

    /// <summary>The rest of the notes from the page before; at least a third of the page is kept for the text.</summary>
    private Fill Carry(int start, ImmutableArray<Row> carried)
    {
        Pt room = start == rows.Length ? metrics.FrameHeight : metrics.FrameHeight * 0.66;
        (NoteStack notes, ImmutableArray<Row> rest) = Part(NoteStack.Empty(metrics), carried, room, least: 1);
        return new Fill(start, notes, rest);
    }

    /// <summary>The page with one more row, or null where that row and its notes do not fit.</summary>
    private Fill? Take(Fill fill, int index, Pt baseline)
    {
        Row row = rows[index];
        Pt room = metrics.FrameHeight - baseline - row.Depth - metrics.Descent;
        if (fill.Notes.Height > room)
        {
            return null;
        }

        NoteStack notes = fill.Notes;
        for (int i = 0; i < row.Notes.Length; i++)
        {
            NoteStack whole = notes.Add(row.Notes[i].Rows);
            if (whole.Height <= room)
            {
                notes = whole;
                continue;
            }

            bool last = i == row.Notes.Length - 1;
            (NoteStack part, ImmutableArray<Row> rest) = Part(notes, row.Notes[i].Rows, room, RowsBeforeSplit);
            return last && part != notes && MayEndBefore(index + 1) ? new Fill(index + 1, part, rest) : null;
        }

        return new Fill(index + 1, notes, []);
    }

    /// <summary>As many rows of a note as there is room for, and the rest; none where fewer than the least fit.</summary>
    private static (NoteStack Notes, ImmutableArray<Row> Remaining) Part(NoteStack notes, ImmutableArray<Row> note, Pt room, int least)
    {
        int count = note.Length;
        while (count > 0 && notes.Add(note.Take(count)).Height > room)
        {
            count--;
        }

        // A note of three rows or fewer stays whole, and a parted one leaves no row alone behind.
        if (count == note.Length - 1 && count > least)
        {
            count--;
        }

        return count < Math.Min(least, note.Length) || (least > 1 && note.Length <= 3 && count < note.Length)
            ? (notes, note)
            : (notes.Add(note.Take(count)), note.RemoveRange(0, count));
    }

    /// <summary>Nothing may end a page here, yet the page is full: the keeps give way, and a row that is taller than a page is set all the same.</summary>
    private Fill Force(int start, Fill current, int index)
    {
        if (current.End > start)
        {
            return current;
        }

        diagnostics.Add(LayoutRules.TallRow, null, "something is taller than a page and runs over its foot", "make the picture, table row or note smaller");
        return new Fill(index + 1, current.Notes.Add(rows[index].Notes.SelectMany(n => n.Rows)), []);
    }

    private bool MayEndBefore(int index) => index == rows.Length || rows[index].BreakBefore || rows[index].PageBreakBefore;

    private Pt FirstBaseline(Row first) => metrics.FirstBaseline + first.TopSpace;

    private PageBody Finish(int start, Fill fill, bool continues)
    {
        var placed = ImmutableArray.CreateBuilder<PlacedRow>(fill.End - start);
        Pt y = Pt.Zero;
        for (int i = start; i < fill.End; i++)
        {
            y = i == start ? FirstBaseline(rows[i]) : y + RowSpacing.Distance(rows[i - 1], rows[i]);
            placed.Add(new PlacedRow(rows[i], y));
        }

        if (fill.Notes.Rows.IsEmpty)
        {
            return new PageBody(placed.MoveToImmutable(), [], null, false);
        }

        (ImmutableArray<PlacedRow> notes, Pt rule) = fill.Notes.Place(metrics.FrameHeight);
        return new PageBody(placed.MoveToImmutable(), notes, rule, continues);
    }

    /// <param name="End">The first row that is not on the page.</param>
    /// <param name="Carried">Rows of a note that go on overleaf.</param>
    private sealed record Fill(int End, NoteStack Notes, ImmutableArray<Row> Carried);
}

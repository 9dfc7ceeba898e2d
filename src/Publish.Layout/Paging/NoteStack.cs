using System.Collections.Immutable;
using Publish.Core.Units;
using Publish.Layout.Flow;
using Publish.Manuscript.Model;

namespace Publish.Layout.Paging;

/// <summary>The notes at a page's foot: a value, so that a line can be tried and taken back. Each series is a block of its own, the author's first.</summary>
/// <param name="Height">Of the rows with the rule and the white above them; zero without rows.</param>
internal sealed record NoteStack(ImmutableArray<NoteRow> Rows, Pt Height, PageMetrics Metrics)
{
    public static NoteStack Empty(PageMetrics metrics) => new([], Pt.Zero, metrics);

    /// <param name="rows">Of one note, or of the part of a note that comes onto this page.</param>
    public NoteStack Add(IEnumerable<Row> rows, NoteSeries series)
    {
        int place = Rows.Length;
        while (place > 0 && Rows[place - 1].Series > series)
        {
            place--;
        }

        ImmutableArray<NoteRow> all = Rows.InsertRange(place, rows.Select(row => new NoteRow(row, series)));
        return all.IsEmpty ? this : new NoteStack(all, Metrics.NoteGap + Metrics.NoteTop(all[0].Row) + Measure(all, Metrics) + Metrics.NoteDescent, Metrics);
    }

    /// <summary>The rows with their baselines, set so that the last one stands at the frame's bottom.</summary>
    public (ImmutableArray<PlacedRow> Rows, Pt Rule) Place(Pt frameHeight)
    {
        Pt top = frameHeight - Height + Metrics.NoteGap;
        Pt y = top + Metrics.NoteTop(Rows[0].Row);
        var placed = ImmutableArray.CreateBuilder<PlacedRow>(Rows.Length);
        for (int i = 0; i < Rows.Length; i++)
        {
            y += i == 0 ? Pt.Zero : Distance(Rows[i - 1], Rows[i], Metrics);
            placed.Add(new PlacedRow(Rows[i].Row, y));
        }

        return (placed.MoveToImmutable(), top);
    }

    private static Pt Measure(ImmutableArray<NoteRow> rows, PageMetrics metrics)
    {
        Pt height = Pt.Zero;
        for (int i = 1; i < rows.Length; i++)
        {
            height += Distance(rows[i - 1], rows[i], metrics);
        }

        return height + rows[^1].Row.Depth;
    }

    private static Pt Distance(NoteRow above, NoteRow below, PageMetrics metrics) =>
        RowSpacing.Distance(above.Row, below.Row) + (above.Series == below.Series ? Pt.Zero : metrics.SeriesGap);
}

internal readonly record struct NoteRow(Row Row, NoteSeries Series);

/// <summary>The fixed distances of a page.</summary>
/// <param name="Leading">Of the body text.</param>
/// <param name="FirstBaseline">From the frame's top to the first baseline, where ink allows.</param>
/// <param name="HeadRoom">From the frame's top up to the lowest ink of a running head.</param>
/// <param name="Descent">Room that the last body line's ink usually needs.</param>
/// <param name="NoteGap">White between body and the rule above the notes.</param>
/// <param name="NoteAscent">From the rule to the first note's baseline, where ink allows.</param>
/// <param name="NoteDescent">Room below the last note's baseline.</param>
/// <param name="SeriesGap">White between the notes of two series.</param>
/// <param name="EvenDepth">Whether what is left of a page is given to its spaces.</param>
internal sealed record PageMetrics(Pt FrameHeight, Pt Leading, Pt FirstBaseline, Pt HeadRoom, Pt Descent, Pt NoteGap, Pt NoteAscent, Pt NoteDescent, Pt SeriesGap, bool EvenDepth)
{
    /// <summary>From the frame's top to the baseline of a page's first row, whose ink never touches the running head.</summary>
    public Pt TopOf(Row first) => first.Ink.IsEmpty ? FirstBaseline : Pt.Max(FirstBaseline, first.Ink.Top - HeadRoom);

    /// <summary>The ink of the first note never touches the rule.</summary>
    public Pt NoteTop(Row first) => first.Ink.IsEmpty ? NoteAscent : Pt.Max(NoteAscent, first.Ink.Top + new Pt(2));
}

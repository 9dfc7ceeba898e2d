using System.Collections.Immutable;
using Publish.Core.Units;
using Publish.Layout.Flow;

namespace Publish.Layout.Paging;

/// <summary>The notes at a page's foot: a value, so that a line can be tried and taken back.</summary>
/// <param name="Height">Of the rows with the rule and the white above them; zero without rows.</param>
internal sealed record NoteStack(ImmutableArray<Row> Rows, Pt Height, PageMetrics Metrics)
{
    public static NoteStack Empty(PageMetrics metrics) => new([], Pt.Zero, metrics);

    public NoteStack Add(IEnumerable<Row> rows)
    {
        ImmutableArray<Row> all = Rows.AddRange(rows);
        return all.IsEmpty ? this : new NoteStack(all, Metrics.NoteGap + Metrics.NoteTop(all[0]) + Measure(all) + Metrics.NoteDepth(all[^1]), Metrics);
    }

    /// <summary>The rows with their baselines, set so that the last one stands at the frame's bottom.</summary>
    public (ImmutableArray<PlacedRow> Rows, Pt Rule) Place(Pt frameHeight)
    {
        Pt top = frameHeight - Height + Metrics.NoteGap;
        Pt y = top + Metrics.NoteTop(Rows[0]);
        var placed = ImmutableArray.CreateBuilder<PlacedRow>(Rows.Length);
        for (int i = 0; i < Rows.Length; i++)
        {
            y += i == 0 ? Pt.Zero : RowSpacing.Distance(Rows[i - 1], Rows[i]);
            placed.Add(new PlacedRow(Rows[i], y));
        }

        return (placed.MoveToImmutable(), top);
    }

    private static Pt Measure(ImmutableArray<Row> rows)
    {
        Pt height = Pt.Zero;
        for (int i = 1; i < rows.Length; i++)
        {
            height += RowSpacing.Distance(rows[i - 1], rows[i]);
        }

        return height + rows[^1].Depth;
    }
}

/// <summary>The fixed distances of a page.</summary>
/// <param name="FirstBaseline">From the frame's top to the first baseline, where ink allows.</param>
/// <param name="Descent">Room that the last body line's ink usually needs.</param>
/// <param name="NoteGap">White between body and the rule above the notes.</param>
/// <param name="NoteAscent">From the rule to the first note's baseline, where ink allows.</param>
/// <param name="NoteDescent">Room below the last note's baseline.</param>
internal sealed record PageMetrics(Pt FrameHeight, Pt FirstBaseline, Pt Descent, Pt NoteGap, Pt NoteAscent, Pt NoteDescent)
{
    /// <summary>The ink of the first note never touches the rule.</summary>
    public Pt NoteTop(Row first) => first.Ink.IsEmpty ? NoteAscent : Pt.Max(NoteAscent, first.Ink.Top + new Pt(2));

    public Pt NoteDepth(Row last) => NoteDescent;
}

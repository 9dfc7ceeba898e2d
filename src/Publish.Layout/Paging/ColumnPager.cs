using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Units;
using Publish.Layout.Flow;
using Publish.Layout.Styles;

namespace Publish.Layout.Paging;

/// <summary>Pages of two columns below what opens the section: each column is filled as a page is, and two of them are put side by side.</summary>
internal static class ColumnPager
{
    private const int Columns = 2;

    public static Pt Gap(Design design) => design.BodySize * 1.5;

    public static Pt Width(Design design) => (design.Geometry.Measure - Gap(design)) / Columns;

    public static ImmutableArray<PageBody> Paginate(FlowedSection section, Design design, PageMetrics metrics, DiagnosticBag diagnostics)
    {
        ImmutableArray<PageBody> opening = Paginator.Paginate(section.Rows, metrics, diagnostics);
        PageBody last = opening[^1];
        Pt used = last.Rows.Length == 0 ? Pt.Zero : last.Rows[^1].Baseline + last.Rows[^1].Row.Depth + design.BodySize;
        var pages = ImmutableArray.CreateBuilder<PageBody>();
        pages.AddRange(opening[..^1]);
        ImmutableArray<Row> rows = section.Columns;
        var filler = new PageFiller(rows, metrics);

        // The columns below the opening are shorter.
        Pt room = metrics.FrameHeight - used;
        int start = 0;
        do
        {
            List<Column> columns = Balanced(filler, rows, start, metrics with { FrameHeight = room });
            if (room < metrics.FrameHeight && columns.Exists(c => c.Fill.Overflow is not null))
            {
                // The opening leaves no room for an entry.
                pages.Add(last);
                room = metrics.FrameHeight;
                continue;
            }

            start = columns[^1].Fill.End;
            foreach (Column column in columns)
            {
                Paginator.Report(column.Fill, rows[column.Start], diagnostics);
            }

            ImmutableArray<PlacedRow> placed = [.. SideBySide(columns, filler, design, metrics.FrameHeight - room)];
            pages.Add(pages.Count == opening.Length - 1 ? last with { Rows = [.. last.Rows, .. placed] } : new PageBody(placed, [], null, false));
            room = metrics.FrameHeight;
        }
        while (start < rows.Length);

        return pages.ToImmutable();
    }

    /// <summary>The columns of one page; where all that is left fits into them, of about one height.</summary>
    private static List<Column> Balanced(PageFiller filler, ImmutableArray<Row> rows, int start, PageMetrics metrics)
    {
        List<Column> full = Fill(filler.With(metrics), rows.Length, start);
        for (double share = 0.1; full[^1].Fill.End == rows.Length && share < 1; share += 0.05)
        {
            List<Column> lower = Fill(filler.With(metrics with { FrameHeight = metrics.FrameHeight * share }), rows.Length, start);
            if (lower[^1].Fill.End == rows.Length && lower.TrueForAll(c => c.Fill.Overflow is null))
            {
                return lower;
            }
        }

        return full;
    }

    private static List<Column> Fill(PageFiller filler, int end, int start)
    {
        var columns = new List<Column>(Columns);
        while (columns.Count < Columns && start < end)
        {
            columns.Add(new Column(start, filler.Fill(start, PendingNotes.None)[^1]));
            start = columns[^1].Fill.End;
        }

        return columns;
    }

    /// <summary>The first column is where reading begins.</summary>
    private static IEnumerable<PlacedRow> SideBySide(List<Column> columns, PageFiller filler, Design design, Pt down) => columns.SelectMany((column, i) =>
    {
        Pt shift = (i == 0) == design.IsRightToLeft ? Width(design) + Gap(design) : Pt.Zero;
        return filler.Finish(column.Start, column.Fill, continues: false).Rows.Select(r => new PlacedRow(Shifted(r.Row, shift), r.Baseline + down));
    });

    private static Row Shifted(Row row, Pt shift) => shift == Pt.Zero ? row : row with { Parts = [.. row.Parts.Select(p => p with { X = p.X + shift })] };

    private readonly record struct Column(int Start, PageFill Fill);
}

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
        ImmutableArray<Row> rows = section.Columns;
        var pages = ImmutableArray.CreateBuilder<PageBody>();
        pages.AddRange(opening[..^1]);

        // The columns below the opening are shorter, and how many entries go into them is known only when they are filled.
        ImmutableArray<PageBody> below = Balanced(rows, metrics with { FrameHeight = metrics.FrameHeight - used }, diagnostics);
        pages.Add(last with { Rows = [.. last.Rows, .. SideBySide(below, design, used)] });
        rows = rows[below.Sum(b => b.Rows.Length)..];
        while (!rows.IsEmpty)
        {
            ImmutableArray<PageBody> page = Balanced(rows, metrics, diagnostics);
            pages.Add(new PageBody([.. SideBySide(page, design, Pt.Zero)], [], null, false));
            rows = rows[page.Sum(b => b.Rows.Length)..];
        }

        return pages.ToImmutable();
    }

    /// <summary>The first two columns; where all fits into them, of about one height.</summary>
    private static ImmutableArray<PageBody> Balanced(ImmutableArray<Row> rows, PageMetrics metrics, DiagnosticBag diagnostics)
    {
        ImmutableArray<PageBody> full = Paginator.Paginate(rows, metrics, diagnostics);
        for (double share = 0.1; full.Length <= Columns && share < 1; share += 0.05)
        {
            ImmutableArray<PageBody> lower = Paginator.Paginate(rows, metrics with { FrameHeight = metrics.FrameHeight * share }, new DiagnosticBag());
            if (lower.Length <= Columns)
            {
                return lower;
            }
        }

        return [.. full.Take(Columns)];
    }

    /// <summary>The first column stands where reading begins.</summary>
    private static IEnumerable<PlacedRow> SideBySide(ImmutableArray<PageBody> columns, Design design, Pt down) => columns.SelectMany((column, i) =>
    {
        Pt shift = (i == 0) == design.IsRightToLeft ? Width(design) + Gap(design) : Pt.Zero;
        return column.Rows.Select(r => new PlacedRow(Shifted(r.Row, shift), r.Baseline + down));
    });

    private static Row Shifted(Row row, Pt shift) => shift == Pt.Zero ? row : row with { Parts = [.. row.Parts.Select(p => p with { X = p.X + shift })] };
}

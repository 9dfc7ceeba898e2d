using Publish.Core.Units;
using Publish.Layout.Flow;

namespace Publish.Layout.Paging;

/// <summary>What a page's rows are moved apart by, so that its last line stands at the foot: most where there is white already, a little everywhere.</summary>
/// <param name="Unit">The share of a row within a paragraph.</param>
internal readonly record struct VerticalSpace(Pt Unit)
{
    /// <summary>A page that is shorter by more than this many lines stays short.</summary>
    private const double MostLines = 1.5;

    /// <summary>No row is moved by more than this share of the leading.</summary>
    private const double MostPerRow = 0.12;

    public static VerticalSpace For(ReadOnlySpan<Row> rows, Pt slack, PageMetrics metrics)
    {
        if (!metrics.EvenDepth || rows.Length < 2 || slack > metrics.Leading * MostLines)
        {
            return default;
        }

        int weights = 0;
        foreach (Row row in rows[1..])
        {
            weights += Weight(row);
        }

        Pt unit = Pt.Max(Pt.Zero, slack) / weights;
        return new VerticalSpace(unit > metrics.Leading * MostPerRow ? Pt.Zero : unit);
    }

    public Pt Before(Row row) => Unit * Weight(row);

    private static int Weight(Row row) => row.SpaceBefore > Pt.Zero ? 6 : row.Position is { Offset: 0 } ? 2 : 1;
}

using System.Collections.Immutable;
using Publish.Core.Units;
using Publish.Layout.Flow;
using Publish.Text.Paragraphs;

namespace Publish.Layout.Paging;

/// <summary>How far rows must stand from one another: their leading on a fixed grid, more where ink would touch ink.</summary>
internal static class RowSpacing
{
    /// <summary>White that ink of one row keeps from ink of the next.</summary>
    private static readonly Pt Clearance = new(0.6);

    /// <summary>The distance of each row from the one before it; of the first none.</summary>
    public static Pt[] Distances(ImmutableArray<Row> rows)
    {
        var distances = new Pt[rows.Length];
        for (int i = 1; i < rows.Length; i++)
        {
            distances[i] = Distance(rows[i - 1], rows[i]);
        }

        return distances;
    }

    /// <summary>How far each row's baseline is below the first row's.</summary>
    public static Pt[] Baselines(ImmutableArray<Row> rows)
    {
        Pt[] baselines = Distances(rows);
        for (int i = 1; i < baselines.Length; i++)
        {
            baselines[i] += baselines[i - 1];
        }

        return baselines;
    }

    /// <summary>From the baseline of a row to the baseline of the row after it.</summary>
    public static Pt Distance(Row above, Row below)
    {
        Pt grid = above.Depth + below.Leading + below.SpaceBefore;
        if (above.Ink.IsEmpty || below.Ink.IsEmpty || below.Ink.Top - above.Ink.Bottom + Clearance <= grid)
        {
            return grid;
        }

        return Pt.Max(grid, InkDistance(above, below) + Clearance);
    }

    /// <summary>The distance at which the ink of two rows would just touch, word by word.</summary>
    private static Pt InkDistance(Row above, Row below)
    {
        List<InkBox> upper = Boxes(above);
        List<InkBox> lower = Boxes(below);
        Pt distance = Pt.Zero;
        foreach (InkBox u in upper)
        {
            foreach (InkBox l in lower)
            {
                if (u.Left < l.Right && l.Left < u.Right)
                {
                    distance = Pt.Max(distance, l.Top - u.Bottom);
                }
            }
        }

        return distance;
    }

    private static List<InkBox> Boxes(Row row)
    {
        var boxes = new List<InkBox>();
        foreach (RowPart part in row.Parts)
        {
            if (part is TextPart text)
            {
                foreach (PlacedRun run in text.Line.Runs)
                {
                    InkBox ink = run.Ink;
                    if (!ink.IsEmpty)
                    {
                        boxes.Add(ink.Shift(text.X, -text.Y));
                    }
                }
            }
            else
            {
                boxes.Add(part.Ink);
            }
        }

        return boxes;
    }
}

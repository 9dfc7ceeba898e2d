using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Units;
using Publish.Layout.Flow;

namespace Publish.Layout.Paging;

/// <summary>Rows in, pages out: of all ways to end the pages of a section the one with the fewest faults as a whole.</summary>
/// <remarks>
/// The idea is that of the optimum-fit paragraph (Plass, «Optimal Pagination Techniques for Automatic Typesetting Systems», 1981): a page's faults are
/// added up along every chain of legal ends, and since a page only depends on where it begins, each beginning is looked at once.
/// </remarks>
internal sealed class Paginator(ImmutableArray<Row> rows, PageMetrics metrics, DiagnosticBag diagnostics)
{
    /// <summary>So many ends are tried for a page, the fullest and those before it.</summary>
    private const int EndsTried = 4;

    /// <summary>A section's last page with fewer rows looks like a mistake.</summary>
    private const int RowsOnLastPage = 4;

    private readonly PageFiller _filler = new(rows, metrics);

    public static ImmutableArray<PageBody> Paginate(ImmutableArray<Row> rows, PageMetrics metrics, DiagnosticBag diagnostics)
    {
        var paginator = new Paginator(rows, metrics, diagnostics);
        return [.. paginator.Choose().Select(paginator.Finish)];
    }

    private List<Step> Choose()
    {
        var reached = new Dictionary<(int Start, int Carried), Step>();
        var waiting = new PriorityQueue<(int Start, int Carried), (int Start, int Carried)>();
        Step? step = null;
        (int Start, int Carried) state = (0, 0);
        while (state.Start < rows.Length || state.Carried > 0)
        {
            CarriedNote carried = step?.Fill.Carried ?? CarriedNote.None;
            foreach (PageFill fill in _filler.Fill(state.Start, carried).TakeLast(EndsTried))
            {
                (int, int) next = (fill.End, fill.Carried.Rows.Length);
                double faults = (step?.Faults ?? 0) + FaultsOf(state.Start, fill);
                if (!reached.TryGetValue(next, out Step? other))
                {
                    // What begins further on is looked at later; of one beginning the state with more notes to come leads to the one with fewer.
                    waiting.Enqueue(next, (fill.End, -fill.Carried.Rows.Length));
                }
                else if (other.Faults <= faults)
                {
                    continue;
                }

                reached[next] = new Step(state.Start, fill, faults, step);
            }

            if (waiting.Count == 0)
            {
                return [];
            }

            state = waiting.Dequeue();
            step = reached[state];
        }

        var steps = new List<Step>();
        for (; step is not null; step = step.Before)
        {
            steps.Add(step);
        }

        steps.Reverse();
        return steps;
    }

    private double FaultsOf(int start, PageFill fill)
    {
        double faults = (fill.Overflows ? 1_000_000 : 0) + (fill.Carried.IsEmpty ? 0 : 30);
        if (fill.End == rows.Length)
        {
            return faults + (start == 0 ? 0 : 60 * Math.Max(0, RowsOnLastPage - (fill.End - start)));
        }

        double lines = rows[fill.End].PageBreakBefore ? 0 : Math.Max(0, fill.Slack / metrics.Leading);
        return faults + (10 * lines * lines);
    }

    private static SourceSpan? PlaceOf(Row row) => row.Parts.Select(part => part switch
    {
        TextPart text => text.Text.Tags.FirstOrDefault()?.Element?.Place,
        ImagePart image => image.Element.Place,
        _ => null,
    }).FirstOrDefault(place => place is not null);

    private PageBody Finish(Step step)
    {
        PageFill fill = step.Fill;
        if (fill.Overflows)
        {
            diagnostics.Add(LayoutRules.TallRow, PlaceOf(rows[step.Start]), "something is taller than a page and runs over its foot", "make the picture, table row or note smaller");
        }

        var placed = ImmutableArray.CreateBuilder<PlacedRow>(fill.End - step.Start + 1);
        Pt y = Pt.Zero;
        if (step.Start < fill.End && rows[step.Start].Head is { } head)
        {
            placed.Add(new PlacedRow(head, metrics.TopOf(head)));
        }

        VerticalSpace space = VerticalSpace.For(rows.AsSpan(step.Start, fill.End - step.Start), fill.End < rows.Length && !rows[fill.End].PageBreakBefore ? fill.Slack : Pt.Zero, metrics);
        for (int i = step.Start; i < fill.End; i++)
        {
            y += _filler.Advance(i, step.Start) + (i == step.Start ? Pt.Zero : space.Before(rows[i]));
            placed.Add(new PlacedRow(rows[i], y));
        }

        if (fill.Notes.Rows.IsEmpty)
        {
            return new PageBody(placed.ToImmutable(), [], null, false);
        }

        (ImmutableArray<PlacedRow> notes, Pt rule) = fill.Notes.Place(metrics.FrameHeight);
        return new PageBody(placed.ToImmutable(), notes, rule, Continues: step.Before?.Fill.Carried.IsEmpty == false);
    }

    /// <param name="Faults">Of this page and all before it.</param>
    private sealed record Step(int Start, PageFill Fill, double Faults, Step? Before);
}

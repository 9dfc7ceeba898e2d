using System.Collections.Immutable;
using Publish.Core.Source;
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

    /// <summary>As <see cref="PageFiller.Steps"/>.</summary>
    public long Steps => _filler.Steps;

    public static ImmutableArray<PageBody> Paginate(ImmutableArray<Row> rows, PageMetrics metrics, DiagnosticBag diagnostics) =>
        new Paginator(rows, metrics, diagnostics).Paginate();

    public ImmutableArray<PageBody> Paginate() => [.. Choose().Select(Finish)];

    /// <summary>Says of a page what could not be kept.</summary>
    public static void Report(PageFill fill, Row first, DiagnosticBag diagnostics)
    {
        if (fill.Overflow is { } row)
        {
            diagnostics.Add(LayoutRules.TallRow, PlaceOf(row), "this is taller than a page and runs over its foot", "make the picture, table row or letters smaller");
        }

        if (fill.LateNotes)
        {
            diagnostics.Add(LayoutRules.LateNote, PlaceOf(first), "there is no room for the notes of this line on its page, so they begin on the next", "give the line fewer notes");
        }
    }

    private List<Step> Choose()
    {
        var reached = new Dictionary<(int Start, int Pending), Step>();
        var waiting = new PriorityQueue<(int Start, int Pending), (int Start, int Pending)>();
        Step? step = null;
        (int Start, int Pending) state = (0, 0);
        while (state.Start < rows.Length || state.Pending > 0)
        {
            PendingNotes pending = step?.Fill.Pending ?? PendingNotes.None;
            foreach (PageFill fill in EndsToTry(_filler.Fill(state.Start, pending), pending))
            {
                int left = fill.Pending.Rows;
                (int, int) next = (fill.End, left);
                double faults = (step?.Faults ?? 0) + FaultsOf(state.Start, fill);
                if (!reached.TryGetValue(next, out Step? other))
                {
                    // What begins further on is looked at later; of one beginning the state with more notes to come leads to the one with fewer.
                    waiting.Enqueue(next, (fill.End, -left));
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

    /// <summary>While a note runs over whole pages there is one way on: with several on each page, the ways would be as many as the square of the pages.</summary>
    private static IEnumerable<PageFill> EndsToTry(List<PageFill> ends, PendingNotes pending) =>
        ends.TakeLast(!pending.IsEmpty && !ends[^1].Pending.IsEmpty ? 1 : EndsTried);

    private double FaultsOf(int start, PageFill fill)
    {
        double faults = (fill.Overflow is null ? 0 : 1_000_000) + (fill.LateNotes ? 100_000 : 0) + (fill.Pending.IsEmpty ? 0 : 30);
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
        if (step.Start < rows.Length)
        {
            Report(step.Fill, rows[step.Start], diagnostics);
        }

        return _filler.Finish(step.Start, step.Fill, continues: step.Before?.Fill.Pending.IsEmpty == false);
    }

    /// <param name="Faults">Of this page and all before it.</param>
    private sealed record Step(int Start, PageFill Fill, double Faults, Step? Before);
}

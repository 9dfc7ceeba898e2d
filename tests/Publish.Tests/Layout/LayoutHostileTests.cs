using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Units;
using Publish.Layout.Flow;
using Publish.Layout.Paging;
using Xunit;

namespace Publish.Tests.Layout;

/// <summary>The work is in proportion to the text: rows that are looked at are counted, at one length and at its double.</summary>
public sealed class LayoutHostileTests
{
    private static readonly PageMetrics Metrics = new(new Pt(400), new Pt(20), new Pt(15), new Pt(10), new Pt(5), new Pt(10), new Pt(12), new Pt(5), new Pt(6), false);

    /// <summary>A hundred thousand words are about eight thousand rows.</summary>
    [Theory]
    [InlineData(8_000)]
    [InlineData(16_000)]
    public void One_note_without_end_takes_steps_in_proportion_to_its_rows(int rows) =>
        Assert.InRange(Steps(PagingTests.Rows([.. Enumerable.Range(0, rows / 2).Select(i => (true, i == 5 ? new[] { rows } : []))])), 1, 40L * rows);

    [Theory]
    [InlineData(500)]
    [InlineData(1_000)]
    public void Many_long_notes_take_steps_in_proportion_to_their_rows(int notes) =>
        Assert.InRange(Steps(PagingTests.Rows([.. Enumerable.Range(0, notes * 3).Select(i => (true, i % 3 == 0 ? new[] { 40 } : []))])), 1, 40L * notes * 43);

    [Theory]
    [InlineData(8_000)]
    [InlineData(16_000)]
    public void Rows_without_end_that_are_to_be_kept_together_take_steps_in_proportion(int rows) =>
        Assert.InRange(Steps(PagingTests.Rows([.. Enumerable.Range(0, rows).Select(i => (i == 0, Array.Empty<int>()))])), 1, 40L * rows);

    [Theory]
    [InlineData(8_000)]
    [InlineData(16_000)]
    public void Columns_without_end_take_steps_in_proportion(int rows)
    {
        var filler = new PageFiller(PagingTests.Rows([.. Enumerable.Range(0, rows).Select(_ => (true, Array.Empty<int>()))]), Metrics);
        int start = 0;
        while (start < rows)
        {
            start = filler.Fill(start, PendingNotes.None)[^1].End;
        }

        Assert.InRange(filler.Steps, 1, 3L * rows);
    }

    private static long Steps(ImmutableArray<Row> rows)
    {
        var paginator = new Paginator(rows, Metrics, new DiagnosticBag());
        Assert.NotEmpty(paginator.Paginate());
        return paginator.Steps;
    }
}

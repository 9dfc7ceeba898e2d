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

    /// <summary>As TableFlow makes them: each row of the table is one to three rows of the page, under a head that is set again on every page.</summary>
    [Theory]
    [InlineData(5_000)]
    [InlineData(10_000)]
    public void A_table_of_thousands_of_rows_takes_steps_in_proportion_to_them(int count)
    {
        Row head = PagingTests.RowOf(-1, 20);
        ImmutableArray<Row> rows = [.. Enumerable.Range(0, count).SelectMany(i => Enumerable.Range(0, 1 + (i % 3)).Select(k => PagingTests.RowOf((i * 3) + k, 20) with
        {
            BreakBefore = k == 0 && i > 1 && i < count - 1,
            Head = i == 0 && k == 0 ? null : head,
            Notes = i % 7 == 3 && k == 0 ? [PagingTests.NoteOf(i, 1 + (i % 40))] : [],
        }))];
        var paginator = new Paginator(rows, Metrics, new DiagnosticBag());
        ImmutableArray<PageBody> pages = paginator.Paginate();
        Assert.Equal(rows.Length, pages.Sum(page => page.Rows.Count(row => row.Row.Position!.Value.TextId >= 0)));
        Assert.All(pages.Skip(1).Where(page => page.Rows.Length > 0), page => Assert.Same(head, page.Rows[0].Row));
        Assert.InRange(paginator.Steps, 1, 40L * (rows.Length + rows.Sum(row => row.Notes.Sum(note => note.Rows.Length))));
    }

    private static long Steps(ImmutableArray<Row> rows)
    {
        var paginator = new Paginator(rows, Metrics, new DiagnosticBag());
        Assert.NotEmpty(paginator.Paginate());
        return paginator.Steps;
    }
}

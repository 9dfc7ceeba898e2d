using System.Collections.Immutable;
using CsCheck;
using Publish.Core.Source;
using Publish.Core.Units;
using Publish.Layout.Flow;
using Publish.Layout.Paging;
using Publish.Manuscript.Model;
using Publish.Text.Paragraphs;
using Xunit;

namespace Publish.Tests.Layout;

/// <summary>Rows made by hand on pages of 400 points: a line of text takes 20, one of a note 15.</summary>
public sealed class PagingTests
{
    private static readonly PageMetrics Metrics = new(new Pt(400), new Pt(20), new Pt(15), new Pt(10), new Pt(5), new Pt(10), new Pt(12), new Pt(5), new Pt(6), false);

    /// <summary>For each line: whether a page may end before it, and the rows of its notes.</summary>
    private static readonly Gen<(bool MayBreak, int[] Notes)[]> Texts =
        Gen.Select(Gen.Frequency((4, Gen.Const(true)), (1, Gen.Const(false))), Gen.Frequency((6, Gen.Const(0)), (3, Gen.Int[1, 5]), (1, Gen.Int[6, 90])).Array[0, 3])
            .Select((mayBreak, notes) => (mayBreak, notes.Where(n => n > 0).ToArray())).Array[1, 70];

    [Fact]
    public void Every_row_of_the_text_and_of_each_note_is_on_one_page_and_in_order()
    {
        Texts.Sample(lines =>
        {
            (ImmutableArray<Row> rows, ImmutableArray<PageBody> pages) = Paginate(lines);
            Assert.Equal(rows.Select(r => r.Position), pages.SelectMany(p => p.Rows).Select(r => r.Row.Position));
            Row[] placed = [.. pages.SelectMany(p => p.Notes).Select(n => n.Row)];
            foreach (NoteFlow note in rows.SelectMany(r => r.Notes))
            {
                Assert.Equal(note.Rows, placed.Where(r => note.Rows.Contains(r)));
            }

            Assert.Equal(rows.SelectMany(r => r.Notes).Sum(n => n.Rows.Length), placed.Length);
        });
    }

    [Fact]
    public void A_note_begins_on_the_page_of_its_reference_however_long_it_and_those_beside_it_are()
    {
        Texts.Sample(lines =>
        {
            foreach (PageBody page in Paginate(lines).Pages)
            {
                foreach (NoteFlow note in page.Rows.SelectMany(r => r.Row.Notes))
                {
                    Assert.Contains(page.Notes, n => ReferenceEquals(n.Row, note.Rows[0]));
                }
            }
        });
    }

    [Fact]
    public void No_row_leaves_the_frame_or_comes_below_the_rule_of_the_notes()
    {
        Texts.Sample(lines =>
        {
            foreach (PageBody page in Paginate(lines).Pages)
            {
                Pt foot = page.NoteRule ?? Metrics.FrameHeight;
                Assert.All(page.Rows, row => Assert.True(row.Baseline + Metrics.Descent <= foot + new Pt(0.001)));
                Assert.All(page.Rows.Zip(page.Rows.Skip(1)), pair => Assert.True(pair.Second.Baseline > pair.First.Baseline));
                Assert.All(page.Notes, note => Assert.InRange(note.Baseline.Value, foot.Value, Metrics.FrameHeight.Value));
                Assert.All(page.Notes.Zip(page.Notes.Skip(1)), pair => Assert.True(pair.Second.Baseline > pair.First.Baseline));
            }
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    [InlineData(30)]
    public void Three_notes_of_many_pages_begin_on_the_page_of_their_line_and_go_on_one_after_the_other(int line)
    {
        (bool, int[])[] lines = [.. Enumerable.Range(0, 31).Select(i => (true, i == line ? new[] { 70, 60, 50 } : []))];
        (ImmutableArray<Row> rows, ImmutableArray<PageBody> pages) = Paginate(lines);
        PageBody page = pages.Single(p => p.Rows.Any(r => r.Row.Notes.Length > 0));
        Assert.All(rows[line].Notes, note => Assert.Contains(page.Notes, n => ReferenceEquals(n.Row, note.Rows[0])));
        Assert.True(pages.Length > 8);
    }

    [Fact]
    public void The_notes_of_a_line_that_has_more_of_them_than_a_page_has_rows_begin_overleaf_and_that_is_said()
    {
        var diagnostics = new DiagnosticBag();
        ImmutableArray<PageBody> pages = Paginator.Paginate(Rows([(true, [.. Enumerable.Repeat(2, 40)])]), Metrics, diagnostics);
        Assert.Equal(80, pages.Sum(p => p.Notes.Length));
        Assert.Equal(["L010"], diagnostics.ToSorted().Select(d => d.Rule.Code));
    }

    [Fact]
    public void A_row_taller_than_a_page_is_an_error()
    {
        var diagnostics = new DiagnosticBag();
        Row tall = RowOf(0, 20) with { Depth = new Pt(500) };
        Assert.Equal(3, Paginator.Paginate([RowOf(1, 20), tall, RowOf(2, 20)], Metrics, diagnostics).Sum(p => p.Rows.Length));
        Assert.Equal([Severity.Error], diagnostics.ToSorted().Select(d => d.Severity));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    public void What_is_to_be_kept_together_and_is_taller_than_a_page_is_split_all_the_same(int noteRows)
    {
        (ImmutableArray<Row> rows, ImmutableArray<PageBody> pages) = Paginate([.. Enumerable.Range(0, 60).Select(i => (i == 0, i % 7 == 0 ? new[] { noteRows } : []))]);
        Assert.Equal(rows.Length, pages.Sum(p => p.Rows.Length));
    }

    private static (ImmutableArray<Row> Rows, ImmutableArray<PageBody> Pages) Paginate((bool MayBreak, int[] Notes)[] lines)
    {
        var diagnostics = new DiagnosticBag();
        ImmutableArray<Row> rows = Rows(lines);
        ImmutableArray<PageBody> pages = Paginator.Paginate(rows, Metrics, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return (rows, pages);
    }

    internal static ImmutableArray<Row> Rows((bool MayBreak, int[] Notes)[] lines)
    {
        int number = 0;
        return [.. lines.Select((line, i) => RowOf(i, 20) with
        {
            BreakBefore = line.MayBreak,
            Notes = [.. line.Notes.Select(count => NoteOf(++number, count))],
        })];
    }

    internal static Row RowOf(int number, double leading) => new([new Box(number)], new Pt(leading)) { Position = new TextPosition(number, 0) };

    internal static NoteFlow NoteOf(int number, int rows) =>
        new(new Note($"n{number}", NoteSeries.All[number % NoteSeries.All.Length], number, [], SourceSpan.StartOf(new SourceText("a.md", ""))), [.. Enumerable.Range(0, rows).Select(i => RowOf(i, 15) with { BreakBefore = i != 1 && (i == 0 || i != rows - 1) })]);

    /// <summary>Ink of ten points above the baseline.</summary>
    private sealed record Box(int Number) : RowPart(Pt.Zero, Pt.Zero)
    {
        public override InkBox Ink => new(Pt.Zero, Pt.Zero, new Pt(100), new Pt(10));
    }
}

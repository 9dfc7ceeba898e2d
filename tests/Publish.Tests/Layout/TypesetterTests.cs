using System.Globalization;
using System.Text;
using CsCheck;
using Publish.Core.Source;
using Publish.Core.Units;
using Publish.Layout;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;
using Publish.Tests.Manuscript.Reading;
using Publish.Tests.Text;
using Publish.Text.Fonts;
using Xunit;

namespace Publish.Tests.Layout;

/// <summary>Whole books in the toy font, so that places are whole numbers and no font changes them.</summary>
public sealed class TypesetterTests
{
    [Fact]
    public void A_small_book_has_its_pages()
    {
        PagedBook book = Typeset(
            """
            ::: introduction
            A word before the text.

            — The editors
            :::

            First words with a note[^1] and [more]{lang=ur} words.

            ## A heading

            Second paragraph[^ed-1] after it.

            ::: verse
            one line of verse
            another line
            :::

            1. first
            2. second

            | a | b |
            |---|--:|
            | c | d |

            > Quoted words.

            The end.

            [^1]: The note.
            [^ed-1]: The editor's note.
            """);
        var dump = new StringWriter(CultureInfo.InvariantCulture);
        PageDump.Write(book, dump);
        Golden.Check("layout/small-book.txt", dump.ToString());
    }

    [Fact]
    public void Every_note_begins_on_the_page_of_its_mark_and_none_is_lost()
    {
        Gen.Select(Gen.Int[5, 120], Gen.Int[0, 140]).Array[1, 24].Sample(
            paragraphs =>
            {
                PagedBook book = Typeset(Body(paragraphs));
                for (int i = 1; i <= paragraphs.Length; i++)
                {
                    Assert.Equal(book.Destinations[$"mark:s-one:n{i}"].PageIndex, book.Destinations[$"note:s-one:n{i}"].PageIndex);
                }

                int words = paragraphs.Sum(p => p.Item1 + 1 + p.Item2 + 1);
                Assert.Equal(words, book.Pages.Skip(4).SelectMany(p => p.Lines).SelectMany(l => l.Segments).Where(t => t.Element is not null).Sum(t => CountWords(t.Text)) - 1 - paragraphs.Length - paragraphs.Length);
            },
            iter: 60);
    }

    [Fact]
    public void No_text_leaves_the_frame_and_no_page_overlaps_its_notes()
    {
        Gen.Select(Gen.Int[5, 120], Gen.Int[0, 140]).Array[1, 24].Sample(
            paragraphs =>
            {
                foreach (Page page in Typeset(Body(paragraphs)).Pages.Skip(4))
                {
                    (TextSegment Text, Pt Baseline)[] texts = [.. page.Lines.SelectMany(l => l.Segments.Select(t => (t, l.Baseline))).Where(t => t.t.Element is not null)];
                    RuleItem? rule = page.Items.OfType<RuleItem>().SingleOrDefault();
                    Assert.All(texts, t => Assert.InRange(t.Baseline.Value, 0, page.Height.Value - 55));
                    if (rule is not null)
                    {
                        Assert.All(texts, t => Assert.True(IsInNote(t.Text.Element!) == t.Baseline > rule.Area.Top, t.Text.Text));
                    }

                    Assert.All(texts.Zip(texts.Skip(1)), pair => Assert.True(pair.Second.Baseline >= pair.First.Baseline));
                }
            },
            iter: 60);
    }

    [Fact]
    public void A_long_note_goes_on_at_the_foot_of_the_next_page()
    {
        PagedBook book = Typeset("word[^1]\n\nword\n\n[^1]: " + string.Join(' ', Enumerable.Repeat("note", 1200)));
        int[] pages = [.. book.Pages.Where(p => p.Lines.SelectMany(l => l.Segments).Any(t => t.Element is { } e && IsInNote(e))).Select(p => p.Index)];
        Assert.Equal(4, pages[0]);
        Assert.True(pages.Length > 1);
        Assert.Equal(Enumerable.Range(4, pages.Length), pages);
    }

    [Fact]
    public void Page_marks_say_with_which_word_a_page_begins()
    {
        PagedBook book = Typeset(string.Join("\n\n", Enumerable.Range(0, 60).Select(i => $"begin{i} " + string.Join(' ', Enumerable.Repeat("word", 40)))));
        Assert.Equal(book.Pages.Length - 4, book.PageMarks.Length);
        Assert.Null(book.PageMarks[0].TextId);
        Assert.All(book.PageMarks.Skip(1), mark => Assert.NotNull(mark.TextId));
        Assert.Equal(Enumerable.Range(1, book.PageMarks.Length).Select(n => n.ToString(CultureInfo.InvariantCulture)), book.PageMarks.Select(m => m.Folio));
    }

    [Fact]
    public void Each_series_of_notes_is_a_block_of_its_own_and_the_later_ones_are_signed()
    {
        PagedBook book = Typeset("One[^ed-1] two[^1] three[^tr-1] four[^2].\n\n[^ed-1]: Third.\n[^1]: First.\n[^tr-1]: Fourth. (Trans.)\n[^2]: Second.\n");
        Assert.Equal(["1\u2002First.", "2\u2002Second.", "[1]\u2002Third. (Ed.)", "(1)\u2002Fourth. (Trans.)"], NoteLines(book.Pages[4]));
    }

    [Fact]
    public void Numbers_by_page_begin_anew_on_each_page()
    {
        PagedBook book = Typeset(Body([.. Enumerable.Repeat((60, 5), 20)]), "design: {notes: {numbering: page}}");
        string[][] pages = [.. book.Pages.Skip(4).Select(p => NoteLines(p).Select(l => l.Split('\u2002')[0]).ToArray())];
        Assert.True(pages.Length > 2);
        Assert.All(pages, numbers => Assert.Equal(Enumerable.Range(1, numbers.Length).Select(n => n.ToString(CultureInfo.InvariantCulture)), numbers));
        Assert.Equal(20, pages.Sum(p => p.Length));
    }

    [Fact]
    public void Endnotes_stand_after_the_essay_under_the_name_of_their_series()
    {
        PagedBook book = Typeset("One[^1] two[^ed-1].\n\n[^1]: First.\n[^ed-1]: Second.\n", "design: {notes: {place: essay}}");
        string[] lines = [.. Lines(book.Pages[4])];
        Assert.Equal(["One1 two[1].", "Notes", "1\u2002First.", "Editor\u2019s notes", "[1]\u2002Second. (Ed.)"], lines[^5..]);
        Assert.DoesNotContain(book.Pages[4].Items, i => i is RuleItem);
    }

    [Fact]
    public void Even_pages_end_at_one_depth()
    {
        string body = string.Join("\n\n", Enumerable.Range(0, 25).Select(i => string.Join(' ', Enumerable.Repeat("word", 90 + (i * 7 % 40)))));
        double[] Feet(string settings) => [.. Typeset(body, settings).Pages.Skip(4).SkipLast(1).Select(p => p.Lines.Where(IsBody).Max(l => l.Baseline.Value))];
        Assert.True(Feet("").Distinct().Count() > 1);
        Assert.Single(Feet("design: {depth: even}").Select(y => Math.Round(y, 6)).Distinct());
    }

    [Fact]
    public void The_last_page_of_an_essay_is_not_left_with_a_line_or_two()
    {
        for (int words = 380; words < 900; words += 9)
        {
            Page[] pages = [.. Typeset(string.Join("\n\n", Enumerable.Repeat(string.Join(' ', Enumerable.Repeat("word", 31)), words / 31))).Pages.Skip(4)];
            Assert.True(pages.Length == 1 || Lines(pages[^1]).Count() > 2, $"{words} words");
        }
    }

    private static IEnumerable<string> Lines(Page page) =>
        page.Lines.Where(IsBody).GroupBy(l => l.Baseline).Select(line => string.Concat(line.Select(l => l.Text)));

    private static bool IsBody(TextLine line) => line.Segments[0].Element is not null;

    private static string[] NoteLines(Page page) =>
        [.. page.Lines.Where(l => l.Segments[0].Element is { } e && IsInNote(e)).GroupBy(l => l.Baseline).Select(line => string.Concat(line.Select(l => l.Text)))];

    private static bool IsInNote(StructureElement element)
    {
        for (StructureElement? e = element; e is not null; e = e.Parent)
        {
            if (e.Role == StructureRole.Note)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Paragraphs of so many words, each with a note of so many.</summary>
    private static string Body((int Words, int NoteWords)[] paragraphs)
    {
        var body = new StringBuilder();
        for (int i = 1; i <= paragraphs.Length; i++)
        {
            body.Append(CultureInfo.InvariantCulture, $"{string.Join(' ', Enumerable.Repeat("word", paragraphs[i - 1].Words))} last[^{i}]\n\n");
            body.Append(CultureInfo.InvariantCulture, $"[^{i}]: {string.Join(' ', Enumerable.Repeat("note", paragraphs[i - 1].NoteWords + 1))}\n\n");
        }

        return body.ToString();
    }

    private static int CountWords(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    [Fact]
    public void A_page_that_begins_inside_a_word_is_marked_before_it()
    {
        string[] words = ["considerable", "hyphenation", "of", "a", "paragraph", "notwithstanding", "algorithm", "in", "typesetting", "everything", "important"];
        string body = string.Join(' ', Enumerable.Range(0, 9000).Select(i => words[i * i % 101 % words.Length]));
        PagedBook book = Typeset(body);

        Assert.Contains(book.Pages, page => page.Lines.Where(IsBody).LastOrDefault() is { } last && last.Text.EndsWith('\u00AD'));
        Assert.All(book.PageMarks, mark => Assert.True(mark.Offset == 0 || body[mark.Offset - 1] == ' ', $"page {mark.Folio} begins inside a word"));
    }

    [Fact]
    public void Words_stay_whole_where_the_book_asks_for_it()
    {
        string body = string.Join(' ', Enumerable.Repeat("considerable hyphenation", 300));

        Assert.True(Parted(Typeset(body)) > 0);
        Assert.Equal(0, Parted(Typeset(body, "design: {hyphenation: false}")));

        static int Parted(PagedBook book) => book.Pages.SelectMany(page => page.Lines).Count(item => item.Text.EndsWith('\u00AD'));
    }

    private static PagedBook Typeset(string body, string settings = "")
    {
        var diagnostics = new DiagnosticBag();
        var files = new MemoryBookFiles(
            ("book.yaml", Encoding.UTF8.GetBytes("title: Book\nlanguage: en\nessays:\n  - one.md\n" + settings)),
            ("one.md", Encoding.UTF8.GetBytes($"---\ntitle: One\n---\n\n{body}\n")));
        Book book = Assert.IsType<Book>(BookReader.Read("book", "book", files, diagnostics));
        PagedBook pages = Typesetter.Typeset(book, new FontLibrary(_ => ToyFont.Bytes), new TypesetOptions(DateTimeOffset.UnixEpoch, "Publish"), diagnostics);
        Assert.Empty(diagnostics.ToSorted().Where(d => d.Severity > Severity.Info).Select(d => d.ToString()));
        return pages;
    }
}

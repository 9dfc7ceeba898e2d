using System.Globalization;
using System.Text;
using CsCheck;
using Publish.Core.Source;
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
                Assert.Equal(words, book.Pages.Skip(4).SelectMany(p => p.Items).OfType<TextItem>().Where(t => t.Element is not null).Sum(t => CountWords(PageDump.TextOf(t))) - 1 - paragraphs.Length - paragraphs.Length);
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
                    TextItem[] texts = [.. page.Items.OfType<TextItem>().Where(t => t.Element is not null)];
                    RuleItem? rule = page.Items.OfType<RuleItem>().SingleOrDefault();
                    Assert.All(texts, t => Assert.InRange(t.Baseline.Value, 0, page.Height.Value - 55));
                    if (rule is not null)
                    {
                        Assert.All(texts, t => Assert.True(IsInNote(t.Element!) == t.Baseline > rule.Area.Top, PageDump.TextOf(t)));
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
        int[] pages = [.. book.Pages.Where(p => p.Items.OfType<TextItem>().Any(t => t.Element is { } e && IsInNote(e))).Select(p => p.Index)];
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

    private static PagedBook Typeset(string body)
    {
        var diagnostics = new DiagnosticBag();
        var files = new MemoryBookFiles(
            ("book.yaml", Encoding.UTF8.GetBytes("title: Book\nlanguage: en\nessays:\n  - one.md\n")),
            ("one.md", Encoding.UTF8.GetBytes($"---\ntitle: One\n---\n\n{body}\n")));
        Book book = Assert.IsType<Book>(BookReader.Read("book", "book", files, diagnostics));
        PagedBook pages = Typesetter.Typeset(book, new FontLibrary(_ => ToyFont.Bytes), new TypesetOptions(DateTimeOffset.UnixEpoch, "Publish"), diagnostics);
        Assert.Empty(diagnostics.ToSorted().Select(d => d.ToString()));
        return pages;
    }
}

using System.Globalization;
using System.Text;
using CsCheck;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;
using Xunit;

namespace Publish.Tests.Manuscript.Reading;

/// <summary>Files that no author would write. Whatever they hold, there is a book or a diagnostic, soon.</summary>
public sealed class HostileTests
{
    private static readonly long Iterations = long.Parse(Environment.GetEnvironmentVariable("PUBLISH_FUZZ") ?? "3000", CultureInfo.InvariantCulture);

    private static readonly string[] Pieces =
    [
        "*", "**", "_", "`", "``", "[", "]", "](", ")", "[^1]", "[^ed-1]", "\n[^1]: ", "\n[^ed-1]: ", "[^", "]: ", "{lang=en}", "{#x}", "{", "}", "\n", "\n\n", "\r\n", "\r", " ", "    ", "\t",
        "\n> ", "> ", "\n- ", "- ", "\n1. ", "\n\u06F1\u06D4 ", "\n::: verse\n", "\n::: introduction\n", "\n::: {lang=ar}\n", "\n:::\n", ":::", "\n```\n", "```", "~~~", "\n## ", "#", "\n---\n", "===", "***",
        "|", "\n|--|:-:|\n", "\n| ", "![", "](a.png)", "](one.md)", "](https://e.org/)", "<", ">", "<b>", "<!--", "-->", "<https://e.org/>", "&amp;", "&#7;", "&", "\\", "\u2014 ", "\u0653", "\u200C", "\uFEFF",
    ];

    private static readonly Gen<string> Words = Gen.Int[1, 5].SelectMany(static length => Gen.Int[0, 5].Array[length]).Select(static letters => string.Concat(letters.Select(static i => "\u0628\u062A\u062B\u062C\u062D\u062E"[i])));

    private static readonly Gen<string> Markup = Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(static i => Pieces[i]), Words, Words.Select(static w => w + " ")).Array[0, 40].Select(string.Concat);

    private static readonly string[] YamlPieces =
    [
        "title", "essays", "isbn", ": ", "\n", "  ", "- ", "[", "]", "{", "}", ",", "&a", "*a", "|", ">", "'", "\"", "#", "!!x", "---", "\\x07", "\\uD800", "\t", "one.md", "?", "date: 2026\n", "design:\n", "trim: ", "\u2028", "\uFEFF",
    ];

    private static readonly Gen<string> Yaml = Gen.OneOf(Gen.Int[0, YamlPieces.Length - 1].Select(static i => YamlPieces[i]), Words).Array[0, 30].Select(string.Concat);

    [Fact]
    public void Any_bytes_are_read() => Gen.Select(Gen.Byte.Array[0, 300], Gen.Byte.Array[0, 300]).Sample(
        static (yaml, text) =>
        {
            Read(("book.yaml", yaml));
            Read(("book.yaml", Encoding.UTF8.GetBytes(TestBook.Yaml)), ("one.md", text));
        },
        iter: Iterations);

    [Fact]
    public void Any_yaml_is_read() => Gen.Select(Yaml, Yaml).Sample(
        static (book, frontMatter) =>
        {
            Read(("book.yaml", Encoding.UTF8.GetBytes(book)));
            Read(("book.yaml", Encoding.UTF8.GetBytes(TestBook.Yaml)), ("one.md", Encoding.UTF8.GetBytes($"---\n{frontMatter}\n---\ntext")));
        },
        iter: Iterations);

    [Fact]
    public void Any_markup_gives_a_book_that_keeps_its_promises() => Markup.Sample(
        static body =>
        {
            (Book book, DiagnosticBag diagnostics) = ReadBody(body);
            TextBlock[] texts = [.. Walk.Texts(book.Sections[0])];
            Assert.Equal(texts.Length, texts.Select(static t => t.TextId).Distinct().Count());
            Assert.All(texts, static t => Assert.True(t is TableCell or CodeLine { Inlines: [Code] } || PlainText.Of(t.Inlines).Length > 0 || t.Inlines.Any(i => i is NoteReference or CrossReference)));
            Assert.All(texts, static t => CheckSpans(t.Inlines));
            Assert.All(diagnostics.ToSorted(), static d => Assert.True(d.Span is not { } span || span.End <= span.Source.Text.Length));
        },
        iter: Iterations);

    [Fact]
    public void Nothing_vanishes_in_silence() => Markup.Sample(
        static body =>
        {
            (Book book, DiagnosticBag diagnostics) = ReadBody(body);
            if (diagnostics.ToSorted().IsEmpty)
            {
                Assert.Equal(Letters(body), Letters(string.Concat(Texts(book.Sections[0]))));
            }
        },
        iter: Iterations);

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("]", 100_000)]
    [InlineData("![", 50_000)]
    [InlineData("*a ", 50_000)]
    [InlineData("*a_ ", 50_000)]
    [InlineData("x**x*", 50_000)]
    [InlineData("[a](", 20_000)]
    [InlineData("[a](<b", 50_000)]
    [InlineData("[a]{", 100_000)]
    [InlineData("[a]{lang=en}", 20_000)]
    [InlineData("[^1]", 20_000)]
    [InlineData("[^1]: a\n\n", 50_000)]
    [InlineData("[a]: u\n", 50_000)]
    [InlineData("|", 100_000)]
    [InlineData("a|b\n", 50_000)]
    [InlineData("|-", 50_000)]
    [InlineData("::: verse\n", 50_000)]
    [InlineData("::: {lang=ar}\n", 50_000)]
    [InlineData("> ", 100_000)]
    [InlineData("> a\nb\n", 20_000)]
    [InlineData("1. ", 50_000)]
    [InlineData("- ", 100_000)]
    [InlineData("- a\n", 20_000)]
    [InlineData("# a\n", 10_000)]
    [InlineData("a\n===\n", 5_000)]
    [InlineData("`a``b", 50_000)]
    [InlineData("&amp;", 50_000)]
    [InlineData("<!-- ", 50_000)]
    [InlineData("\\", 200_000)]
    [InlineData("a\r\n", 100_000)]
    [InlineData("a\r", 100_000)]
    [InlineData("\u0628\u0651\u064E", 100_000)]
    [InlineData("\u0645\u062A\u0646 ", 300_000)]
    public void Much_of_one_thing_takes_no_more_than_a_moment(string piece, int count)
    {
        string body = string.Concat(Enumerable.Repeat(piece, count));
        TimeSpan spent = ProcessorTime.Of(() => ReadBody(body));
        Assert.True(spent < TimeSpan.FromSeconds(20), $"{spent.TotalSeconds:F1} s");
    }

    [Fact]
    public void A_wide_table_of_short_rows_does_not_fill_the_memory()
    {
        (Book book, _) = ReadBody($"{string.Concat(Enumerable.Repeat("a|", 60))}\n{string.Concat(Enumerable.Repeat("-|", 60))}\n{string.Concat(Enumerable.Repeat("b|\n", 5_000))}");
        var table = Assert.IsType<Table>(Assert.Single(book.Sections[0].Blocks));
        Assert.Equal(60, table.Columns.Length);
        (book, _) = ReadBody($"{string.Concat(Enumerable.Repeat("a|", 5_000))}\n{string.Concat(Enumerable.Repeat("-|", 5_000))}\n{string.Concat(Enumerable.Repeat("b|\n", 5_000))}");
        Assert.IsType<Paragraph>(Assert.Single(book.Sections[0].Blocks));
    }

    [Fact]
    public void The_same_files_give_the_same_book_and_diagnostics_each_time()
    {
        (string, object)[] files = [.. Enumerable.Range(0, 30).Select(i => ($"{i}.md", (object)TestBook.WithTitle($"a[^{i}] <b> [c](x{i}.md)\n\n- d"))), ("book.yaml", $"title: T\nessays: [{string.Join(", ", Enumerable.Range(0, 30).Select(i => $"{i}.md"))}]")];
        (Book first, string[] said) = TestBook.ReadFiles(files);
        for (int i = 0; i < 5; i++)
        {
            (Book again, string[] saidAgain) = TestBook.ReadFiles(files);
            Assert.Equal(said, saidAgain);
            Assert.Equal(first.Sections.Select(s => (Outline.Of(s), Walk.Texts(s).First().TextId)), again.Sections.Select(s => (Outline.Of(s), Walk.Texts(s).First().TextId)));
        }
    }

    /// <summary>Where a run and its place are of one length, they are the same characters.</summary>
    private static void CheckSpans(IEnumerable<Inline> inlines)
    {
        foreach (Inline inline in inlines)
        {
            SourceSpan span = inline.Span;
            Assert.True(span.Start >= 0 && span.End <= span.Source.Text.Length);
            CheckSpans(Walk.Children(inline));
            if (inline is TextRun run && run.Value.Length == span.Length && run.Value.IndexOfAny(['[', '&']) < 0)
            {
                string written = span.Source.Text.Substring(span.Start, span.Length).Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
                Assert.Equal(Nfc.Normalize(written), run.Value);
            }
        }
    }

    private static IEnumerable<string> Texts(Section section) =>
        Walk.Texts(section).Select(static t => PlainText.Of(t.Inlines)).Concat(Walk.Blocks(section).OfType<Figure>().Select(static f => f.AlternativeText));

    /// <summary>The letters of a text, sorted: notes move.</summary>
    private static string Letters(string text) => string.Concat(text.Where(static c => c is >= '\u0628' and <= '\u062E').Order());

    private static (Book Book, DiagnosticBag Diagnostics) ReadBody(string body)
    {
        DiagnosticBag diagnostics = Read(out Book? book, ("book.yaml", Encoding.UTF8.GetBytes(TestBook.Yaml)), ("one.md", Encoding.UTF8.GetBytes(TestBook.WithTitle(body))), ("a.png", TestBook.Png));
        return (book!, diagnostics);
    }

    private static void Read(params (string Path, byte[] Content)[] files) => Read(out _, files);

    private static DiagnosticBag Read(out Book? book, params (string Path, byte[] Content)[] files)
    {
        var diagnostics = new DiagnosticBag();
        book = BookReader.Read("", "book", new MemoryBookFiles(files), diagnostics);
        Assert.True(book is not null || diagnostics.HasErrors);
        return diagnostics;
    }
}

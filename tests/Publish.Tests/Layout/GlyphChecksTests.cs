using System.Text;
using CsCheck;
using Publish.Core.Source;
using Publish.Layout;
using Publish.Layout.Cover;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;
using Publish.Tests.Manuscript.Reading;
using Publish.Text.Fonts;
using Xunit;

namespace Publish.Tests.Layout;

/// <summary>`publish check` finds every character that `publish build` cannot draw, at the place of the character.</summary>
public sealed class GlyphChecksTests
{
    private const string Yaml = """
        title: کتاب 一
        subtitle: 二
        language: ur
        date: 2026
        publisher: 三
        place: 四
        rights: 五
        series: 六
        edition: 七
        contributors: [{name: 八, role: author}, {name: 九, role: editor}]
        front: [half-title, title, imprint, contents]
        design: {notes: {editor-signature: 十}}
        essays: [one.md, index.md]
        """;

    private const string Essay = """
        ---
        title: 日
        subtitle: 月
        author: 火
        translator: 水
        published: {in: 木}
        signed: 金
        ---

        ::: introduction
        土

        — 天
        :::

        ## 地

        متن 玄[^1] *黃* **宇** [宙](https://e.org/) [洪]{lang=en} [荒]{.name} [علی]{.name index="علی 盈"} `昃`[^ed-1]

        ::: verse
        辰
        宿
        — 列
        :::

        - 張

        | 寒 | ب |
        |---|---|
        | 暑 | ب |

        > 往

        ```
        秋
        ```

        [^1]: 收

        [^ed-1]: 冬
        """;

    private static readonly FontLibrary Fonts = new(path => File.ReadAllBytes(Path.Combine(Repository.Root, "fonts", path)));

    private static readonly string[] Pieces =
    [
        "一", "二\u0301", "\u0628\u0302", "a\u0653", "\u05D0\u05B8", "\u0915\u094D\u0937", "\u03B1\u0314", "\U0001F600", "★", "\uE000", "\u06D3", "\u200C", "\u0301", "\u0E01", "**", "*", "_", "`", "[", "](https://e.org/)", "]{lang=en}",
        "]{.name}", "]{.name index=三}", "[^1]", "\n\n[^1]: ", "\n\n", "\n> ", "\n- ", "\n\n::: verse\n", "\n:::\n\n", "\n\n## ", "| a | b |\n|--|--|\n| ", " | ", "\n::: {lang=ar}\n", "\u2028", "&#x4E94;", "\\", " ", "اردو ",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 24].Select(string.Concat);

    [Fact]
    public void Every_text_that_is_printed_is_looked_at_and_the_place_is_that_of_the_character()
    {
        (string Path, string Text)[] files = [("book.yaml", Yaml), ("one.md", Essay), ("index.md", "---\ntitle: اشاریہ\nrole: index\n---\n")];
        Book book = Read(files, out DiagnosticBag read);
        Assert.DoesNotContain(read.ToSorted(), d => d.Severity == Severity.Error);

        Diagnostic[] found = Check(book);

        IEnumerable<Rune> expected = files.SelectMany(f => f.Text.EnumerateRunes()).Where(IsChinese).Distinct();
        Assert.Equal(expected.Select(r => r.ToString()).Order(StringComparer.Ordinal), found.Select(Character).Distinct().Order(StringComparer.Ordinal));
        Assert.All(found, d => Assert.Equal(Character(d), d.Span!.Value.Source.Text.Substring(d.Span!.Value.Start, d.Span!.Value.Length)));
        Assert.Equal(found.Select(d => d.ToString()), Build(book).Select(d => d.ToString()));
    }

    [Fact]
    public void The_hint_names_a_key_that_exists()
    {
        Book book = Read([("book.yaml", TestBook.Yaml), ("one.md", TestBook.WithTitle("一"))], out _);
        string hint = Assert.Single(Check(book)).Hint!;
        string design = hint[(hint.IndexOf('`', StringComparison.Ordinal) + 1)..hint.LastIndexOf('`')].Replace("NAME.ttf", "a.ttf", StringComparison.Ordinal);
        byte[] font = File.ReadAllBytes(Path.Combine(Repository.Root, "fonts/amiri/Amiri-Regular.ttf"));
        var files = new MemoryBookFiles(("book.yaml", Encoding.UTF8.GetBytes($"{TestBook.Yaml}\n{design}\n")), ("one.md", Encoding.UTF8.GetBytes(TestBook.WithTitle("a"))), ("fonts/a.ttf", font));
        var diagnostics = new DiagnosticBag();
        Book again = BookReader.Read("book", "book", files, diagnostics)!;
        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal("fonts/a.ttf", Assert.Single(again.Info.Design.FallbackFonts).Path);
    }

    [Theory]
    [InlineData("nastaliq-aur-chhapakhana")]
    [InlineData("manual")]
    public void The_books_of_the_project_have_none_missing_and_none_that_only_the_build_finds(string name)
    {
        Book book = BookReader.Read(name, name, new FolderBookFiles(Path.Combine(Repository.Root, "books", name)), new DiagnosticBag())!;
        Assert.Empty(Check(book));
        Assert.Empty(Build(book));
    }

    [Fact]
    public void Whatever_a_book_says_the_build_finds_no_more_than_the_check() =>
        Gen.Select(Texts, Texts, Texts).Sample(
            static (title, body, name) =>
            {
                string yaml = $"title: \"{Quoted(name)}\"\nlanguage: ur\ndate: 2026\npublisher: \"{Quoted(title)}\"\nessays: [one.md]\n";
                if (Read([("book.yaml", yaml), ("one.md", $"---\ntitle: \"{Quoted(title)}\"\n---\n\n{body}")], out _) is { } book)
                {
                    Assert.Empty(Build(book).Select(d => d.ToString()).Except(Check(book).Select(d => d.ToString())));
                }
            },
            iter: 150,
            threads: 1);

    private static string Quoted(string text) => text.Replace("\\", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal).Replace("\u2028", " ", StringComparison.Ordinal);

    private static Book Read((string Path, string Text)[] files, out DiagnosticBag diagnostics) =>
        BookReader.Read("book", "book", new MemoryBookFiles([.. files.Select(f => (f.Path, Encoding.UTF8.GetBytes(f.Text)))]), diagnostics = new DiagnosticBag())!;

    private static Diagnostic[] Check(Book book)
    {
        var diagnostics = new DiagnosticBag();
        GlyphChecks.Check(book, Fonts, diagnostics);
        return OfText(diagnostics);
    }

    private static Diagnostic[] Build(Book book)
    {
        var diagnostics = new DiagnosticBag();
        Typesetter.Typeset(book, Fonts, new TypesetOptions(DateTimeOffset.UnixEpoch, "Publish"), diagnostics);
        CoverComposer.Compose(book.Info, Fonts, diagnostics);
        return OfText(diagnostics);
    }

    private static Diagnostic[] OfText(DiagnosticBag diagnostics) => [.. diagnostics.ToSorted().Where(d => d.Rule.Code[0] == 'T')];

    private static string Character(Diagnostic diagnostic) => diagnostic.Message[^2..^1];

    private static bool IsChinese(Rune rune) => rune.Value is >= 0x4E00 and <= 0x9FFF;
}

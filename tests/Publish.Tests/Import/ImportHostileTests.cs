using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using CsCheck;
using Publish.Import;
using Xunit;

namespace Publish.Tests.Import;

/// <summary>Files that nobody would send. Whatever they hold, there is a manuscript that can be read and has all words, or a diagnostic that says what is wrong with the file. That words are kept the importer checks itself, at each run.</summary>
public sealed class ImportHostileTests
{
    private static readonly long Iterations = long.Parse(Environment.GetEnvironmentVariable("PUBLISH_FUZZ") ?? "1500", CultureInfo.InvariantCulture);
    private static readonly string[] Names = ["a.txt", "a.html", "a.md", "a.docx"];

    private static readonly string[] Signs =
    [
        "*", "**", "_", "`", "[", "]", "(2)*", "(3)", "[4]", "[^5]", "6 *", "\u00B2", "(", ")", "{lang=en}", "{", "}", "\\", "&amp;", "&", "#", "##", ">", "> ", "- ", "-", "+ ", "1. ", "1) ", "\u06F1\u06D4 ", "\u06F2\u06D4 ", "(1) ",
        "\u2022 ", "|", ":::", "::: verse", "---", "===", "***", "\u2014 ", "~~~", "```", "<b>", "<", "http://e.org", "\t", "  ", " ", "\u00A0", "\u200C", "\u200F", "\uFEFF", "\u0653", "\u0651", "\u0001", "\"", "'", ": ", "(\u0627\u062F\u0627\u0631\u06C1)",
        "\u062A\u062D\u0631\u06CC\u0631: ", "\u062D\u0648\u0627\u0634\u06CC", "\u06D4", "\u060C", "10", "\u06F1\u06F9\u06F4\u06F7", "Post a Comment", "4 March 2016", "!", "![a](b)", "[a](b)", "\u2028",
    ];

    private static readonly Gen<string> Word = Gen.Int[0, 5].Array[1, 5].Select(static l => string.Concat(l.Select(static i => "\u0628\u062A\u062B\u062C\u062D\u062E"[i])));

    private static readonly Gen<string> Text = Gen.Frequency((5, Word.Select(static w => w + " ")), (2, Word), (4, OneOf(Signs)), (2, Gen.Const("\n")), (1, Gen.Const("\n\n"))).Array[0, 50].Select(string.Concat);

    private static readonly string[] Tags =
    [
        "<p>", "</p>", "<br>", "<br/>", "<b>", "</b>", "<i>", "</i>", "<h1>", "</h1>", "<h2>", "<h3 class=\"post-title\">", "</h3>", "<ul>", "</ul>", "<ol>", "</ol>", "<li>", "</li>", "<li id=\"n1\">", "<blockquote>", "</blockquote>", "<table>", "</table>", "<tr>", "<td>", "</td>",
        "<th>", "<sup>1</sup>", "<sup><a href=\"#n1\">1</a></sup>", "<a href=\"#n2\">[2]</a>", "<a href=\"#r1\">\u21A9</a>", "<p id=\"n2\">", "<a href=\"https://e.org/a\">", "<a href=\"javascript:x\">", "</a>", "<a name=\"r1\">", "<div>", "</div>", "<article>", "</article>", "<nav>", "</nav>",
        "<div class=\"comments\">", "<pre>", "</pre>", "<hr>", "<img alt=\"\u0628\">", "<span lang=\"en\">", "</span>", "<noscript>", "</noscript>", "<script>", "</script>", "<!--", "-->", "<textarea>", "</textarea>", "<select><option>", "<time>", "</time>", "<svg>", "</svg>", "<form>", "&nbsp;", "&#1;", "&lt;",
    ];

    private static readonly Gen<string> Html = Gen.Frequency((3, Word.Select(static w => w + " ")), (1, Word), (4, OneOf(Tags)), (2, OneOf(Signs))).Array[0, 60].Select(string.Concat);

    private static readonly string[] Parts =
    [
        "<w:p>", "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>", "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>", "<w:p><w:pPr><w:pStyle w:val=\"Quote\"/></w:pPr>", "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"3\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>",
    ];

    private static readonly string[] Runs =
    [
        "<w:r><w:footnoteReference w:id=\"2\"/></w:r>", "<w:r><w:footnoteReference w:id=\"9\"/></w:r>", "<w:r><w:br/></w:r>", "<w:r><w:tab/></w:r>", "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r>", "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F04A\"/></w:r>",
        "<w:r><w:drawing/></w:r>", "<w:del><w:r><w:delText>\u0628</w:delText></w:r></w:del>", "<w:ins><w:r><w:t>\u0628</w:t></w:r></w:ins>", "<w:hyperlink r:id=\"x\"><w:r><w:t>\u0628</w:t></w:r></w:hyperlink>", "<w:r><w:rPr><w:b w:val=\"maybe\"/></w:rPr><w:t>\u0628</w:t></w:r>",
    ];

    private static readonly Gen<string> Run = Gen.OneOf(
        Text.Select(static t => $"<w:r><w:t xml:space=\"preserve\">{Xml(t)}</w:t></w:r>"), Text.Select(static t => $"<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{Xml(t)}</w:t></w:r>"), OneOf(Runs));

    private static readonly Gen<string> Paragraph = Gen.Select(OneOf(Parts), Run.Array[0, 4]).Select(static (start, runs) => $"{start}{string.Concat(runs)}</w:p>");

    private static readonly Gen<string> WordBody = Gen.OneOf(
        Paragraph, Gen.Select(Paragraph, Paragraph).Select(static (a, b) => $"<w:tbl><w:tr><w:tc>{a}</w:tc><w:tc>{b}</w:tc></w:tr><w:tr><w:tc>{b}</w:tc></w:tr></w:tbl>")).Array[0, 8].Select(string.Concat);

    [Fact]
    public void Any_bytes_are_taken_or_refused_as_any_format() => Gen.Byte.Array[0, 400].Sample(
        static bytes =>
        {
            foreach (string name in Names)
            {
                Take(name, bytes, mayRefuse: true);
            }
        },
        iter: Iterations);

    [Fact]
    public void Any_text_keeps_its_words() => Text.Sample(static text => Take("a.txt", Encoding.UTF8.GetBytes(text)), iter: Iterations);

    [Fact]
    public void Any_page_keeps_its_words() => Html.Sample(static text => Take("a.html", Encoding.UTF8.GetBytes(text), mayRefuse: true), iter: Iterations);

    [Fact]
    public void Any_Markdown_keeps_its_words() => Gen.OneOf(Text, Text.Select(static t => $"---\ntitle: {t}\n---\n{t}")).Sample(static text => Take("a.md", Encoding.UTF8.GetBytes(text)), iter: Iterations);

    [Fact]
    public void Any_word_processors_file_keeps_its_words() =>
        Gen.Select(WordBody, Paragraph).Sample(static (body, note) => Take("a.docx", WordFile.Make(body, $"<w:footnote w:id=\"2\">{note}</w:footnote>"), mayRefuse: true), iter: Iterations / 5);

    [Fact]
    public void A_damaged_word_processors_file_is_taken_or_refused()
    {
        byte[] whole = WordFile.Sample();
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 4].Sample(
            changes =>
            {
                byte[] bytes = [.. whole];
                foreach ((int at, byte value) in changes)
                {
                    bytes[at] = value;
                }

                Take("a.docx", bytes, mayRefuse: true);
            },
            iter: Iterations / 5);
    }

    [Fact]
    public void A_container_that_unfolds_to_more_than_a_machine_has_is_refused()
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream part = zip.CreateEntry("word/document.xml").Open();
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++)
            {
                part.Write(zeros);
            }
        }

        Assert.Null(ImportCaseTests.Import("bomb.docx", bytes.ToArray(), out string[] said));
        Assert.Contains(said, d => d.Contains("I002", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b>", 100_000)]
    [InlineData("<p>", 100_000)]
    [InlineData("<table><tr><td>", 20_000)]
    public void A_page_of_much_of_one_thing_is_taken_or_refused(string piece, int count) => Take("a.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, count)) + "\u0628"));

    [Theory]
    [InlineData("(2)* ", 20_000)]
    [InlineData("\u0628\u062A\u062B ", 200_000)]
    [InlineData("1. \u0628\n", 20_000)]
    [InlineData("\n", 200_000)]
    [InlineData("[", 50_000)]
    public void A_text_of_much_of_one_thing_is_taken_or_refused(string piece, int count) => Take("a.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, count)) + "\u0628"));

    [Fact]
    public void Word_processors_files_nested_too_deeply_are_refused()
    {
        string deep = string.Concat(Enumerable.Repeat("<w:smartTag>", 50_000)) + string.Concat(Enumerable.Repeat("</w:smartTag>", 50_000));
        Assert.Null(ImportCaseTests.Import("a.docx", WordFile.Make($"<w:p>{deep}</w:p>"), out string[] said));
        Assert.Contains(said, d => d.Contains("I002", StringComparison.Ordinal));
    }

    /// <param name="mayRefuse">Whether the file is so damaged that its words need not be the same to both that count them.</param>
    private static void Take(string name, byte[] bytes, bool mayRefuse = false)
    {
        ImportedManuscript? made = ImportCaseTests.Import(name, bytes, out string[] said);
        Assert.True(made is not null || said.Any(d => d.Contains("error I", StringComparison.Ordinal)));
        Assert.True(mayRefuse || !said.Any(d => d.Contains("error I014", StringComparison.Ordinal)), string.Join('\n', said));
        Assert.True(made is null || made.Path.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.'));
    }

    private static Gen<string> OneOf(string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);

    /// <summary>Text that XML can hold.</summary>
    private static string Xml(string text) => SecurityElement.Escape(text.Replace("\u0001", "", StringComparison.Ordinal));
}

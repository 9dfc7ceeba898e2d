using System.Text;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;
using Xunit;

namespace Publish.Tests.Manuscript.Reading;

public sealed class BookYamlTests
{
    [Fact]
    public void Every_key_is_read()
    {
        BookInfo book = Read(
            """
            title: "\u0627\u0653 title"
            subtitle: under
            language: fa
            slug: ketab-1
            contributors:
              - name: A
                role: Editor
                sort: B
              - name: C
            publisher: P
            place: L
            date: 2026-11
            edition: second
            isbn: {print: 978-0-306-40615-7, epub: 0-306-40615-2}
            rights: free
            description: >
              one
              two
            subjects: [x, y]
            series: S
            numerals: latin
            cover: a.png
            design: {trim: [140mm, 216], binding: left}
            essays: [one.md]
            """);
        Assert.Equal(("\u0622 title", "under", "fa", "ketab-1"), (book.Title, book.Subtitle, book.Language.Tag, book.Slug));
        Assert.Equal([new Contributor("A", "editor", "B"), new Contributor("C", "author", null)], book.Contributors);
        Assert.Equal(("P", "L", "2026-11", "second"), (book.Publisher, book.Place, book.Date, book.Edition));
        Assert.Equal(new Isbns("978-0-306-40615-7", null, "0-306-40615-2"), book.Isbn);
        Assert.Equal(("free", "one two", "S"), (book.Rights, book.Description, book.Series));
        Assert.Equal(["x", "y"], book.Subjects);
        Assert.Equal(NumeralSystem.Latin, book.Numerals);
        Assert.Equal(new DesignSettings { TrimMillimetres = (140, 216), Binding = BindingSide.Left }, book.Design);
        Assert.Equal(("a.png", "image/png", 3, 2), (book.Cover!.Path, book.Cover.MediaType, book.Cover.PixelWidth, book.Cover.PixelHeight));
    }

    [Fact]
    public void A_font_may_be_the_books_own()
    {
        (Book book, string[] diagnostics) = TestBook.ReadFiles(
            ("book.yaml", "title: T\nessays: [one.md]\ndesign: {font: {regular: fonts/a.ttf, bold: fonts/b.ttf, hand: naskh, scale: 1.25, licence: OFL.txt}}"),
            ("one.md", TestBook.WithTitle("a")), ("fonts/a.ttf", "A"), ("fonts/b.ttf", "B"), ("OFL.txt", "free"));
        Assert.Empty(diagnostics);
        OwnFont font = Assert.IsType<OwnFont>(book.Info.Design.Font);
        Assert.Equal((false, 1.25), (font.IsNastaliq, font.Scale));
        Assert.Equal(["fonts/a.ttf=A", "fonts/b.ttf=B", "OFL.txt=free"], new[] { font.Regular, font.Bold!, font.Licence! }.Select(f => $"{f.Path}={Encoding.UTF8.GetString(f.Data.Span)}"));
    }

    [Theory]
    [InlineData("{bold: a.ttf}", "M006: the key \u201Cregular\u201D is missing")]
    [InlineData("{regular: b.ttf}", "3:26: error M001: there is no file b.ttf")]
    [InlineData("{regular: ../a.ttf}", "3:26: error M008")]
    [InlineData("{regular: /usr/share/fonts/a.ttf}", "3:26: error M008")]
    [InlineData("{regular: a.ttf, hand: kufi}", "error M007")]
    [InlineData("{regular: a.ttf, scale: 9}", "error M007")]
    [InlineData("kufi", "error M007")]
    public void A_font_is_a_known_name_or_a_file_of_the_folder(string font, string diagnostic)
    {
        (_, string[] diagnostics) = TestBook.ReadFiles(("book.yaml", $"title: T\nessays: [one.md]\ndesign: {{font: {font}}}"), ("one.md", TestBook.WithTitle("a")), ("a.ttf", "A"));
        Assert.Contains(diagnostic, Assert.Single(diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void A_font_that_was_changed_is_read_again()
    {
        var memory = new Publish.Manuscript.Reading.ReadingCache();
        BookInfo Read(string font) => Publish.Manuscript.Reading.BookReader.Read(
            "", "book", new MemoryBookFiles([.. new[] { ("book.yaml", "title: T\nessays: [one.md]\ndesign: {font: {regular: a.ttf}}"), ("one.md", TestBook.WithTitle("a")), ("a.ttf", font) }.Select(f => (f.Item1, Encoding.UTF8.GetBytes(f.Item2)))]),
            new Publish.Core.Source.DiagnosticBag(), memory)!.Info;
        BookInfo first = Read("A");
        Assert.Same(first, Read("A"));
        Assert.Equal("B"u8, ((OwnFont)Read("B").Design.Font!).Regular.Data.Span);
    }

    [Fact]
    public void A_press_is_a_profile_with_changes()
    {
        Assert.Equal(PressSettings.For(PressProfile.Offset), Read("title: T\nessays: [one.md]").Press);
        Assert.Equal(PressSettings.For(PressProfile.PrintOnDemand), Read("title: T\nessays: [one.md]\npress: print-on-demand").Press);
        Assert.Equal(
            PressSettings.For(PressProfile.Grayscale) with { Bleed = 5, CropMarks = true, Signature = 16, Safety = 4.5, Gutter = 12, Resolution = 300 },
            Read("title: T\nessays: [one.md]\npress: {profile: grayscale, bleed: 5, marks: crop, signature: 16, safety: 4.5, gutter: 12, resolution: 300}").Press);
    }

    [Fact]
    public void What_is_not_said_has_a_default()
    {
        BookInfo book = Read("title: T\nessays: [one.md]");
        Assert.Equal(("book", "ur", NumeralSystem.Urdu, DesignSettings.Default, Isbns.None), (book.Slug, book.Language.Tag, book.Numerals, book.Design, book.Isbn));
        Assert.Null(book.Subtitle ?? book.Publisher ?? book.Place ?? book.Date ?? book.Edition ?? book.Rights ?? book.Description ?? book.Series);
        Assert.Empty(book.Contributors);
        Assert.Null(book.Cover);
    }

    [Theory]
    [InlineData("date: 2026", null)]
    [InlineData("date: 2026-02-29", "3:7: error M007: the value of \u201Cdate\u201D")]
    [InlineData("date: \u06F2\u06F0\u06F2\u06F6", "3:7: error M007: the value of \u201Cdate\u201D")]
    [InlineData("isbn: 978-0-306-40615-7", null)]
    [InlineData("isbn: 978-0-306-40615-8", "3:7: error M007: the value of \u201Cisbn\u201D")]
    [InlineData("isbn: 080442957X", null)]
    [InlineData("isbn: 0804429571", "3:7: error M007: the value of \u201Cisbn\u201D")]
    [InlineData("isbn: {hardcover: 978-0-306-40615-7}", "3:8: warning M004: the key \u201Chardcover\u201D")]
    [InlineData("slug: A", "3:7: error M007: the value of \u201Cslug\u201D")]
    [InlineData("slug: a-", "3:7: error M007: the value of \u201Cslug\u201D")]
    [InlineData("language: urdu", "3:11: error M007: the value of \u201Clanguage\u201D")]
    [InlineData("language: ur-Arab-PK", null)]
    [InlineData("numerals: Urdu", "3:11: error M007: the value of \u201Cnumerals\u201D should be one of arabic, latin, urdu. Hint: did you mean \u201Curdu\u201D?")]
    [InlineData("design: {trim: a5}", null)]
    [InlineData("design: {trim: [10, 20]}", "3:16: error M007: the value of \u201Ctrim\u201D")]
    [InlineData("design: a5", "3:9: error M007: the value of \u201Cdesign\u201D")]
    [InlineData("design: {binding: top}", "3:19: error M007: the value of \u201Cbinding\u201D")]
    [InlineData("subtitle: [a]", "3:11: error M007: the value of \u201Csubtitle\u201D")]
    [InlineData("subtitle: \"a\\x07\"", "3:11: error M007: the value of \u201Csubtitle\u201D")]
    [InlineData("subtitle: ~", null)]
    [InlineData("subtitle:", null)]
    [InlineData("contributors: A", "3:15: error M007: the value of \u201Ccontributors\u201D")]
    [InlineData("contributors: [{role: editor}]", "3:16: error M006: the key \u201Cname\u201D is missing")]
    [InlineData("publishr: x", "3:1: warning M004: the key \u201Cpublishr\u201D is not known here. Hint: did you mean \u201Cpublisher\u201D?")]
    [InlineData("title: again", "3:1: error M005: the key \u201Ctitle\u201D")]
    [InlineData("cover: b.png", "3:8: error M001: there is no picture b.png")]
    [InlineData("cover: ../a.png", "3:8: error M008")]
    [InlineData("cover: one.md", "3:8: error M021: one.md is neither")]
    public void A_value_that_is_wrong_is_reported_at_its_place(string line, string? diagnostic)
    {
        (_, string[] diagnostics) = TestBook.ReadFiles(("book.yaml", $"title: T\nessays: [one.md]\n{line}\n"), ("one.md", TestBook.WithTitle("a")), ("a.png", TestBook.Png));
        if (diagnostic is null)
        {
            Assert.Empty(diagnostics);
        }
        else
        {
            Assert.StartsWith("book.yaml:" + diagnostic, Assert.Single(diagnostics), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("[one.md, ./one.md]", "2:18: error M008: \u201Cone.md\u201D stands in the list twice")]
    [InlineData("[one.md, a/../one.md]", "2:18: error M008: \u201Cone.md\u201D stands in the list twice")]
    [InlineData("[one.md, ../two.md]", "2:18: error M008")]
    [InlineData("[one.md, a/../../two.md]", "2:18: error M008")]
    [InlineData("[one.md, /two.md]", "2:18: error M008")]
    [InlineData("[one.md, \"C:/two.md\"]", "2:18: error M008")]
    [InlineData("[one.md, 'a\\two.md']", "2:18: error M008")]
    [InlineData("[one.md, two.txt]", "2:18: error M008: \u201Ctwo.txt\u201D is no Markdown file")]
    [InlineData("[one.md, two.md]", "2:18: error M001: there is no file two.md")]
    [InlineData("[one.md, [two.md]]", "2:18: error M007")]
    [InlineData("[one.md, \"a\\0.md\"]", "2:18: error M008")]
    [InlineData("one.md", "2:9: error M007: the value of \u201Cessays\u201D should be a list of paths")]
    [InlineData("[]", "1:1: error M006: the key \u201Cessays\u201D is missing")]
    public void Essays_are_files_of_the_folder_each_once(string list, string diagnostic)
    {
        (Book book, string[] diagnostics) = TestBook.ReadFiles(("book.yaml", $"title: T\nessays: {list}\n"), ("one.md", TestBook.WithTitle("a")));
        Assert.StartsWith("book.yaml:" + diagnostic, Assert.Single(diagnostics), StringComparison.Ordinal);
        Assert.True(book.Sections.Length <= 1);
    }

    [Theory]
    [InlineData("a: &x 1\nb: *x", "1:4: error M003: this is not valid YAML: anchors")]
    [InlineData("a: *x", "1:4: error M003")]
    [InlineData("a: !!int 1", "1:4: error M003: this is not valid YAML: tags")]
    [InlineData("a: [1", "error M003")]
    [InlineData("a: \"\\uD800\"", "error M003")]
    [InlineData("a: 1\n---\nb: 2", "2:1: error M003: this is not valid YAML: a second document")]
    [InlineData("- a", "1:1: error M003: expected keys and values")]
    [InlineData("? [a]\n: b", "1:3: error M003: this is not valid YAML: a key")]
    [InlineData("a: [[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]", "error M003: this is not valid YAML: nested too deeply")]
    public void Yaml_that_cannot_be_trusted_is_refused(string yaml, string diagnostic)
    {
        var diagnostics = new Publish.Core.Source.DiagnosticBag();
        Assert.Null(Publish.Manuscript.Reading.BookReader.Read("", "book", new MemoryBookFiles(("book.yaml", Encoding.UTF8.GetBytes(yaml))), diagnostics));
        Assert.Contains(diagnostic, Assert.Single(diagnostics.ToSorted()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Places_are_right_after_all_kinds_of_line_ends_and_letters_beyond_the_first_plane()
    {
        (_, string[] diagnostics) = TestBook.ReadFiles(("book.yaml", "title: \U0001F600 T\r\nessays: [one.md]\r\n\r\nsubtitle: {\U0001F600: [x]}\r\ncolour: x"), ("one.md", TestBook.WithTitle("a")));
        Assert.StartsWith("book.yaml:4:11: error M007", diagnostics[0], StringComparison.Ordinal);
        Assert.StartsWith("book.yaml:5:1: warning M004", diagnostics[1], StringComparison.Ordinal);
    }

    private static BookInfo Read(string yaml)
    {
        (Book book, string[] diagnostics) = TestBook.ReadFiles(("book.yaml", yaml), ("one.md", TestBook.WithTitle("a")), ("a.png", TestBook.Png));
        Assert.Empty(diagnostics);
        return book.Info;
    }
}

using Publish.Manuscript.Model;
using Xunit;

namespace Publish.Tests.Manuscript.Reading;

/// <summary>What YAML gives to be printed is read as text is read.</summary>
public sealed class PrintedLineTests
{
    private const string Front = "---\ntitle: شہر[^t] کی *کہانی*\nsubtitle: \"ذیلی [^s]\"\nauthor: [\"الف[^t]\", ب]\ntranslator: 'ج [Smith]{lang=en}'\npublished:\n  in: رسالہ[^ed-1]\nsigned: مدیر[^1]\n---\n";
    private const string Body = "متن[^2]۔\n\n[^t]: ستارہ۔\n\n[^s]: دوسرا۔\n\n[^ed-1]: مرتب کا۔\n\n[^1]: دستخط کا۔\n\n[^2]: متن کا۔\n";

    [Fact]
    public void Notes_on_the_opening_are_starred_and_counted_by_themselves()
    {
        (Book book, string[] diagnostics) = TestBook.ReadFiles(("one.md", Front + Body));
        Assert.Empty(diagnostics);
        Section section = Assert.Single(book.Sections);
        Assert.Equal("شہر<star-1> کی <em کہانی>", Outline.Of(section.Lines.Title.Inlines));
        Assert.Equal("ذیلی<star-2>", Outline.Of(section.Lines.Subtitle!.Inlines));
        Assert.Equal("الف<star-1 again>", Outline.Of(section.Lines.Authors[0].Inlines));
        Assert.Equal("ج <en Smith>", Outline.Of(section.Lines.Translators[0].Inlines));
        Assert.Equal("رسالہ<ed-1>", Outline.Of(section.Lines.PublishedIn!.Inlines));
        Assert.Equal("مدیر<n2>", Outline.Of(section.Lines.Signed!.Inlines));
        Assert.Equal(["star-1", "star-2", "ed-1", "n1", "n2"], section.Notes.Select(n => n.Id));
        Assert.Equal(["*", "**", "[۱]", "۱", "۲"], section.Notes.Select(n => NoteMarks.Format(n, book.Info, section.Language)));
    }

    [Fact]
    public void Metadata_is_the_plain_text_of_what_is_printed()
    {
        Section section = TestBook.ReadFiles(("one.md", Front + Body)).Book.Sections[0];
        Assert.Equal(("شہر کی کہانی", "ذیلی", "رسالہ", "مدیر"), (section.Title, section.Subtitle, section.Published?.In, section.Signed));
        Assert.Equal(["الف", "ب"], section.Authors);
        Assert.Equal(["ج Smith"], section.Translators);
    }

    [Theory]
    [InlineData("title: a[^9]", "one.md:2:9: error M013")]
    [InlineData("title: \"a\\u0020b[^9]\"", "one.md:2:8: error M013")]
    [InlineData("title: a <b>c</b>", "one.md:2:10: error M010")]
    [InlineData("title: a [](#x)", "one.md:2:10: error M020")]
    [InlineData("title: a {.name}", "one.md:2:10: error M019")]
    public void What_is_wrong_in_the_front_matter_is_reported_at_its_place(string line, string diagnostic)
    {
        string[] diagnostics = TestBook.ReadFiles(("one.md", $"---\n{line}\n---\nT\n")).Diagnostics;
        Assert.Contains(diagnostics, d => d.StartsWith(diagnostic, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("title: B[^1]", "book.yaml:1:9: error M016")]
    [InlineData("title: B\ncontributors: [{ name: \"N[^1]\" }]", "book.yaml:2:26: error M016")]
    [InlineData("title: B\nrights: see [](one.md)", "book.yaml:2:13: error M020")]
    [InlineData("title: B\npublisher: \"[P]{.name}\"", "book.yaml:2:13: error M019")]
    public void Notes_and_references_in_the_book_s_own_lines_are_refused(string yaml, string diagnostic)
    {
        string[] diagnostics = TestBook.ReadFiles(("book.yaml", yaml + "\nessays: [one.md]\n"), ("one.md", TestBook.WithTitle("T"))).Diagnostics;
        Assert.Contains(diagnostics, d => d.StartsWith(diagnostic, StringComparison.Ordinal));
    }

    [Fact]
    public void The_book_s_own_lines_keep_emphasis_languages_and_web_links()
    {
        (Book book, string[] diagnostics) = TestBook.ReadFiles(
            ("book.yaml", "title: دیوان *غالب*\nrights: \"[CC BY](https://example.org/) [Press]{lang=en}\"\ncontributors:\n  - { name: \"*الف*\", role: author }\nfront: []\nessays: [one.md]\n"),
            ("one.md", TestBook.WithTitle("T")));
        Assert.Empty(diagnostics);
        Assert.Equal(("دیوان غالب", "CC BY Press", "الف"), (book.Info.Title, book.Info.Rights, book.Info.Contributors[0].Name));
        Assert.Equal("دیوان <em غالب>", Outline.Of(book.Info.Lines.Title));
        Assert.Equal("<https://example.org/ CC BY> <en Press>", Outline.Of(book.Info.Lines.Rights!.Value));
        Assert.Equal("<em الف>", Outline.Of(book.Info.Lines.Contributors[0]));
        Assert.Empty(book.Info.Front);
    }

    [Theory]
    [InlineData("## a\n\n## b {#h1}\n\n[](#h1)", "h1#h1-2(a) h1#h1(b) p(<Title of s-one#h1>)")]
    [InlineData("a\n: b\n\n## c {#t1}\n", "dl h1#t1(c)")]
    public void Ids_of_the_author_come_before_those_that_are_made(string markdown, string expected)
    {
        Section section = TestBook.Read(markdown);
        Assert.Equal(expected, string.Join(' ', section.Blocks.Select(b => b is DefinitionList ? "dl" : Outline.Of(b))));
        Assert.Equal(section.Blocks.OfType<DefinitionList>().Select(_ => "t1-2"), section.Blocks.OfType<DefinitionList>().Select(d => d.Definitions[0].Term.Id));
    }
}

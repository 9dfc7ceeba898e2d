using Publish.Manuscript.Model;
using Xunit;

namespace Publish.Tests.Manuscript.Reading;

public sealed class FrontMatterTests
{
    [Fact]
    public void Every_key_is_read()
    {
        Section section = Read(
            """
            ---
            title: T
            subtitle: S
            author: [A, B]
            translator: C
            date: about 1930
            published: {in: J, date: May 1931, url: "https://example.org/a"}
            signed: D
            language: en
            role: foreword
            ---
            text
            """);
        Assert.Equal(("T", "S", "about 1930", "D", "en", SectionRole.Foreword), (section.Title, section.Subtitle, section.Date, section.Signed, section.Language.Tag, section.Role));
        Assert.Equal(["A", "B"], section.Authors);
        Assert.Equal(["C"], section.Translators);
        Assert.Equal(new FirstPublication("J", "May 1931", "https://example.org/a"), section.Published);
        Assert.Equal("s-one", section.Id);
        Assert.Equal("p(text)", Outline.Of(section));
    }

    [Theory]
    [InlineData("---\r\ntitle: T\r\n---\r\n\r\na\r\n")]
    [InlineData("---\ntitle: T\n---\na")]
    [InlineData("--- \ntitle: T\n---\t\n\na")]
    [InlineData("---\rtitle: T\r---\ra")]
    [InlineData("---\ntitle: T\n...\na")]
    [InlineData("\uFEFF---\ntitle: T\n---\na")]
    [InlineData("---\ntitle: \"---\"\nsubtitle: T\n---\na")]
    public void It_stands_between_two_lines_of_hyphens(string file) => Assert.Equal("p(a)", Outline.Of(Read(file)));

    [Theory]
    [InlineData("a\n", "p(a)", "one.md:1:1: error M006: the key \u201Ctitle\u201D is missing")]
    [InlineData("", "", "one.md:1:1: error M006")]
    [InlineData("---\n---\na\n", "p(a)", "one.md:2:1: error M006")]
    [InlineData("---\ntitle: \"\"\n---\na\n", "p(a)", "one.md:2:8: error M007")]
    [InlineData("---\ntitle: T\n\na\n", "p(a)", "one.md:1:1: error M026: the front matter is not closed")]
    [InlineData("---\ntitle: [\n---\na\n", "p(a)", "error M003")]
    [InlineData("---\ntitle: T\nauthor: {a: b}\n---\na\n", "p(a)", "one.md:3:9: error M007")]
    [InlineData("---\ntitle: T\npublished: J\n---\na\n", "p(a)", "one.md:3:12: error M007")]
    [InlineData("---\ntitle: T\npublished: {url: \"file:///etc/passwd\"}\n---\na\n", "p(a)", "one.md:3:18: error M007")]
    [InlineData("---\ntitle: T\nrole: chapter\n---\na\n", "p(a)", "one.md:3:7: error M007")]
    [InlineData("---\ntitle: T\ntranslater: A\n---\na\n", "p(a)", "one.md:3:1: warning M004: the key \u201Ctranslater\u201D is not known here. Hint: did you mean \u201Ctranslator\u201D?")]
    [InlineData("---\ntitle: T\n---\n", "", "one.md:1:1: warning M023: the file has no text")]
    public void What_is_wrong_is_said_and_the_text_is_read(string file, string expected, string diagnostic)
    {
        (Book book, string[] diagnostics) = TestBook.ReadFiles(("one.md", file));
        Assert.Equal(expected, Outline.Of(Assert.Single(book.Sections)));
        Assert.Contains(diagnostic, diagnostics[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Front_matter_of_unreasonable_length_is_refused()
    {
        (Book book, string[] diagnostics) = TestBook.ReadFiles(("one.md", $"---\ntitle: {new string('x', 300_000)}\n---\na\n"));
        Assert.StartsWith("one.md:2:1: error M028", Assert.Single(diagnostics), StringComparison.Ordinal);
        Assert.Equal("p(a)", Outline.Of(book.Sections[0]));
    }

    private static Section Read(string file)
    {
        (Book book, string[] diagnostics) = TestBook.ReadFiles(("one.md", file));
        Assert.Empty(diagnostics);
        return Assert.Single(book.Sections);
    }
}

using Publish.Manuscript.Model;
using Xunit;

namespace Publish.Tests.Manuscript.Reading;

public sealed class LinkTests
{
    [Theory]
    [InlineData("[a](https://e.org/?b=c&d)", "<https://e.org/?b=c&d a>")]
    [InlineData("<https://e.org/b>", "<https://e.org/b https://e.org/b>")]
    [InlineData("<someone@e.org>", "<mailto:someone@e.org someone@e.org>")]
    [InlineData("[a](mailto:someone@e.org)", "<mailto:someone@e.org a>")]
    [InlineData("[a](two.md)", "<s-two# a>")]
    [InlineData("[a](./b/../two.md#x)", "<s-two#x a>")]
    [InlineData("[a](one.md)", "<s-one# a>")]
    [InlineData("[a](part/th%20ree.md)", "<s-th-ree# a>")]
    [InlineData("[a](https://ur.wikipedia.org/wiki/\u0627\u0631\u062F\u0648)", "<https://ur.wikipedia.org/wiki/\u0627\u0631\u062F\u0648 a>")]
    public void A_link_leads_to_the_web_or_into_the_book(string markdown, string expected)
    {
        (Book book, string[] diagnostics) = Read(markdown);
        Assert.Empty(diagnostics);
        Assert.Equal($"p({expected})", Outline.Of(book.Sections[0].Blocks));
    }

    [Theory]
    [InlineData("[a](#x)", "there is no place with the id \u201Cx\u201D. Hint: write {#x}")]
    [InlineData("[a](two.md#y)", "there is no place with the id \u201Cy\u201D. Hint: did you mean \u201Cx\u201D?")]
    public void A_link_to_no_heading_stays_a_link_and_is_an_error(string markdown, string diagnostic)
    {
        (_, string[] diagnostics) = Read(markdown);
        Assert.StartsWith($"one.md:4:1: error M020: {diagnostic}", Assert.Single(diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[a](javascript:alert(1))", "M020: links may lead to")]
    [InlineData("[a](JAVASCRIPT:alert(1))", "M020: links may lead to")]
    [InlineData("[a](file:///etc/passwd)", "M020: links may lead to")]
    [InlineData("[a](data:text/html,b)", "M020: links may lead to")]
    [InlineData("[a](https:e.org)", "M020: links may lead to")]
    [InlineData("[a](mailto:)", "M020: links may lead to")]
    [InlineData("[a](ftp://e.org/)", "M020: links may lead to")]
    [InlineData("[a](tow.md)", "M020: \u201Ctow.md\u201D is no essay of this book. Hint: did you mean \u201Ctwo.md\u201D?")]
    [InlineData("[a](../two.md)", "M008")]
    [InlineData("[a](/two.md)", "M008")]
    [InlineData("[a]()", "M020: the link has no address")]
    [InlineData("[a](#)", "M020: the link has no address")]
    [InlineData("[a](//e.org/b)", "M008")]
    public void A_link_that_leads_nowhere_is_its_text_and_an_error(string markdown, string diagnostic)
    {
        (Book book, string[] diagnostics) = Read(markdown);
        Assert.Equal("p(a)", Outline.Of(book.Sections[0].Blocks));
        Assert.StartsWith($"one.md:4:1: error {diagnostic}", Assert.Single(diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_inside_other_blocks_can_be_linked_to()
    {
        (_, string[] diagnostics) = Read("[a](#q) [b](#n)[^1]\n\n> ## Q {#q}\n\n[^1]: ## N {#n}");
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void A_link_in_a_folder_leads_from_that_folder()
    {
        (Book book, string[] diagnostics) = TestBook.ReadFiles(("book.yaml", "title: T\nessays: [b/one.md, b/two.md]\n"), ("b/one.md", TestBook.WithTitle("[a](two.md) [c](../b/one.md)")), ("b/two.md", TestBook.WithTitle("d")));
        Assert.Empty(diagnostics);
        Assert.Equal("p(<s-two# a> <s-one# c>)", Outline.Of(book.Sections[0]));
    }

    [Fact]
    public void Section_ids_are_unique_and_safe()
    {
        (Book book, _) = TestBook.ReadFiles(("book.yaml", "title: T\nessays: [a/01.md, b/01.md, \u0628\u0627\u0628.md, A.md, a.md]\n"), ("a/01.md", TestBook.WithTitle("a")), ("b/01.md", TestBook.WithTitle("a")), ("\u0628\u0627\u0628.md", TestBook.WithTitle("a")), ("A.md", TestBook.WithTitle("a")), ("a.md", TestBook.WithTitle("a")));
        Assert.Equal(["s-01", "s-01-2", "s", "s-a", "s-a-2"], book.Sections.Select(s => s.Id));
    }

    private static (Book Book, string[] Diagnostics) Read(string body) =>
        TestBook.ReadFiles(("book.yaml", "title: T\nessays: [one.md, two.md, part/th ree.md]\n"), ("one.md", TestBook.WithTitle(body)), ("two.md", TestBook.WithTitle("## b {#x}")), ("part/th ree.md", TestBook.WithTitle("c")));
}

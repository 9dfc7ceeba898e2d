using Publish.Manuscript.Model;
using Xunit;

namespace Publish.Tests.Manuscript.Reading;

public sealed class FigureTests
{
    [Theory]
    [InlineData("![b](a.png)", "figure(a.png 3x2 \u201Cb\u201D)")]
    [InlineData("![b *c* `d`](a.png \"e  f\")", "figure(a.png 3x2 \u201Cb c d\u201D e f)")]
    [InlineData("![b](./x/../a.png 'e &amp; f')", "figure(a.png 3x2 \u201Cb\u201D e & f)")]
    [InlineData("![b][c]\n\n[c]: a.png \"d\"", "figure(a.png 3x2 \u201Cb\u201D d)")]
    [InlineData("- ![b](a.png)", "ul(figure(a.png 3x2 \u201Cb\u201D))")]
    public void A_paragraph_of_one_picture_is_a_figure(string markdown, string expected) => Assert.Equal(expected, Outline.Of(TestBook.Read(markdown).Blocks));

    [Theory]
    [InlineData("![](a.png)", "figure(a.png 3x2 \u201C\u201D)", "one.md:4:1: warning M022")]
    [InlineData("![b](a.png) c", "p(b c)", "one.md:4:1: error M021: a picture stands inside")]
    [InlineData("![b](a.png)\n![c](a.png)", "p(b c)", "one.md:4:1: error M021: a picture stands inside")]
    [InlineData("## ![b](a.png)", "h1#h1(b)", "one.md:4:4: error M021: a picture stands inside")]
    [InlineData("[![b](a.png)](https://e.org/)", "p(<https://e.org/ b>)", "one.md:4:2: error M021: a picture stands inside")]
    [InlineData("![b](c.png \"d\")", "p(b d)", "one.md:4:1: error M001")]
    [InlineData("![](c.png)", "p(c.png)", "one.md:4:1: error M001")]
    [InlineData("![b](../a.png)", "p(b)", "one.md:4:1: error M008")]
    [InlineData("![b](https://e.org/a.png)", "p(b)", "one.md:4:1: error M008")]
    [InlineData("![b](one.md)", "p(b)", "one.md:4:1: error M021: one.md is neither")]
    public void A_picture_that_cannot_be_set_leaves_its_words(string markdown, string expected, string diagnostic)
    {
        (Section section, string[] diagnostics) = TestBook.ReadFaulty(markdown);
        Assert.Equal(expected, Outline.Of(section.Blocks));
        Assert.StartsWith(diagnostic, diagnostics[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_shown_twice_is_read_once()
    {
        Section section = TestBook.Read("![b](a.png)\n\n![c](./a.png)");
        Assert.Same(((Figure)section.Blocks[0]).Image, ((Figure)section.Blocks[1]).Image);
    }

    [Fact]
    public void A_caption_knows_where_it_stands()
    {
        const string Body = "![b](a.png \"cde\")";
        Paragraph caption = ((Figure)TestBook.Read(Body).Blocks[0]).Caption!;
        Assert.Contains("cde", TestBook.WithTitle(Body).Substring(caption.Inlines[0].Span.Start, caption.Inlines[0].Span.Length), StringComparison.Ordinal);
    }
}

using Publish.Manuscript.Model;
using Xunit;

namespace Publish.Tests.Manuscript.Reading;

public sealed class BlockTests
{
    [Theory]
    [InlineData("a\n\nb", "p(a) p(b)")]
    [InlineData("## a\n### b\n#### c\n## d", "h1#h1(a) h2#h2(b) h3#h3(c) h1#h4(d)")]
    [InlineData("## a {#x}\n## b {#h2} ##\n## c", "h1#x(a) h1#h2(b) h1#h3(c)")]
    [InlineData("## *a*[^1] {#x}\n\n[^1]: n", "h1#x(<em a><n1>)")]
    [InlineData("a\n\n***\n\nb\n\n---\n\n___", "p(a) *** p(b) *** ***")]
    [InlineData("> a\n> b\n>\n> c", "quote(p(a b) p(c))")]
    [InlineData("> a\n>\n> \u2014 c *d*", "quote(p(a) \u2014 c <em d>)")]
    [InlineData("> \u2014 c", "quote(p(\u2014 c))")]
    [InlineData("> a\n>\n> \u2014c", "quote(p(a) p(\u2014c))")]
    [InlineData("> ## a\n>\n> - b\n>\n> > c", "quote(h1#h1(a) ul(p(b)) quote(p(c)))")]
    [InlineData("- a\n- b\n\n  c\n- d", "ul(p(a), p(b) p(c), p(d))")]
    [InlineData("1. a\n2. b\n   - c\n   - d", "ol1(p(a), p(b) ul(p(c), p(d)))")]
    [InlineData("\u06F3\u06D4 a\n\u06F4\u06D4 b\n   \u06F1\u06D4 c", "ol3(p(a), p(b) ol1(p(c)))")]
    [InlineData("7) a\n8) b", "ol7(p(a), p(b))")]
    [InlineData("1\u06D4 a\n2\u06D4 b", "ol1(p(a), p(b))")]
    [InlineData("\u0661. a\n\u0662. b", "ol1(p(a), p(b))")]
    [InlineData("a\n\u06F1\u06F9\u06F4\u06F7\u06D4 b", "p(a \u06F1\u06F9\u06F4\u06F7\u06D4 b)")]
    [InlineData("\u06F1\u06F8\u06F5\u06F7\u0621 a", "p(\u06F1\u06F8\u06F5\u06F7\u0621 a)")]
    [InlineData("1234567890. a", "p(1234567890. a)")]
    [InlineData("```cs\na  b\n\n\tc\n```", "code(a__b//____c)")]
    [InlineData("    a\n      b", "code(a/__b)")]
    [InlineData("::: {lang=ar}\na\n\n> b\n:::", "ar(p(a) quote(p(b)))")]
    [InlineData("a\n::: {lang=ar}\nb\n:::\nc", "p(a) ar(p(b)) p(c)")]
    [InlineData("[a]: https://e.org/\n\n[b][a] [a]", "p(<https://e.org/ b> <https://e.org/ a>)")]
    public void Blocks_become_what_they_are(string markdown, string expected)
    {
        Section section = TestBook.Read(markdown);
        Assert.Equal(expected, Outline.Of(section.Blocks));
    }

    [Theory]
    [InlineData("::: {lang=fa}\n::: verse\na\nb\n:::\n:::\n\nc", "fa(verse(a/b)) p(c)")]
    [InlineData(":::: {lang=fa}\n::: verse\na\n:::\n::::\n\nc", "fa(verse(a)) p(c)")]
    [InlineData("::: {lang=fa}\n> a\n:::\nb", "fa(quote(p(a))) p(b)")]
    [InlineData("::: {lang=fa}\n- a\n:::\nb", "fa(ul(p(a))) p(b)")]
    [InlineData("::: {lang=fa}\n- ::: verse\n  a\n  :::\n- b\n:::", "fa(ul(verse(a), p(b)))")]
    [InlineData("::: {lang=fa}\n```\n:::\n```\n:::", "fa(code(:::))")]
    [InlineData("::: epigraph\na\n\n\u2014 b\n:::\n\nc", "epigraph(p(a) \u2014 b) p(c)")]
    [InlineData("> ::: epigraph\n> a\n> :::", "quote(epigraph(p(a)))")]
    [InlineData("> ::: verse\n> a\n> :::\n>\n> b", "quote(verse(a) p(b))")]
    [InlineData(":::{lang=fa}\na\n:::::", "fa(p(a))")]
    [InlineData("::: {lang=fa}\n\n    :::\n\n:::", "fa(code(:::))")]
    public void Colons_close_the_innermost_container(string markdown, string expected) => Assert.Equal(expected, Outline.Of(TestBook.Read(markdown).Blocks));

    [Theory]
    [InlineData("a\n\n# b", "p(a) h1#h1(b)", "one.md:6:1: warning M011")]
    [InlineData("## a\n#### b", "h1#h1(a) h2#h2(b)", "one.md:5:1: warning M012")]
    [InlineData("##### a", "h1#h1(a)", "one.md:4:1: error M025")]
    [InlineData("a\nb\n---", "h1#h1(a b)", "one.md:4:1: error M025")]
    [InlineData("## a {#x}\n## b {#x}", "h1#x(a) h1#x-2(b)", "one.md:5:6: error M007")]
    [InlineData("## a {#\u0627}", "h1#h1(a {#\u0627})", "one.md:4:6: error M019")]
    [InlineData("## {#x}", "", "one.md:4:1: warning M023")]
    [InlineData("<div>\na\n</div>", "p(<div> a </div>)", "one.md:4:1: error M010")]
    [InlineData("::: nonsense\na\n:::", "p(a)", "one.md:4:1: error M017")]
    [InlineData("::: {lang=}\na\n:::", "p(a)", "one.md:4:1: error M019")]
    [InlineData("a\n\n:::\n\nb", "p(a) p(b)", "one.md:6:1: error M026")]
    [InlineData("::: {lang=ar}\na", "ar(p(a))", "one.md:4:1: error M026")]
    [InlineData("```\na", "code(a)", "one.md:4:1: error M026")]
    [InlineData("1. a\n3. b", "ol1(p(a), p(b))", "one.md:5:1: warning M027")]
    [InlineData("- a\n-\n- b", "ul(p(a), , p(b))", "one.md:5:1: warning M023")]
    [InlineData("a\n\n>", "p(a)", "one.md:6:1: warning M023")]
    [InlineData("a\n\n[b]: https://e.org/", "p(a)", "one.md:6:1: warning M029")]
    public void What_is_wrong_is_said_and_its_text_is_kept(string markdown, string expected, string diagnostic)
    {
        (Section section, string[] diagnostics) = TestBook.ReadFaulty(markdown);
        Assert.Equal(expected, Outline.Of(section.Blocks));
        Assert.Contains(diagnostics, d => d.StartsWith(diagnostic, StringComparison.Ordinal));
    }

    [Fact]
    public void Markdown_that_is_refused_is_kept_as_text()
    {
        (Section section, string[] diagnostics) = TestBook.ReadFaulty("a *b*\nc\n\n" + new string('>', 100) + " d");
        Assert.Equal($"p(a *b* c) p({new string('>', 100)} d)", Outline.Of(section.Blocks));
        Assert.StartsWith("one.md:7:41: error M024: blocks stand in one another too deeply", Assert.Single(diagnostics), StringComparison.Ordinal);
    }
}

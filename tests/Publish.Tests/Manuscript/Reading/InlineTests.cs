using Publish.Manuscript.Model;
using Xunit;

namespace Publish.Tests.Manuscript.Reading;

public sealed class InlineTests
{
    [Theory]
    [InlineData("a *b* c", "a <em b> c")]
    [InlineData("a _b_ c", "a <em b> c")]
    [InlineData("a **b** c", "a <b b> c")]
    [InlineData("***a** b*", "<em <b a> b>")]
    [InlineData("*\u0632\u0648\u0631*\u06D4", "<em \u0632\u0648\u0631>\u06D4")]
    [InlineData("a `b  *c*` d", "a <code b  *c*> d")]
    [InlineData("a\\\nb", "a<br>b")]
    [InlineData("a  \nb", "a<br>b")]
    [InlineData("a\\\n", "a\\")]
    [InlineData("a \\* b \\\\ c", "a * b \\ c")]
    [InlineData("\u06F1\\\u06D4 \u0628", "\u06F1\u06D4 \u0628")]
    [InlineData("a\\\u06D4*b*", "a\u06D4<em b>")]
    [InlineData("a\\\u060C", "a\\\u060C")]
    [InlineData("a &amp; b &lt; &#x0627;", "a & b < \u0627")]
    [InlineData("a < b > c", "a < b > c")]
    [InlineData("2 * 3 * 4", "2 * 3 * 4")]
    [InlineData("[a] and ]b[ and ![c]", "[a] and ]b[ and ![c]")]
    public void Inlines_become_what_they_are(string markdown, string expected) => Assert.Equal($"p({expected})", Outline.Of(TestBook.Read(markdown).Blocks));

    [Theory]
    [InlineData("a  b\tc \t d", "a b c d")]
    [InlineData("a\nb\n   c", "a b c")]
    [InlineData("a\r\nb\rc", "a b c")]
    [InlineData("a *b * c*", "a <em b * c>")]
    [InlineData("x[ a ](https://e.org/)y", "x<https://e.org/  a >y")]
    [InlineData("x [ a ](https://e.org/) y", "x <https://e.org/ a >y")]
    [InlineData("[a ](https://e.org/)", "<https://e.org/ a>")]
    [InlineData("[*a* ]{lang=en}", "<en <em a>>")]
    [InlineData("a &#32; b", "a b")]
    [InlineData("a\u00A0 \u00A0b", "a\u00A0 \u00A0b")]
    [InlineData("a\u200Cb", "a\u200Cb")]
    public void White_space_is_folded_across_all_parts_of_a_line(string markdown, string expected) => Assert.Equal($"p({expected})", Outline.Of(TestBook.Read(markdown).Blocks));

    [Theory]
    [InlineData("\u0627\u0653\u067E", "\u0622\u067E")]
    [InlineData("`\u0627\u0653`", "<code \u0622>")]
    [InlineData("\u06C1\u0654", "\u06C2")]
    public void Text_is_composed(string markdown, string expected) => Assert.Equal($"p({expected})", Outline.Of(TestBook.Read(markdown).Blocks));

    [Theory]
    [InlineData("[a [b](https://e.org/) c]{lang=en}", "<en a <https://e.org/ b> c>")]
    [InlineData("[[b]{lang=en}](https://e.org/)", "<https://e.org/ <en b>>")]
    [InlineData("*[a]{lang=fa-AF} b*", "<em <fa-AF a> b>")]
    public void Language_spans_and_links_stand_in_one_another(string markdown, string expected) => Assert.Equal($"p({expected})", Outline.Of(TestBook.Read(markdown).Blocks));

    [Theory]
    [InlineData("&nonsense; &", "&nonsense; &")]
    [InlineData("::a:: ~~b~~ ==c== $e$", "::a:: ~~b~~ ==c== $e$")]
    [InlineData("[[a](https://e.org/) b](https://f.org/)", "[<https://e.org/ a> b](https://f.org/)")]
    public void Markup_of_other_dialects_stays_in_the_text_and_is_reported(string markdown, string expected)
    {
        (Section section, string[] diagnostics) = TestBook.ReadFaulty(markdown);
        Assert.Equal($"p({expected})", Outline.Of(section.Blocks));
        Assert.All(diagnostics, diagnostic => Assert.Contains(" M046: ", diagnostic, StringComparison.Ordinal));
        Assert.NotEmpty(diagnostics);
    }

    [Theory]
    [InlineData("]{lang=en}", "p(]{lang=en})", "one.md:4:2: error M019: \u201C{lang=en}\u201D belongs to nothing here")]
    [InlineData("a [b]{lang=x y}", "p(a b)", "one.md:4:3: error M019: \u201C{lang=x y}\u201D is not known")]
    [InlineData("a *b*{lang=en}", "p(a <em b>{lang=en})", "one.md:4:6: error M019: \u201C{lang=en}\u201D belongs to nothing here")]
    [InlineData("a {b} {c", "p(a {b} {c)", null)]
    [InlineData("a \\{lang=en}", "p(a {lang=en})", null)]
    [InlineData("a <b>c</b>", "p(a <b>c</b>)", "one.md:4:3: error M010: raw HTML is not set")]
    [InlineData("a ![b](a.png) c", "p(a b c)", "one.md:4:3: error M021: a picture stands inside a line of text")]
    [InlineData("a &#7; b", "p(a b)", "one.md:4:3: error M009: this stands for a control character")]
    [InlineData("a []{lang=en} b", "p(a b)", "one.md:4:3: warning M023: there is no text between the brackets")]
    [InlineData("[a](https://e.org/ \"t\")", "p(<https://e.org/ a>)", "one.md:4:1: error M025: a link\u2019s title is not set")]
    public void What_cannot_be_set_is_said_and_its_text_is_kept(string markdown, string expected, string? diagnostic)
    {
        (Section section, string[] diagnostics) = TestBook.ReadFaulty(markdown);
        Assert.Equal(expected, Outline.Of(section.Blocks));
        Assert.StartsWith(diagnostic ?? "", diagnostics.FirstOrDefault() ?? "", StringComparison.Ordinal);
        Assert.Equal(diagnostic is null, diagnostics.Length == 0);
    }

    [Fact]
    public void Emphases_in_one_another_stop_at_a_depth_that_everybody_can_bear()
    {
        string markdown = string.Concat(Enumerable.Repeat("[", 100)) + "a" + string.Concat(Enumerable.Repeat("]{lang=en}", 100));
        (Section section, string[] diagnostics) = TestBook.ReadFaulty(markdown);
        Assert.Equal($"p({string.Concat(Enumerable.Repeat("<en ", 24))}a{new string('>', 24)})", Outline.Of(section.Blocks));
        Assert.StartsWith("one.md:4:25: error M024", Assert.Single(diagnostics), StringComparison.Ordinal);
    }
}

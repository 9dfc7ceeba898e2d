using Publish.Manuscript.Model;
using Xunit;

namespace Publish.Tests.Manuscript.Reading;

public sealed class IntroductionTests
{
    [Theory]
    [InlineData("::: introduction\na\n\n\u2014 \u0627\u062F\u0627\u0631\u06C1\n:::\n\nb", "intro(p(a) \u2014 \u0627\u062F\u0627\u0631\u06C1) p(b)")]
    [InlineData("::: introduction\na\n:::\n\nb", "intro(p(a)) p(b)")]
    [InlineData("::: introduction\na[^ed-1]\n\n> b\n\n[^ed-1]: n\n:::\n\nc[^1]\n\n[^1]: m", "intro(p(a<ed-1>) quote(p(b))) p(c<n1>) ed-1(p(n)) n1(p(m))")]
    [InlineData("::: introduction\na\n\n\u2014 b\n\nc\n:::", "intro(p(a) p(\u2014 b) p(c)) ")]
    public void It_stands_apart_with_its_signature(string markdown, string expected) => Assert.Equal(expected, Outline.Of(TestBook.Read(markdown)));

    [Theory]
    [InlineData("a\n\n::: introduction\nb\n:::", "p(a) p(b)", "one.md:6:1: error M018")]
    [InlineData("::: introduction\na\n:::\n\n::: introduction\nb\n:::", "intro(p(a)) p(b)", "one.md:8:1: error M018")]
    [InlineData("::: introduction\n:::\n\na", "p(a)", "one.md:4:1: warning M023")]
    [InlineData("::: introduction\na\n\nb", "intro(p(a) p(b)) ", "one.md:4:1: error M026")]
    public void What_is_wrong_is_said_and_its_text_is_kept(string markdown, string expected, string diagnostic)
    {
        (Section section, string[] diagnostics) = TestBook.ReadFaulty(markdown);
        Assert.Equal(expected, Outline.Of(section));
        Assert.StartsWith(diagnostic, Assert.Single(diagnostics), StringComparison.Ordinal);
    }
}

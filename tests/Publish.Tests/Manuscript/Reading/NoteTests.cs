using Publish.Manuscript.Model;
using Xunit;

namespace Publish.Tests.Manuscript.Reading;

public sealed class NoteTests
{
    [Theory]
    [InlineData("a[^1]\n\n[^1]: n", "p(a<n1>) n1(p(n))")]
    [InlineData("a[^2] b[^ed-1] c[^1] d[^tr-9]\n\n[^1]: one\n[^2]: two\n[^ed-1]: ed\n[^tr-9]: tr", "p(a<n1> b<ed-1> c<n2> d<tr-1>) n1(p(two)) ed-1(p(ed)) n2(p(one)) tr-1(p(tr))")]
    [InlineData("a[^\u06F2] b[^\u0663] c[^X]\n\n[^2]: two\n\n[^3]: three\n\n[^x]: four", "p(a<n1> b<n2> c<n3>) n1(p(two)) n2(p(three)) n3(p(four))")]
    [InlineData("a[^1]\n\n[^1]: n\n    m\n\n    o\n\n    - p\n\nb", "p(a<n1>) p(b) n1(p(n m) p(o) ul(p(p)))")]
    [InlineData("[^1]: n\nm\n## h[^1]", "h1#h1(h<n1>) n1(p(n m))")]
    [InlineData("[^1]: n\n::: verse\na[^1]\n:::", "verse(a<n1>) n1(p(n))")]
    [InlineData("> a[^1]\n>\n> [^1]: n\n\nb", "quote(p(a<n1>)) p(b) n1(p(n))")]
    [InlineData("| a[^1] |\n|--|\n| b[^2] |\n\n[^2]: m\n[^1]: n", "table[S](a<n1>; b<n2>) n1(p(n)) n2(p(m))")]
    [InlineData("a[^1]\n[^1]: n", "p(a<n1>) n1(p(n))")]
    [InlineData("a[^1]\n\n[^1]:\n    n", "p(a<n1>) n1(p(n))")]
    [InlineData("a[^1]\n\n[^1]:\n    ::: verse\n    b\n    c\n\n    d\n\n    \u2014 e\n    :::\n\n    f", "p(a<n1>) n1(verse(b/c | d \u2014 e) p(f))")]
    [InlineData("a[^1]\n\n[^1]: - b\n\n      ::: verse\n      c\n\n      d\n      :::\n\n    - e", "p(a<n1>) n1(ul(p(b) verse(c | d), p(e)))")]
    [InlineData("a[^1]\n\n[^1]: ::: {lang=en}\n    b\n\n    c\n    :::", "p(a<n1>) n1(p(b) en(p(c)))")]
    [InlineData("a[^1]\n\n[^1]: b\n\n    ```\n    c\n\n    d\n    ```", "p(a<n1>) n1(p(b) code(c//d))")]
    [InlineData("a[^1]\n\n[^1]: > q", "p(a<n1>) n1(quote(p(q)))")]
    [InlineData("[a[^1]](https://e.org/)\n\n[^1]: n", "p(<https://e.org/ a<n1>>) n1(p(n))")]
    [InlineData("a[^1] b[^\u06F1] c [](#^1) d\n\n[^1]: n", "p(a<n1> b<n1 again> c<n1 again> d) n1(p(n))")]
    [InlineData("a[^1][^2] [^3] b\n\n[^1]: n\n\n[^2]: m\n\n[^3]: o", "p(a<n1><n2><n3> b) n1(p(n)) n2(p(m)) n3(p(o))")]
    [InlineData("a[^1]\n\n[^1]: n [](#^1)", "p(a<n1>) n1(p(n <Title of s-one#^1>))")]
    [InlineData("![a](a.png \"b[^1] *c*\")\n\n[^1]: n", "figure(a.png 3x2 \u201Ca\u201D b<n1> <em c>) n1(p(n))")]
    public void Notes_are_numbered_in_their_series_by_the_order_of_their_marks(string markdown, string expected) => Assert.Equal(expected, Outline.Of(TestBook.Read(markdown)));

    [Theory]
    [InlineData("a[^9]", "p(a[^9])", "one.md:4:2: error M013: the mark [^9] has no text")]
    [InlineData("a\n\n[^9]: n", "p(a)", "one.md:6:1: warning M014")]
    [InlineData("a[^1]\n\n[^1]: n\n\n[^\u06F1]: m", "p(a<n1>) n1(p(n))", "one.md:8:1: error M015")]
    [InlineData("a[^1] b[^2]\n\n[^1]: n[^2]\n\n[^2]: m", "p(a<n1> b<n2>) n1(p(n[^2])) n2(p(m))", "one.md:6:8: error M016")]
    [InlineData("a[^1]\n\n[^1]:", "p(a[^1])", "one.md:6:1: error M013")]
    [InlineData("a\n\n[^b c]: n", "p(a)", "one.md:6:1: warning M014")]
    [InlineData("![a[^1]](a.png)\n\n[^1]: n", "figure(a.png 3x2 \u201Ca[^1]\u201D)", "one.md:4:4: error M016")]
    public void What_is_wrong_is_said_and_nothing_is_lost_from_the_text(string markdown, string expected, string diagnostic)
    {
        (Section section, string[] diagnostics) = TestBook.ReadFaulty(markdown);
        Assert.Equal(expected, Outline.Of(section));
        Assert.Contains(diagnostics, d => d.StartsWith(diagnostic, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a [^1] b", "p(a<n1> b)")]
    [InlineData("a [[^1]]{lang=es} b", "p(a<es <n1>> b)")]
    [InlineData("a **[^1]** b", "p(a<b <n1>> b)")]
    [InlineData("a [**[^1]**]{lang=es} b", "p(a<es <b <n1>>> b)")]
    [InlineData("[a ]{lang=en}[^1] b", "p(<en a><n1> b)")]
    [InlineData("a [ [^1]]{lang=es} b", "p(a<es <n1>> b)")]
    [InlineData("a [[^1]](https://e.org/) b", "p(a<https://e.org/ <n1>> b)")]
    [InlineData("a&#32;[^1] b", "p(a<n1> b)")]
    [InlineData("a\n[^1] b", "p(a<n1> b)")]
    [InlineData("a\\\n[^1] b", "p(a<n1><br>b)")]
    [InlineData("a [^1]b", "p(a<n1> b)")]
    [InlineData("a [^1]**b**", "p(a<n1><b  b>)")]
    [InlineData("a [^1].", "p(a<n1>.)")]
    [InlineData("[^1] b", "p(<n1>b)")]
    [InlineData("::: verse\na\n[^1]\nb\n:::", "verse(a<n1>/b)")]
    public void A_reference_closes_up_to_the_text_before_it_whatever_is_round_it(string markdown, string expected) =>
        Assert.Equal(expected + " n1(p(n))", Outline.Of(TestBook.Read(markdown + "\n\n[^1]: n")));

    [Theory]
    [InlineData("a\n\n> [^1]", "p(a<n1>)")]
    [InlineData("a\n\n[^1]", "p(a<n1>)")]
    [InlineData("> a\n\n> [^1]", "quote(p(a<n1>))")]
    [InlineData("> a\n>\n> [^1]", "quote(p(a<n1>))")]
    [InlineData("> a\n>\n> \u2014 b\n\n> [^1]", "quote(p(a) \u2014 b<n1>)")]
    [InlineData("::: verse\na\nb\n:::\n\n> [^1]", "verse(a/b<n1>)")]
    [InlineData("::: verse\na\nb\n:::\n\n[[^1]]{lang=es}", "verse(a/b<es <n1>>)")]
    [InlineData("::: verse\na\nb\n\u2014 c\n:::\n\n> [^1]", "verse(a/b \u2014 c<n1>)")]
    [InlineData("- a\n- b\n\n> [^1]", "ul(p(a), p(b<n1>))")]
    [InlineData("::: {lang=en}\na\n:::\n\n> [^1]", "en(p(a<n1>))")]
    [InlineData("> [^1]", "quote(p(<n1>))")]
    [InlineData("***\n\n> [^1]", "*** quote(p(<n1>))")]
    [InlineData("## a\n\n> [^1]", "h1#h1(a) quote(p(<n1>))")]
    [InlineData("a\n\n> [^1] b", "p(a) quote(p(<n1>b))")]
    public void References_that_are_a_block_by_themselves_belong_to_the_end_of_the_text_before(string markdown, string expected) =>
        Assert.Equal(expected + " n1(p(n))", Outline.Of(TestBook.Read(markdown + "\n\n[^1]: n")));
}

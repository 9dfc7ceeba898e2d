using Publish.Manuscript.Model;
using Xunit;

namespace Publish.Tests.Manuscript.Reading;

public sealed class VerseTests
{
    [Theory]
    [InlineData("a\nb\n\nc\nd", "a/b | c/d")]
    [InlineData("a\nb\n\n\u2014 c", "a/b \u2014 c")]
    [InlineData("a\nb\n\u2014 c", "a/b \u2014 c")]
    [InlineData("\u2014 c", "\u2014 c")]
    [InlineData("\na\n\n\n\nb\n", "a | b")]
    [InlineData("    a\n\tb", "a/b")]
    [InlineData("- a\n> b\n## c\n1. d", "- a/> b/## c/1. d")]
    [InlineData("---\na", "---/a")]
    [InlineData("a  \nb\\\nc", "a/b/c")]
    [InlineData("*a\nb* c", "<em a>/<em b> c")]
    [InlineData("[*a\nb*]{lang=fa}", "<fa <em a>>/<fa <em b>>")]
    [InlineData("a[^1]\nb", "a<n1>/b")]
    [InlineData("\u06F1\u06D4 a", "\u06F1\u06D4 a")]
    public void Lines_are_lines_and_nothing_else(string lines, string expected) =>
        Assert.Equal($"verse({expected})", Outline.Of(TestBook.Read($"::: verse\n{lines}\n:::\n" + (lines.Contains("[^1]", StringComparison.Ordinal) ? "\n[^1]: n" : "")).Blocks));

    [Fact]
    public void Each_line_knows_where_it_stands()
    {
        var verse = (Verse)TestBook.Read("::: verse\n  ab\ncd \n\n\u2014 ef\n:::").Blocks[0];
        string text = TestBook.WithTitle("::: verse\n  ab\ncd \n\n\u2014 ef\n:::");
        Assert.Equal(["ab", "cd"], verse.Stanzas[0].Lines.Select(l => text.Substring(l.Span.Start, l.Span.Length)));
        Assert.Equal("ef", text.Substring(verse.Attribution!.Span.Start, verse.Attribution.Span.Length));
    }

    [Theory]
    [InlineData("::: verse\n:::", "", "one.md:4:1: warning M023")]
    [InlineData("::: verse\na", "verse(a)", "one.md:4:1: error M026")]
    public void Verse_that_is_not_whole_is_reported(string markdown, string expected, string diagnostic)
    {
        (Section section, string[] diagnostics) = TestBook.ReadFaulty(markdown);
        Assert.Equal(expected, Outline.Of(section.Blocks));
        Assert.StartsWith(diagnostic, diagnostics[^1], StringComparison.Ordinal);
    }
}

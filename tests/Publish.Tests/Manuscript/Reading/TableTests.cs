using Publish.Manuscript.Model;
using Xunit;

namespace Publish.Tests.Manuscript.Reading;

public sealed class TableTests
{
    [Theory]
    [InlineData("| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |\n| 4 | 5 |", "table[SCE](a,b,c; 1,2,3; 4,5,)")]
    [InlineData("a | b\n-|-\n1 | 2", "table[SS](a,b; 1,2)")]
    [InlineData("|a|\n|-|", "table[S](a)")]
    [InlineData("| a | b |\n|---|---|\n| *x* \\| y | `z` |\n\nc", "table[SS](a,b; <em x> | y,<code z>) p(c)")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\nc", "table[SS](a,b; 1,2) p(c)")]
    [InlineData("c\n| a | b |\n|---|---|\n| 1 | 2 |", "p(c) table[SS](a,b; 1,2)")]
    [InlineData("> | a |\n> |--|\n> | 1 |\n\nb", "quote(table[S](a; 1)) p(b)")]
    [InlineData("- x\n\n  | a |\n  |--|\n  | 1 |\n- y", "ul(p(x) table[S](a; 1), p(y))")]
    [InlineData("| a |\n|--|\n| 1 |\n> | b |", "table[S](a; 1) quote(p(| b |))")]
    [InlineData("a | b\nc | d", "p(a | b c | d)")]
    [InlineData("| [a|b](https://e.org/) |\n|--|--|", "table[SS]([a,b](https://e.org/))")]
    [InlineData("> a | b\n-|-", "quote(p(a | b -|-))")]
    public void Rows_and_cells_are_read(string markdown, string expected) => Assert.Equal(expected, Outline.Of(TestBook.Read(markdown).Blocks));

    [Fact]
    public void Every_row_has_as_many_cells_as_the_widest_and_that_is_said()
    {
        (Section section, string[] diagnostics) = TestBook.ReadFaulty("| a | b |\n|--|--|\n| 1 | 2 | 3 |");
        Assert.Equal("table[SSS](a,b,; 1,2,3)", Outline.Of(section.Blocks));
        Assert.StartsWith("one.md:6:1: warning M030", Assert.Single(diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_know_where_they_stand()
    {
        const string Body = "| ab | cd |\n|--|--|\n|  ef |gh|";
        var table = (Table)TestBook.Read(Body).Blocks[0];
        Assert.Equal(["ab", "cd", "ef", "gh"], table.Rows.Prepend(table.Header).SelectMany(r => r).Select(c => TestBook.WithTitle(Body).Substring(c.Span.Start, c.Span.Length)));
    }
}

using CsCheck;
using Publish.Cli.Output;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Xunit;

namespace Publish.Tests.Cli;

/// <summary>Carets stand under their text in terminals that reorder by UAX #9 and in those that do not.</summary>
public sealed class SourceExcerptTests
{
    private static readonly string[] Parts = ["\u06A9\u062A\u0627\u0628", "\u0644\u0650\u06A9\u06BE\u0646\u0627", " ", "[^1]", "book", "\u06F1\u06F2", "12", "(", ")", "\u06D4", "{lang=en}", "-"];

    [Fact]
    public void Carets_stand_under_their_text_in_either_order() =>
        Gen.Select(Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]).Array[1, 30], Gen.Int[0, 60], Gen.Int[0, 12], Gen.Int[20, 200]).Sample((parts, start, length, width) =>
        {
            string text = string.Concat(parts);
            start = Math.Min(start, text.Length);
            var span = new SourceSpan(new SourceText("a.md", text), start, Math.Min(length, text.Length - start));
            (string line, string carets) = SourceExcerpt.Of(span, width);
            List<(string Text, int Cells)> shown = Cells(line);
            List<(string Text, int Cells)> marks = Cells(carets);
            Assert.Equal(shown.Sum(c => c.Cells), marks.Sum(c => c.Cells));
            Assert.True(shown.Sum(c => c.Cells) <= width);
            Assert.Contains('^', carets);
            bool[] logical = Columns(marks, Enumerable.Range(0, marks.Count));
            Assert.Equal(Reordered(line, carets, shown, logical), Columns(marks, VisualOrder(carets, marks)));
        });

    [Theory]
    [InlineData("\u06CC\u06C1 \u067E\u06C1\u0644\u0627 \u062C\u0645\u0644\u06C1 \u06C1\u06D2[^2]\u06D4", 13, 4)]
    [InlineData("titel: \u0627\u06CC\u06A9", 0, 5)]
    public void The_carets_are_as_wide_as_what_is_marked(string text, int start, int length)
    {
        (_, string carets) = SourceExcerpt.Of(new SourceSpan(new SourceText("a.md", text), start, length), 80);
        Assert.Equal(length, carets.Count(c => c == '^'));
    }

    [Fact]
    public void What_would_steer_a_terminal_is_not_shown()
    {
        (string line, _) = SourceExcerpt.Of(new SourceSpan(new SourceText("a.md", "a\u001B[2Jb\u202Ec\td"), 0, 1), 80);
        Assert.Equal("\u2066a\uFFFD[2Jb\uFFFDc d\u2069", line);
    }

    /// <summary>Where the carets must stand when the line of text is put into visual order.</summary>
    private static bool[] Reordered(string line, string carets, List<(string Text, int Cells)> shown, bool[] logical)
    {
        Assert.NotEmpty(carets);
        var columns = new List<bool>();
        int[] starts = new int[shown.Count];
        for (int i = 1; i < shown.Count; i++)
        {
            starts[i] = starts[i - 1] + shown[i - 1].Cells;
        }

        foreach (int i in VisualOrder(line, shown))
        {
            columns.AddRange(logical[starts[i]..(starts[i] + shown[i].Cells)]);
        }

        return [.. columns];
    }

    private static bool[] Columns(List<(string Text, int Cells)> cells, IEnumerable<int> order) => [.. order.SelectMany(i => Enumerable.Repeat(cells[i].Text == "^", cells[i].Cells))];

    /// <summary>The characters that take cells, with those after them that take none.</summary>
    private static List<(string Text, int Cells)> Cells(string text)
    {
        var cells = new List<(string, int)>();
        for (int i = 0; i < text.Length;)
        {
            int next = GraphemeBreaks.NextBoundary(text, i);
            string cluster = text[i..next];
            if (!cluster.All(FormatCharacters.IsBidiControl))
            {
                cells.Add((cluster, TextCells.Of(cluster)));
            }

            i = next;
        }

        return cells;
    }

    private static List<int> VisualOrder(string text, List<(string Text, int Cells)> cells)
    {
        byte[] levels = BidiAlgorithm.GetLevels(text, 0, out byte paragraph);
        BidiAlgorithm.ResetLineLevels(text, levels, paragraph);
        var shown = new List<byte>();
        for (int i = 0; i < text.Length; i = GraphemeBreaks.NextBoundary(text, i))
        {
            if (!text[i..GraphemeBreaks.NextBoundary(text, i)].All(FormatCharacters.IsBidiControl))
            {
                shown.Add(levels[i]);
            }
        }

        Assert.Equal(cells.Count, shown.Count);
        return [.. BidiAlgorithm.GetVisualOrder(shown.ToArray())];
    }
}

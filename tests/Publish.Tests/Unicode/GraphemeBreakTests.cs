using CsCheck;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Xunit;

namespace Publish.Tests.Unicode;

public sealed class GraphemeBreakTests
{
    private const int Iterations = 5_000;

    [Fact]
    public void Every_case_of_GraphemeBreakTest_breaks_as_expected()
    {
        int cases = 0;
        foreach ((int number, string line) in UnicodeData.Lines("auxiliary/GraphemeBreakTest.txt"))
        {
            string[] marks = UnicodeData.Words(line.Split('#')[0]);
            if (marks.Length == 0)
            {
                continue;
            }

            string text = BreakTest.Text(marks);
            string where = $"GraphemeBreakTest.txt:{number}";
            BreakTest.Check(where, marks, text, index => GraphemeBreaks.IsBoundary(text, index));
            HashSet<int> ends = [0];
            foreach (TextRange cluster in GraphemeBreaks.Enumerate(text))
            {
                ends.Add(cluster.End);
            }

            BreakTest.Check(where, marks, text, ends.Contains);
            Assert.Equal(ends.Count - 1, GraphemeBreaks.Count(text));
            cases++;
        }

        Assert.True(cases > 760, $"Only {cases} cases were read.");
    }

    [Fact]
    public void A_question_about_one_place_agrees_with_the_walk_over_the_whole_text()
        => UnicodeTexts.Any.Sample(static text =>
        {
            HashSet<int> ends = [0];
            foreach (TextRange cluster in GraphemeBreaks.Enumerate(text))
            {
                ends.Add(cluster.End);
            }

            return Enumerable.Range(0, text.Length + 1).All(i => GraphemeBreaks.IsBoundary(text, i) == ends.Contains(i));
        }, iter: Iterations);
}

using System.Text;
using Publish.Core.Unicode;
using Xunit;

namespace Publish.Tests.Unicode;

public sealed class LineBreakConformanceTests
{
    [Fact]
    public void Every_case_of_LineBreakTest_breaks_as_expected()
    {
        int cases = 0;
        foreach ((int number, string line) in UnicodeData.Lines("auxiliary/LineBreakTest.txt"))
        {
            string[] marks = UnicodeData.Words(line.Split('#')[0]);
            if (marks.Length == 0)
            {
                continue;
            }

            string text = BreakTest.Text(marks);
            LineBreak[] breaks = new LineBreak[text.Length];
            LineBreakAlgorithm.Find(text, breaks, LineBreakTailoring.None);
            BreakTest.Check($"LineBreakTest.txt:{number}", marks, text, end => end > 0 && breaks[end - 1] != LineBreak.Prohibited);
            Assert.Equal(LineBreak.Mandatory, breaks[^1]);
            cases++;
        }

        Assert.True(cases > 19_000, $"Only {cases} cases were read.");
    }
}

/// <summary>The common form of the Unicode break tests: ÷ 0061 × 0308 ÷.</summary>
internal static class BreakTest
{
    public static string Text(string[] marks)
    {
        StringBuilder text = new();
        for (int i = 1; i < marks.Length; i += 2)
        {
            // A lone surrogate is a case too, and char.ConvertFromUtf32 would refuse it.
            int c = UnicodeData.Hex(marks[i]);
            _ = c < 0x10000 ? text.Append((char)c) : text.Append(char.ConvertFromUtf32(c));
        }

        return text.ToString();
    }

    /// <param name="isBreak">Whether there is a break before the UTF-16 unit of this index.</param>
    public static void Check(string where, string[] marks, string text, Func<int, bool> isBreak)
    {
        StringBuilder found = new();
        int index = 0;
        for (int i = 0; i < marks.Length; i++)
        {
            if (i % 2 == 0)
            {
                found.Append(isBreak(index) ? '÷' : '×');
            }
            else
            {
                found.Append(' ').Append(marks[i]).Append(' ');
                index += UnicodeData.Hex(marks[i]) < 0x10000 ? 1 : 2;
            }
        }

        string expected = string.Join(' ', marks);
        if (found.ToString() != expected)
        {
            Assert.Fail($"{where}: expected {expected}, found {found}");
        }

        Assert.Equal(text.Length, index);
    }
}

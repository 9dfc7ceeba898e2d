using System.Text;
using Publish.Core.Unicode;
using Publish.Core.Unicode.Sequences;
using Xunit;

namespace Publish.Tests.Unicode;

/// <summary>Each row of tests/data/text/left-to-right.txt is a line of text and the order that a typesetter gives it, written by hand.</summary>
public sealed class LeftToRightSequenceTests
{
    private const char LineEnd = '⏎';

    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (string line in File.ReadLines(Repository.Data("text/left-to-right.txt")).Where(line => line.Length > 0 && line[0] != '#'))
            {
                string[] columns = line.Split('\t');
                rows.Add(columns[0], columns[1]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_line_is_in_the_order_that_a_typesetter_gives_it(string text, string expected)
    {
        Assert.Equal(Wanted(expected), ReadFromTheRight(text.Replace("{1}", "\u2068۱\u2069", StringComparison.Ordinal).Replace("{c}", "\u2066x\u2069", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_table_has_more_than_a_hundred_rows() => Assert.True(Rows.Count > 100);

    [Theory]
    [InlineData("کاتب نے پتھر پر الٹا لکھنا سیکھا۔")]
    [InlineData("یہ English لفظ ہے، اور وہ Persian۔")]
    [InlineData("سنہ ۱۸۵۷ء میں ۱۲ آدمی آئے۔")]
    [InlineData("ص ۱۲–۱۵، ج ۲، آیت ۲:۱۵۵۔")]
    [InlineData("ڈاکٹر گلکرسٹ (John Gilchrist) نے کہا۔")]
    [InlineData("اس نے کہا -خدا جانے- اور چپ رہا۔")]
    public void What_the_plain_algorithm_sets_rightly_is_left_alone(string text) => Assert.Empty(LeftToRightSequences.Find(text, 1));

    [Fact]
    public void A_book_from_left_to_right_has_them_only_in_its_right_to_left_quotations()
    {
        Assert.Empty(LeftToRightSequences.Find("Call +92-42-35761234 or فون +92-42-35761234 now", 0));
        Assert.Single(LeftToRightSequences.Find("He wrote \u2067فون +92-42-35761234 پر\u2069 in +92-42-35761234", 0));
    }

    [Fact]
    public void What_an_author_has_isolated_is_not_looked_at() => Assert.Empty(LeftToRightSequences.Find("لفظ \u2066C++\u2069 ہے اور \u2068−5\u2069 بھی", 1));

    [Theory]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("1-")]
    [InlineData("(1")]
    [InlineData("+1 (")]
    [InlineData("‘a’, ")]
    [InlineData("a.")]
    public void Long_lines_of_one_kind_take_no_longer_than_their_length(string unit)
    {
        // Twenty thousand units: a form that takes the square of the length would not end within the test's life.
        string text = "اردو " + string.Concat(Enumerable.Repeat(unit, 20_000)) + " اردو";
        _ = LeftToRightSequences.Find(text, 1);
    }

    /// <summary>The characters of each line from right to left, without spaces and bidi controls.</summary>
    private static string ReadFromTheRight(string text)
    {
        int breakAt = text.IndexOf(LineEnd, StringComparison.Ordinal);
        string paragraph = breakAt < 0 ? text : text.Remove(breakAt, 2);
        byte[] levels = LeftToRightSequences.GetLevels(paragraph, 1, LeftToRightSequences.Find(paragraph, 1));
        return breakAt < 0 ? Line(paragraph, levels) : Line(paragraph[..breakAt], levels[..breakAt]) + LineEnd + Line(paragraph[breakAt..], levels[breakAt..]);
    }

    private static string Line(string text, byte[] levels)
    {
        BidiAlgorithm.ResetLineLevels(text, levels, 1);
        var read = new StringBuilder();
        foreach (int i in BidiAlgorithm.GetVisualOrder(levels).Reverse())
        {
            read.Append(text[i] == ' ' || FormatCharacters.IsBidiControl(text[i]) ? "" : text[i].ToString());
        }

        return read.ToString();
    }

    /// <summary>Pieces of Arabic letters as they are, all others turned round: so they come when a line is read from the right.</summary>
    private static string Wanted(string expected) => string.Concat(expected.Replace("{1}", "۱", StringComparison.Ordinal).Replace("{c}", "x", StringComparison.Ordinal).Split('|').SelectMany(piece => piece.Split(LineEnd).Select(part => part.Trim()).SelectMany((part, i) => (i > 0 ? [LineEnd.ToString()] : Array.Empty<string>()).Append(Turned(part)))));

    private static string Turned(string piece) => piece.Any(c => c is >= '\u0620' and <= '\u065F' or >= '\u066E' and <= '\u06D4' or '\u06FA') ? piece.Replace(" ", "", StringComparison.Ordinal) : string.Concat(piece.Where(c => c != ' ').Reverse());
}

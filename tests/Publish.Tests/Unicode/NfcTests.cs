using CsCheck;
using Publish.Core.Unicode;
using Xunit;

namespace Publish.Tests.Unicode;

public sealed class NfcTests
{
    private const string TestFile = "NormalizationTest.txt";

    [Theory]
    [InlineData("\u0627\u0653", "\u0622")]
    [InlineData("\u0648\u0654", "\u0624")]
    [InlineData("\u06C1\u0654", "\u06C2")]
    [InlineData("\u0622", "\u0622")]
    [InlineData("\u0628\u0651\u064E", "\u0628\u064E\u0651")]
    [InlineData("\u0627\u064E\u0653", "\u0622\u064E")]
    [InlineData("\u1100\u1161\u11A8 \uAC00\u11A8", "\uAC01 \uAC01")]
    [InlineData("\uD834\uDD5E", "\uD834\uDD57\uD834\uDD65")]
    [InlineData("\uD800a\u0301\uDC00", "\uD800\u00E1\uDC00")]
    public void A_text_is_composed(string text, string expected)
    {
        Assert.Equal(expected, Nfc.Normalize(text));
        Assert.Equal(text == expected, Nfc.IsNormalized(text));
    }

    [Fact]
    public void A_text_that_is_composed_already_stays_the_same_object()
    {
        string text = string.Concat("\u06C1\u06D2 \u0622\u067E", "\u064E\u0651");
        Assert.Same(text, Nfc.Normalize(text));
    }

    [Fact]
    public void A_hundred_thousand_marks_on_one_letter_take_no_time_to_speak_of()
    {
        string text = "\u0628" + string.Concat(Enumerable.Repeat("\u0651\u064E\u0323", 33_333));
        Assert.Equal(text.Length, Nfc.Normalize(text).Length);
    }

    [Fact]
    public void Every_case_of_NormalizationTest_has_the_form_that_it_should_have()
    {
        int cases = 0;
        HashSet<int> listed = [];
        bool first = false;
        foreach ((int number, string line) in Cases())
        {
            if (line[0] == '@')
            {
                first = line.StartsWith("@Part1", StringComparison.Ordinal);
                continue;
            }

            string[] columns = [.. line.Split(';').Take(5).Select(Text)];
            listed.UnionWith(first ? [char.ConvertToUtf32(columns[0], 0)] : []);
            foreach ((int from, int to) in ((int, int)[])[(0, 1), (1, 1), (2, 1), (3, 3), (4, 3)])
            {
                Assert.True(columns[to] == Nfc.Normalize(columns[from]), $"{TestFile}:{number}, column {from + 1}");
            }

            Assert.True(columns.All(c => Nfc.IsNormalized(c) == (Nfc.Normalize(c) == c)), $"{TestFile}:{number}");
            cases++;
        }

        Assert.True(cases > 18_000, $"Only {cases} cases were read.");
        // Whatever Part 1 does not list stays as it is.
        Assert.All(Enumerable.Range(0, 0x110000).Where(c => c is < 0xD800 or > 0xDFFF && !listed.Contains(c)).Select(char.ConvertFromUtf32), static c => Assert.Equal(c, Nfc.Normalize(c)));
    }

    [Fact]
    public void Composing_twice_changes_nothing_more()
        => UnicodeTexts.Any.Sample(static text =>
        {
            string once = Nfc.Normalize(text);
            return Nfc.IsNormalized(once) && Nfc.Normalize(once) == once;
        });

    private static string Text(string column) => string.Concat(UnicodeData.Words(column).Select(static word => char.ConvertFromUtf32(UnicodeData.Hex(word))));

    private static IEnumerable<(int Number, string Text)> Cases() => UnicodeData.Lines(TestFile).Where(static l => l.Text.Length > 0 && l.Text[0] != '#');
}

using System.Globalization;
using Publish.Core.Unicode;
using Xunit;

namespace Publish.Tests.Unicode;

public sealed class BidiConformanceTests
{
    // One character of each class, and for R, L and AN one beyond the BMP as well would double the cases: BidiCharacterTest has those.
    private static readonly Dictionary<string, char> Samples = new()
    {
        ["L"] = 'a', ["R"] = '\u05D0', ["AL"] = '\u0627', ["EN"] = '1', ["ES"] = '+', ["ET"] = '$', ["AN"] = '\u0661', ["CS"] = ',', ["NSM"] = '\u0300', ["BN"] = '\u00AD',
        ["B"] = '\u2029', ["S"] = '\t', ["WS"] = ' ', ["ON"] = '!', ["LRE"] = '\u202A', ["LRO"] = '\u202D', ["RLE"] = '\u202B', ["RLO"] = '\u202E', ["PDF"] = '\u202C',
        ["LRI"] = '\u2066', ["RLI"] = '\u2067', ["FSI"] = '\u2068', ["PDI"] = '\u2069',
    };

    [Fact]
    public void Every_case_of_BidiTest_has_the_expected_levels_and_order()
    {
        string[] levels = [];
        string order = "";
        int cases = 0;
        foreach ((int number, string line) in UnicodeData.Lines("BidiTest.txt"))
        {
            if (line.StartsWith("@Levels:", StringComparison.Ordinal))
            {
                levels = UnicodeData.Words(line["@Levels:".Length..]);
            }
            else if (line.StartsWith("@Reorder:", StringComparison.Ordinal))
            {
                order = line["@Reorder:".Length..].Trim();
            }
            else if (line.Length > 0 && line[0] is not ('#' or '@'))
            {
                string[] fields = line.Split(';');
                string text = string.Concat(UnicodeData.Words(fields[0]).Select(static name => Samples[name]));
                int directions = int.Parse(fields[1], CultureInfo.InvariantCulture);
                for (int bit = 0; bit < 3; bit++)
                {
                    if ((directions & (1 << bit)) != 0)
                    {
                        cases++;
                        Check($"BidiTest.txt:{number}: {line}", text, bit == 0 ? null : (byte)(bit - 1), levels, order);
                    }
                }
            }
        }

        Assert.True(cases > 700_000, $"Only {cases} cases were read.");
    }

    [Fact]
    public void Every_case_of_BidiCharacterTest_has_the_expected_levels_and_order()
    {
        int cases = 0;
        foreach ((int number, string[] fields) in UnicodeData.Rows("BidiCharacterTest.txt"))
        {
            int[] codePoints = [.. UnicodeData.Words(fields[0]).Select(UnicodeData.Hex)];
            string text = string.Concat(codePoints.Select(char.ConvertFromUtf32));
            byte? direction = fields[1] == "2" ? null : byte.Parse(fields[1], CultureInfo.InvariantCulture);
            string where = $"BidiCharacterTest.txt:{number}: {fields[0]}, direction {fields[1]}";
            byte level = Check(where, text, direction, UnicodeData.Words(fields[3]), fields[4]);
            Assert.True(level.ToString(CultureInfo.InvariantCulture) == fields[2], $"{where}: expected the paragraph level {fields[2]}, found {level}");
            cases++;
        }

        Assert.True(cases > 90_000, $"Only {cases} cases were read.");
    }

    private static byte Check(string where, string text, byte? direction, string[] expectedLevels, string expectedOrder)
    {
        byte[] levels = BidiAlgorithm.GetLevels(text, direction, out byte paragraphLevel);
        BidiAlgorithm.ResetLineLevels(text, levels, paragraphLevel);

        // The files count code points.
        int[] starts = [.. Enumerable.Range(0, text.Length).Where(i => !char.IsLowSurrogate(text[i]))];
        bool equal = starts.Length == expectedLevels.Length;
        for (int i = 0; equal && i < starts.Length; i++)
        {
            equal = expectedLevels[i] == "x" || expectedLevels[i] == Digits(levels[starts[i]]);
        }

        if (!equal)
        {
            Assert.Fail($"{where}, direction {direction}: expected the levels {string.Join(' ', expectedLevels)}, found {string.Join(' ', starts.Select(i => levels[i]))}");
        }

        int[] visual = BidiAlgorithm.GetVisualOrder([.. starts.Select(i => levels[i])]);
        string order = string.Join(' ', visual.Where(i => expectedLevels[i] != "x"));
        if (order != expectedOrder)
        {
            Assert.Fail($"{where}, direction {direction}: expected the order {expectedOrder}, found {order}");
        }

        return paragraphLevel;
    }

    private static string Digits(byte level) => level.ToString(CultureInfo.InvariantCulture);
}

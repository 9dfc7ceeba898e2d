using System.Globalization;
using Publish.Core.Unicode;
using Xunit;

namespace Publish.Tests.Unicode;

public sealed class BidiConformanceTests
{
    // Characters beyond the BMP are in BidiCharacterTest.
    private static readonly Dictionary<string, char> Samples = new()
    {
        ["L"] = 'a', ["R"] = '\u05D0', ["AL"] = '\u0627', ["EN"] = '1', ["ES"] = '+', ["ET"] = '$', ["AN"] = '\u0661', ["CS"] = ',', ["NSM"] = '\u0300', ["BN"] = '\u00AD',
        ["B"] = '\u2029', ["S"] = '\t', ["WS"] = ' ', ["ON"] = '!', ["LRE"] = '\u202A', ["LRO"] = '\u202D', ["RLE"] = '\u202B', ["RLO"] = '\u202E', ["PDF"] = '\u202C',
        ["LRI"] = '\u2066', ["RLI"] = '\u2067', ["FSI"] = '\u2068', ["PDI"] = '\u2069',
    };

    // In place of the level of a character that rule X9 removes.
    private const int Removed = -1;

    [Fact]
    public void Every_case_of_BidiTest_has_the_expected_levels_and_order()
    {
        int[] levels = [];
        int[] order = [];
        int cases = 0;
        foreach ((int number, string line) in UnicodeData.Lines("BidiTest.txt"))
        {
            if (line.StartsWith("@Levels:", StringComparison.Ordinal))
            {
                levels = Numbers(line["@Levels:".Length..]);
            }
            else if (line.StartsWith("@Reorder:", StringComparison.Ordinal))
            {
                order = Numbers(line["@Reorder:".Length..]);
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
                        Check("BidiTest.txt", number, line, text, bit == 0 ? null : (byte)(bit - 1), levels, order);
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
        foreach ((int number, string line) in UnicodeData.Lines("BidiCharacterTest.txt"))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] fields = line.Split(';');
            string text = string.Concat(UnicodeData.Words(fields[0]).Select(static c => char.ConvertFromUtf32(UnicodeData.Hex(c))));
            byte? direction = fields[1] == "2" ? null : byte.Parse(fields[1], CultureInfo.InvariantCulture);
            byte level = Check("BidiCharacterTest.txt", number, line, text, direction, Numbers(fields[3]), Numbers(fields[4]));
            Assert.True(level == byte.Parse(fields[2], CultureInfo.InvariantCulture), "The paragraph's level is wrong: " + line);
            cases++;
        }

        Assert.True(cases > 90_000, $"Only {cases} cases were read.");
    }

    private static byte Check(string file, int number, string line, string text, byte? direction, int[] expectedLevels, int[] expectedOrder)
    {
        byte[] levels = BidiAlgorithm.GetLevels(text, direction, out byte paragraphLevel);
        BidiAlgorithm.ResetLineLevels(text, levels, paragraphLevel);

        // The files count code points.
        byte[] found = [.. levels.Where((_, i) => !char.IsLowSurrogate(text[i]))];
        bool equal = found.Length == expectedLevels.Length;
        for (int i = 0; equal && i < found.Length; i++)
        {
            equal = expectedLevels[i] == Removed || expectedLevels[i] == found[i];
        }

        if (!equal)
        {
            Assert.Fail($"{file}:{number}: {line}, direction {direction?.ToString(CultureInfo.InvariantCulture) ?? "from the text"}: expected the levels {string.Join(' ', expectedLevels)}, found {string.Join(' ', found)}");
        }

        int[] order = [.. BidiAlgorithm.GetVisualOrder(found).Where(i => expectedLevels[i] != Removed)];
        if (!order.AsSpan().SequenceEqual(expectedOrder))
        {
            Assert.Fail($"{file}:{number}: {line}, direction {direction?.ToString(CultureInfo.InvariantCulture) ?? "from the text"}: expected the order {string.Join(' ', expectedOrder)}, found {string.Join(' ', order)}");
        }

        return paragraphLevel;
    }

    private static int[] Numbers(string words) => [.. UnicodeData.Words(words).Select(static word => word == "x" ? Removed : int.Parse(word, CultureInfo.InvariantCulture))];
}

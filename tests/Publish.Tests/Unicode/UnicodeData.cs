using System.Globalization;
using Xunit;

namespace Publish.Tests.Unicode;

/// <summary>The Unicode Character Database 15.0 as Debian's package unicode-data installs it.</summary>
internal static class UnicodeData
{
    private const string Folder = "/usr/share/unicode";

    /// <summary>The lines of a file with their numbers, from 1. Without the file the test is skipped; in CI it fails.</summary>
    public static IEnumerable<(int Number, string Text)> Lines(string file)
    {
        string path = Path.Combine(Folder, file);
        if (!File.Exists(path))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"{path} is missing: install the package unicode-data.");
            Assert.Skip($"{path} is missing: install the package unicode-data.");
        }

        return File.ReadLines(path).Select(static (line, i) => (i + 1, line));
    }

    /// <summary>The fields of each line that holds data.</summary>
    public static IEnumerable<(int Number, string[] Fields)> Rows(string file)
        => from line in Lines(file)
           let data = line.Text.Split('#')[0]
           where data.Contains(';', StringComparison.Ordinal)
           select (line.Number, data.Split(';', StringSplitOptions.TrimEntries));

    public static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    public static (int First, int Last) Range(string field)
    {
        string[] ends = field.Split("..");
        return (Hex(ends[0]), Hex(ends[^1]));
    }

    public static string[] Words(string text) => text.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);

    public static string Describe(string text) => string.Join(' ', text.EnumerateRunes().Select(static rune => rune.Value.ToString("X4", CultureInfo.InvariantCulture)));
}

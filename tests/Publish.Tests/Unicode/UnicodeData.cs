using System.Globalization;

namespace Publish.Tests.Unicode;

/// <summary>The Unicode Character Database 15.0 as the package unicode-data of Debian 12 installs it.</summary>
internal static class UnicodeData
{
    private const string Folder = "/usr/share/unicode";

    /// <summary>The lines of a file with their numbers, from 1. Without the file, or with one of another version, the test is skipped; in CI it fails.</summary>
    public static IEnumerable<(int Number, string Text)> Lines(string file)
    {
        Judges.Require(File.ReadLines(Judges.NeedFile(Path.Combine(Folder, "BidiTest.txt"))).First() == "# BidiTest-15.0.0.txt", "Unicode 15.0 (unicode-data of Debian 12)");
        string path = Path.Combine(Folder, file);
        // Debian packs the longest file.
        IEnumerable<string> lines = File.Exists(path + ".bz2") ? Judges.Run("bzip2", "-dc", path + ".bz2").Output.Split('\n') : File.ReadLines(Judges.NeedFile(path));
        return lines.Select(static (line, i) => (i + 1, line));
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

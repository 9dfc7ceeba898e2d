using System.Globalization;
using System.IO.Compression;

namespace Publish.Tests.Unicode;

/// <summary>The Unicode Character Database 17.0, packed by Brotli; see its README.md.</summary>
internal static class UnicodeData
{
    /// <summary>The lines of a file with their numbers, from 1.</summary>
    public static IEnumerable<(int Number, string Text)> Lines(string file)
    {
        using var text = new StreamReader(new BrotliStream(File.OpenRead(Repository.Data($"unicode/{file}.br")), CompressionMode.Decompress));
        for (int number = 1; text.ReadLine() is { } line; number++)
        {
            yield return (number, line);
        }
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

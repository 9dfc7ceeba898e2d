using System.Globalization;
using Publish.Manuscript.Checks;

namespace Publish.Cli.Output;

/// <summary>What fixes change, line by line. Fixes never add or take away lines, so the lines stand against one another by number.</summary>
internal static class TextDiff
{
    private const string Red = "\e[31m";
    private const string Green = "\e[32m";
    private const string Cyan = "\e[36m";
    private const string Reversed = "\e[7m";
    private const string NotReversed = "\e[27m";
    private const string Plain = "\e[0m";

    public static void Write(IEnumerable<FixedFile> files, TextWriter writer, bool colour)
    {
        foreach (FixedFile file in files)
        {
            writer.WriteLine($"--- {file.DisplayPath}");
            writer.WriteLine($"+++ {file.DisplayPath}");
            foreach ((int number, string before, string after) in Changes(file))
            {
                string place = string.Create(CultureInfo.InvariantCulture, $"@@ -{number} +{number} @@");
                writer.WriteLine(colour ? $"{Cyan}{place}{Plain}" : place);
                writer.WriteLine(colour ? $"{Red}-{Marked(before, after)}{Plain}" : $"-{before}");
                writer.WriteLine(colour ? $"{Green}+{Marked(after, before)}{Plain}" : $"+{after}");
            }
        }
    }

    public static int ChangedLines(FixedFile file) => Changes(file).Count();

    private static IEnumerable<(int Number, string Before, string After)> Changes(FixedFile file)
    {
        string[] before = Lines(file.TextBefore);
        string[] after = Lines(file.TextAfter);
        for (int i = 0; i < before.Length; i++)
        {
            if (before[i] != after[i])
            {
                yield return (i + 1, before[i], after[i]);
            }
        }
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>A line with what differs from the other one standing out, from the first difference to the last.</summary>
    private static string Marked(string line, string other)
    {
        int start = line.AsSpan().CommonPrefixLength(other);
        int end = 0;
        while (end < line.Length - start && end < other.Length - start && line[^(end + 1)] == other[^(end + 1)])
        {
            end++;
        }

        return $"{line[..start]}{Reversed}{line[start..^end]}{NotReversed}{line[^end..]}";
    }
}

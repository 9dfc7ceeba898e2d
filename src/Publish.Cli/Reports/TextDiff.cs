using System.Globalization;
using Publish.Cli.Output;
using Publish.Editorial.Fixing;

namespace Publish.Cli.Reports;

/// <summary>What fixes change, line by line. Fixes never add or take away lines, so the lines stand against one another by number.</summary>
internal static class TextDiff
{
    private static readonly TerminalText Red = TerminalText.Drawn("\e[31m");
    private static readonly TerminalText Green = TerminalText.Drawn("\e[32m");
    private static readonly TerminalText Cyan = TerminalText.Drawn("\e[36m");
    private static readonly TerminalText Reversed = TerminalText.Drawn("\e[7m");
    private static readonly TerminalText NotReversed = TerminalText.Drawn("\e[27m");
    private static readonly TerminalText Plain = TerminalText.Drawn("\e[0m");

    public static void Write(IEnumerable<FixedFile> files, TerminalWriter writer, bool colour)
    {
        foreach (FixedFile file in files)
        {
            writer.WriteLine($"--- {file.DisplayPath}");
            writer.WriteLine($"+++ {file.DisplayPath}");
            foreach ((int number, string before, string after) in Changes(file))
            {
                string place = string.Create(CultureInfo.InvariantCulture, $"@@ -{number} +{number} @@");
                if (colour)
                {
                    writer.WriteLine($"{Cyan}{place}{Plain}");
                    writer.WriteLine($"{Red}-{Marked(before, after)}{Plain}");
                    writer.WriteLine($"{Green}+{Marked(after, before)}{Plain}");
                }
                else
                {
                    writer.WriteLine($"{place}");
                    writer.WriteLine($"-{before}");
                    writer.WriteLine($"+{after}");
                }
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
    private static TerminalText Marked(string line, string other)
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

using System.Collections.Immutable;
using Publish.Import.Tree;

namespace Publish.Import.Recognition;

/// <summary>Verse: neighbouring short lines of nearly one length that end no sentence.</summary>
internal static class Verses
{
    private const int MaxWords = 14;
    private const int MinWords = 3;
    private const int MaxLength = 90;
    private const double Evenness = 0.55;

    public static Draft Recognise(Draft draft)
    {
        if (draft.Text.IsMarkdown)
        {
            return draft;
        }

        ImmutableArray<Line>.Builder lines = draft.Lines.ToBuilder();
        for (int start = 0; start < lines.Count;)
        {
            int end = start;
            while (end < lines.Count && IsShort(lines[end]))
            {
                end++;
            }

            if (IsVerse(lines, start, end))
            {
                for (int i = start; i < end; i++)
                {
                    lines[i] = lines[i] with { Kind = LineKind.Verse };
                }

                lines[start] = lines[start].Doubted(new Doubt(ImportRules.Guess, "these lines were taken for verse", "take the lines with the colons away where it is prose"));
            }

            start = Math.Max(end, start + 1);
        }

        return draft with { Lines = lines.ToImmutable() };
    }

    private static bool IsShort(Line line) =>
        line is { Kind: LineKind.Paragraph, IsBold: false } && line.Words is >= MinWords and <= MaxWords && line.Text.Length <= MaxLength && !EndsSentence(line.Text.AsSpan().TrimEnd());

    private static bool EndsSentence(ReadOnlySpan<char> text) => text is [.., '.' or ':' or '\u06D4'];

    private static bool IsVerse(ImmutableArray<Line>.Builder lines, int start, int end)
    {
        if (end - start < 2 || lines.Skip(start + 1).Take(end - start - 1).All(l => l.GapBefore))
        {
            return false;
        }

        int[] lengths = [.. lines.Skip(start).Take(end - start).Select(l => l.Text.Length)];
        return lengths.Min() >= lengths.Max() * Evenness;
    }
}

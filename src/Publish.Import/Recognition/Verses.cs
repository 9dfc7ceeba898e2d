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
            int end = lines[start].Kind == LineKind.Quotation ? EndOfQuoted(lines, start) : EndOfRun(lines, start);
            for (int i = start; i < end; i++)
            {
                lines[i] = lines[i] with { Kind = LineKind.Verse };
            }

            if (end > start)
            {
                lines[start] = lines[start].Doubted(new Doubt(ImportRules.Guess, "these lines were taken for verse", "delete the lines with the colons if it is prose"));
            }

            start = Math.Max(end, start + 1);
        }

        return draft with { Lines = lines.ToImmutable() };
    }

    /// <summary>Short paragraphs of nearly one length, one after the other without a gap.</summary>
    private static int EndOfRun(ImmutableArray<Line>.Builder lines, int start)
    {
        int end = start;
        while (end < lines.Count && IsShort(lines[end]))
        {
            end++;
        }

        int[] lengths = [.. lines.Skip(start).Take(end - start).Select(l => l.Text.Length)];
        return end - start >= 2 && lines.Skip(start + 1).Take(end - start - 1).Any(l => !l.GapBefore) && lengths.Min() >= lengths.Max() * Evenness ? end : start;
    }

    /// <summary>The lines of a quotation that the source itself separates without making paragraphs of them; stanzas have a gap between them. In a quotation inside another, as anthologies have it, one line is enough.</summary>
    private static int EndOfQuoted(ImmutableArray<Line>.Builder lines, int start)
    {
        int end = start;
        while (end < lines.Count && IsQuoted(lines[end]) && ((end > start && !lines[end].GapBefore) || HasLinesAfter(lines, end)))
        {
            end++;
        }

        return end > start || !IsQuotedTwice(lines[start]) ? end : start + 1;
    }

    private static bool IsShort(Line line) =>
        line is { Kind: LineKind.Paragraph, IsBold: false } && line.Words is >= MinWords and <= MaxWords && line.Text.Length <= MaxLength && !EndsSentence(line.Text.AsSpan().TrimEnd());

    private static bool IsQuoted(Line line) => line is { Kind: LineKind.Quotation } && line.Words is > 0 and <= MaxWords && line.Text.Length <= MaxLength;

    private static bool IsQuotedTwice(Line line) => line.Level > 1 && IsQuoted(line) && line.Words >= MinWords && !EndsSentence(line.Text.AsSpan().TrimEnd());

    private static bool HasLinesAfter(ImmutableArray<Line>.Builder lines, int at) => at + 1 < lines.Count && IsQuoted(lines[at + 1]) && !lines[at + 1].GapBefore;

    private static bool EndsSentence(ReadOnlySpan<char> text) => text is [.., '.' or ':' or '\u06D4'];
}

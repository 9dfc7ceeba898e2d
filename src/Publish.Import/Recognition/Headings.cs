using System.Collections.Immutable;
using Publish.Import.Tree;

namespace Publish.Import.Recognition;

/// <summary>Headings: those that the source names; where it names none, short lines before long paragraphs.</summary>
internal static class Headings
{
    private const int MaxWords = 12;
    private const int MaxLength = 100;
    private const int LongParagraph = 25;
    private const int FirstLevel = 2;
    private const int LastLevel = 4;

    public static Draft Recognise(Draft draft)
    {
        bool named = draft.Lines.Any(l => l.Kind == LineKind.Heading);
        Line[] lines = [.. draft.Lines.Select((l, i) => IsHeading(draft.Lines, i, named) ? Guessed(l, draft) : l)];
        return draft with { Lines = Levelled(lines) };
    }

    private static bool IsHeading(ImmutableArray<Line> lines, int i, bool named)
    {
        Line line = lines[i];
        string text = line.Text.Trim();
        return line.Kind == LineKind.Paragraph && i + 1 < lines.Length && line.Words <= MaxWords && text.Length is > 1 and <= MaxLength && char.IsLetter(text[0])
            && text[^1] is not ('\u060C' or ':' or '\u061B' or ',' or ';') && line.Pieces.All(p => p is TextPiece)
            && (line.IsBold || (!named && IsLong(lines[i + 1]) && (i == 0 || IsLong(lines[i - 1]) || lines[i - 1].Kind == LineKind.Verse)));
    }

    private static bool IsLong(Line line) => line.Kind is LineKind.Paragraph or LineKind.Quotation && line.Words >= LongParagraph;

    private static Line Guessed(Line line, Draft draft)
    {
        bool isTitle = string.Equals(Letters(line.Text), Letters(draft.Field("title") ?? ""), StringComparison.Ordinal);
        var doubt = new Doubt(
            ImportRules.Guess, isTitle ? "this line repeats the title; it was taken for a heading" : "this line was taken for a heading", isTitle ? "delete it if the title is enough" : "delete the ## if it is text");
        return line.With(line.Pieces.Select(p => p is TextPiece text ? text with { Style = SourceStyle.Plain } : p)).Doubted(doubt) with { Kind = LineKind.Heading, Level = FirstLevel };
    }

    public static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>The levels in use become 2, 3 and 4 without a jump.</summary>
    private static ImmutableArray<Line> Levelled(Line[] lines)
    {
        int[] levels = [.. lines.Where(l => l.Kind == LineKind.Heading).Select(l => l.Level).Distinct().Order()];
        int last = FirstLevel - 1;
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Kind == LineKind.Heading)
            {
                last = Math.Min(Math.Min(FirstLevel + Array.IndexOf(levels, lines[i].Level), LastLevel), last + 1);
                lines[i] = lines[i] with { Level = last };
            }
        }

        return [.. lines];
    }
}

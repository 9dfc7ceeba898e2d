using System.Collections.Immutable;
using Publish.Import.Tree;

namespace Publish.Import.Recognition;

/// <summary>What the lines of a text are: one recogniser after the other, each small and by itself.</summary>
internal static class Recogniser
{
    /// <param name="fallbackTitle">What the text is called where it does not say.</param>
    public static Draft Recognise(ImportedText text, ImmutableArray<Field> fields, string fallbackTitle)
    {
        var draft = new Draft(text, [.. text.Lines.Where(l => l.Kind == LineKind.Break || !string.IsNullOrWhiteSpace(l.Text))]) { IsUrdu = IsUrdu(text), Fields = fields };
        Func<Draft, Draft>[] steps =
        [
            LinkedNotes.Recognise, Furniture.Recognise, PostingDates.Recognise, Titles.Recognise, Bylines.Recognise, Furniture.LeaveRest, Introductions.Recognise, NoteMarks.Recognise, NoteTexts.Recognise,
            Quotations.Recognise, Lists.Recognise, Verses.Recognise, Headings.Recognise, Shape,
        ];
        return Titled(steps.Aggregate(draft, (d, step) => step(d)), fallbackTitle);
    }

    private static bool IsUrdu(ImportedText text)
    {
        string sample = string.Concat(text.Lines.Take(200).Select(l => l.Text));
        return sample.Count(c => char.IsLetter(c) && c is >= '\u0600' and <= '\u06FF') * 2 >= sample.Count(char.IsLetter);
    }

    private static Draft Titled(Draft draft, string fallback)
    {
        if (draft.Field("title") is not null)
        {
            return draft;
        }

        var field = new Field("title", fallback, IsFromText: false) { Doubts = [new Doubt(ImportRules.NoTitle, "no title was found; the file\u2019s name stands for it", "write the title here")] };
        return draft with { Fields = draft.Fields.Insert(0, field) };
    }

    /// <summary>What Markdown can hold: a list's depths without a jump, lines that are not empty.</summary>
    private static Draft Shape(Draft draft)
    {
        var lines = ImmutableArray.CreateBuilder<Line>();
        foreach (Line line in draft.Lines.Where(l => l.Kind == LineKind.Break || l.Pieces.Any(p => p is MarkPiece or CellEnd) || !string.IsNullOrWhiteSpace(l.Text)))
        {
            Line? before = lines.Count > 0 ? lines[^1] : null;
            bool follows = before?.Kind == LineKind.ListItem;
            lines.Add(line.Kind == LineKind.ListItem ? line with { Level = follows ? Math.Min(line.Level, before!.Level + 1) : 0, Continues = line.Continues && follows } : line);
        }

        while (lines.Count > 0 && lines[^1].Kind == LineKind.Break)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return draft with { Lines = lines.ToImmutable() };
    }
}

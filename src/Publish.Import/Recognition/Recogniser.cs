using System.Collections.Immutable;
using Publish.Core.Source;
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
            LinkedNotes.Recognise, Furniture.Recognise, PostingDates.Recognise, Titles.Recognise, Bylines.Recognise, Furniture.LeaveRest, PageNumbers.Recognise, Introductions.Recognise,
            SureNoteMarks.Recognise, RisingMarks.Recognise, StarMarks.Recognise, NoteTexts.Recognise,
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
        string? page = draft.Text.PageTitle is { } name && name.Any(char.IsLetterOrDigit) ? name : null;
        SourceSpan start = SourceSpan.StartOf(draft.Text.Source);
        if (draft.Field("title") is { } title)
        {
            return page is null ? draft : draft with { Gone = draft.Gone.Add(new Gone("title of the page", start, page, IsLeftOut: Headings.Letters(page) != Headings.Letters(title))) };
        }

        Field field = page is not null
            ? new Field("title", page) { Doubts = [new Doubt(ImportRules.Guess, "the title of the page was taken for the title of the essay", "correct it where it names the web site too")] }
            : new Field("title", fallback, IsFromText: false) { Doubts = [new Doubt(ImportRules.NoTitle, "no title was found, so the file\u2019s name was taken", "write the title here")] };
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
            lines.Add(
                line.Kind != LineKind.ListItem ? line
                : line.Continues ? (follows ? line with { Level = before!.Level } : line with { Kind = LineKind.Paragraph, Level = 0, Number = null, Continues = false })
                : line with { Level = follows ? Math.Min(line.Level, before!.Level + 1) : 0 });
        }

        while (lines.Count > 0 && lines[^1].Kind == LineKind.Break)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return draft with { Lines = lines.ToImmutable() };
    }
}

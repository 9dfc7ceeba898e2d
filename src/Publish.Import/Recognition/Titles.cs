using System.Text;
using Publish.Import.Tree;

namespace Publish.Import.Recognition;

/// <summary>The title: what the source calls one, else the first heading, else the first line if it is short.</summary>
internal static class Titles
{
    private const int MaxLength = 160;
    private const int MaxWords = 16;
    private const int Near = 4;

    public static Draft Recognise(Draft draft)
    {
        if (draft.Field("title") is { } known)
        {
            Line? again = draft.Lines.Take(Near).FirstOrDefault(l => l.Kind == LineKind.Heading && Headings.Letters(l.Text) == Headings.Letters(known));
            return again is null ? draft : draft.LeaveOut("the title once more", again.Span, again.Text).Without(again);
        }

        Line? line = draft.Lines.FirstOrDefault(l => l is { Role: LineRole.Title, Region: null })
            ?? draft.Lines.FirstOrDefault(l => l.Role == LineRole.Title)
            ?? draft.Lines.Take(Near).FirstOrDefault(l => l is { Kind: LineKind.Heading, Region: null })
            ?? draft.Lines.Take(1).FirstOrDefault(l => l is { Kind: LineKind.Paragraph, Region: null, Words: <= MaxWords } && draft.Lines.Length > 1);
        if (line is null || line.Text.Length is 0 or > MaxLength || !line.Pieces.OfType<TextPiece>().Any(p => p.Text.Any(char.IsLetterOrDigit)) || line.Pieces.Any(p => p is CellEnd))
        {
            return draft;
        }

        bool sure = line.Role == LineRole.Title || line.Kind == LineKind.Heading;
        var field = new Field("title", TextOf(line).Trim(draft.Text.IsMarkdown ? [' ', '*', '_', '`'] : [' ']))
        {
            Doubts = sure ? [] : [new Doubt(ImportRules.Guess, "the first line was taken for the title")],
        };
        return draft.Without(line) with { Fields = draft.Fields.Insert(0, field), Title = draft.Text.IsMarkdown ? null : line };
    }

    /// <summary>Now that the marks are known, the title is its text without them.</summary>
    public static Draft WithMarks(Draft draft)
    {
        if (draft.Title is not { } title)
        {
            return draft;
        }

        Field field = draft.Fields.First(f => f.Key == "title");
        return draft with { Title = title.Pieces.Any(p => p is MarkPiece) ? title : null, Fields = draft.Fields.Replace(field, field with { Value = TextOf(title) }) };
    }

    /// <summary>The words without marks; a mark parts the words beside it.</summary>
    private static string TextOf(Line line)
    {
        var text = new StringBuilder();
        foreach (TextPiece piece in line.Pieces.OfType<TextPiece>())
        {
            bool joins = text.Length > 0 && piece.Text.Length > 0 && !char.IsPunctuation(piece.Text[0]) && line.Pieces[Math.Max(0, line.Pieces.IndexOf(piece) - 1)] is MarkPiece;
            text.Append(joins ? " " : "").Append(piece.Text);
        }

        return Spaces.Fold(text.ToString());
    }
}

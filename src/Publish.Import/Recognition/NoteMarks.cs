using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Publish.Import.Tree;

namespace Publish.Import.Recognition;

/// <summary>The marks of notes in the text, in the forms that can be nothing else.</summary>
internal static class NoteMarks
{
    public static Draft Recognise(Draft draft) => draft with
    {
        Lines = [.. draft.Lines.Select(l => Mark(l, NoteForms.Sure(), m => IsMark(m, draft.Text.IsMarkdown)))],
        Introduction = [.. draft.Introduction.Select(l => Mark(l, NoteForms.Sure(), m => IsMark(m, draft.Text.IsMarkdown)))],
    };

    /// <summary>A line with what a form finds as marks, each at the end of the word before.</summary>
    public static Line Mark(Line line, Regex form, Func<Match, bool> accept)
    {
        if (line.Kind is LineKind.Markup or LineKind.Break || !line.Pieces.OfType<TextPiece>().Any(p => form.IsMatch(p.Text)))
        {
            return line;
        }

        var pieces = ImmutableArray.CreateBuilder<Piece>();
        foreach (Piece piece in line.Pieces)
        {
            if (piece is TextPiece { Link: null } text)
            {
                Split(text, form.Matches(text.Text).Where(accept), pieces);
            }
            else
            {
                pieces.Add(piece);
            }
        }

        return line.With(pieces);
    }

    private static void Split(TextPiece text, IEnumerable<Match> marks, ImmutableArray<Piece>.Builder pieces)
    {
        int at = 0;
        foreach (Match match in marks)
        {
            string before = text.Text[at..match.Index];
            bool isFirst = pieces.Count == 0 && before.AsSpan().IsWhiteSpace();
            Add(text, isFirst ? before : before.TrimEnd(), pieces);
            at = match.Index + match.Length;
            bool touches = at < text.Text.Length && !char.IsWhiteSpace(text.Text[at]);
            bool stoodApart = !isFirst && before.Length > 0 && char.IsWhiteSpace(before[^1]) && at < text.Text.Length && !char.IsPunctuation(text.Text[at]);
            pieces.Add(new MarkPiece(match.Value, NoteForms.NumberIn(match.Value)) { Doubts = stoodApart ? [PlaceDoubt(match.Value)] : [] });
            if (stoodApart && touches && char.IsLetterOrDigit(text.Text[at]))
            {
                Add(text, " ", pieces);
            }
        }

        Add(text, text.Text[at..], pieces);
    }

    private static void Add(TextPiece style, string text, ImmutableArray<Piece>.Builder pieces)
    {
        if (text.Length > 0)
        {
            pieces.Add(style with { Text = text });
        }
    }

    private static Doubt PlaceDoubt(string mark) => new(
        ImportRules.MarkPlace, $"the mark {mark} stood between two words, and now stands after the first of them", "move it behind the word that the note is about");

    /// <summary>In Markdown some of the forms mean something else.</summary>
    private static bool IsMark(Match match, bool isMarkdown) =>
        !isMarkdown || !(match.Value.StartsWith("[^", StringComparison.Ordinal) || (match.Value[^1] == '*' && match.Value[0] is not ('(' or '[')) || match.Value[0] == '[');
}

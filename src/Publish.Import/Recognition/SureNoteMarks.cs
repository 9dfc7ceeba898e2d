using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Publish.Import.Tree;

namespace Publish.Import.Recognition;

/// <summary>The marks of notes in the text, in the forms that can be nothing else.</summary>
internal static class SureNoteMarks
{
    public static Draft Recognise(Draft draft)
    {
        Line Mark(Line line) => SureNoteMarks.Mark(line, NoteForms.Sure(), (m, _) => IsMark(m, draft.Text.IsMarkdown));
        Line? title = draft.Title is { } whole && Mark(whole) is var marked && marked.Pieces.OfType<TextPiece>().Any(p => p.Text.Any(char.IsLetter)) ? marked : draft.Title;
        return draft with { Title = title, Lines = [.. draft.Lines.Select(Mark)], Introduction = [.. draft.Introduction.Select(Mark)] };
    }

    /// <summary>A line with what a form finds as marks, each at the end of the word before.</summary>
    /// <param name="accept">Whether a match in a piece of a number is a mark.</param>
    public static Line Mark(Line line, Regex form, Func<Match, int, bool> accept)
    {
        if (line.Kind is LineKind.Markup or LineKind.Break || !line.Pieces.OfType<TextPiece>().Any(p => form.IsMatch(p.Text)))
        {
            return line;
        }

        var pieces = ImmutableArray.CreateBuilder<Piece>();
        for (int i = 0; i < line.Pieces.Length; i++)
        {
            if (line.Pieces[i] is TextPiece { Link: null } text)
            {
                int piece = i;
                Split(text, form.Matches(text.Text).Where(m => accept(m, piece)), pieces);
            }
            else
            {
                pieces.Add(line.Pieces[i]);
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
        ImportRules.MarkPlace, $"the note reference {mark} was between two words, and is now after the first of them", "move it after the word that the note is about");

    /// <summary>In Markdown some of the forms mean something else.</summary>
    private static bool IsMark(Match match, bool isMarkdown) =>
        !isMarkdown || !(match.Value.StartsWith("[^", StringComparison.Ordinal) || (match.Value[^1] == '*' && match.Value[0] is not ('(' or '[')) || match.Value[0] == '[');
}

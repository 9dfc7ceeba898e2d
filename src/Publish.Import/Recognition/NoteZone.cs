using System.Collections.Immutable;
using Publish.Import.Tree;

namespace Publish.Import.Recognition;

/// <summary>A note's text at the end of the source, with the number it has there.</summary>
internal sealed record ZoneNote(int Index, ImmutableArray<Line> Lines)
{
    /// <summary>The text without its number, which becomes the note's label.</summary>
    public ImmutableArray<Line> Take(ImmutableArray<Gone>.Builder gone)
    {
        (Line first, string label) = NoteTexts.WithoutLabel(Lines[0]);
        gone.Add(new Gone("number of a note", Lines[0].Span, label, IsLeftOut: false));
        return [.. Lines[1..].Select(NoteTexts.Plain).Prepend(first).Where(l => !string.IsNullOrWhiteSpace(l.Text))];
    }
}

/// <summary>The notes at the end of the source: under a heading that says so, or the last lines if each begins with the number of a mark.</summary>
internal static class NoteZone
{
    /// <summary>Of the letters of the text.</summary>
    private const double EarliestHeading = 0.3;

    /// <summary>The line where the notes begin; one after the last where there are none.</summary>
    public static int StartOf(Draft draft) => HeadingOf(draft) is var heading and >= 0 ? heading + 1 : TailOf(draft);

    /// <summary>Moves the notes from the body to their references.</summary>
    public static Draft Recognise(Draft draft, out Dictionary<int, Queue<ZoneNote>> notes)
    {
        notes = [];
        int heading = HeadingOf(draft);
        int start = heading >= 0 ? heading + 1 : TailOf(draft);
        HashSet<int> numbers = [.. draft.Lines.Skip(start).Select(NoteTexts.NumberOf).OfType<int>()];
        draft = MarkBracketed(draft, start, numbers);
        HashSet<int> marks = MarksBefore(draft, start);
        if (numbers.Count == 0 || (heading >= 0 && !marks.Overlaps(numbers)))
        {
            return draft;
        }

        for (int i = start; i < draft.Lines.Length; i = EndOf(draft.Lines, i))
        {
            if (NoteTexts.NumberOf(draft.Lines[i]) is { } number)
            {
                notes.TryAdd(number, new Queue<ZoneNote>());
                notes[number].Enqueue(new ZoneNote(i, draft.Lines[i..EndOf(draft.Lines, i)]));
            }
        }

        return Cut(draft, marks.IsSupersetOf(numbers) ? heading : -1, notes);
    }

    /// <summary>Puts texts that no mark asked for back to the end of the body.</summary>
    /// <param name="linked">Texts to which only a link inside another note leads.</param>
    public static Draft KeepRest(Draft draft, Dictionary<int, Queue<ZoneNote>> notes, IEnumerable<Line> linked)
    {
        var doubt = new Doubt(ImportRules.PossibleNoteText, "this looks like a note, but nothing in the text refers to it", "add a reference such as [^1] where it belongs, and its label before this text");
        IEnumerable<Line> rest = notes.Values.SelectMany(q => q).OrderBy(n => n.Index).SelectMany(n => n.Lines.Select((l, i) => i == 0 ? NoteTexts.Plain(l).Doubted(doubt) : NoteTexts.Plain(l)));
        return draft with { Lines = [.. draft.Lines, .. rest, .. linked.Select(l => NoteTexts.Plain(l).Doubted(doubt))] };
    }

    private static int HeadingOf(Draft draft)
    {
        int length = draft.Lines.Sum(l => l.Text.Length);
        int rest = draft.Lines.Length > 0 ? draft.Lines[^1].Text.Length : 0;
        for (int i = draft.Lines.Length - 2; i >= 0; i--)
        {
            rest += draft.Lines[i].Text.Length;
            if (IsHeading(draft.Lines[i]) && NoteTexts.NumberOf(draft.Lines[i + 1]) is not null && (length - rest >= length * EarliestHeading || AreMarkedBefore(draft, i)))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a line says that notes follow.</summary>
    public static bool IsHeading(Line line) => line.Kind is LineKind.Paragraph or LineKind.Heading && NoteForms.Heading().IsMatch(line.Text);

    /// <summary>Whether most numbers of the lines below a heading are those of marks above it: a few long paragraphs may have many notes.</summary>
    private static bool AreMarkedBefore(Draft draft, int heading)
    {
        HashSet<int> marks = [.. draft.Introduction.Concat(draft.Lines.Take(heading)).SelectMany(NumbersIn)];
        int[] notes = [.. draft.Lines.Skip(heading + 1).Select(NoteTexts.NumberOf).OfType<int>()];
        return notes.Count(marks.Contains) * 2 > notes.Length;
    }

    /// <summary>Where the last lines begin that each have the number of a mark before them; the end where there are none.</summary>
    private static int TailOf(Draft draft)
    {
        int start = draft.Lines.Length;
        while (start > 0 && NoteTexts.NumberOf(draft.Lines[start - 1]) is not null)
        {
            start--;
        }

        HashSet<int> marks = [.. draft.Introduction.Concat(draft.Lines.Take(start)).SelectMany(NumbersIn)];
        int known = draft.Lines.Skip(start).Count(l => marks.Contains(NoteTexts.NumberOf(l)!.Value));
        return start > 0 && known * 2 >= draft.Lines.Length - start ? start : draft.Lines.Length;
    }

    private static IEnumerable<int> NumbersIn(Line line) => line.Pieces.SelectMany(p => p switch
    {
        MarkPiece { Number: { } number } => [number],
        TextPiece text => NoteForms.Bracketed().Matches(text.Text).Select(m => NoteForms.NumberIn(m.Value)).OfType<int>(),
        _ => [],
    });

    /// <summary>A number in brackets is a mark where a note has that number; elsewhere somebody should look at it.</summary>
    private static Draft MarkBracketed(Draft draft, int end, HashSet<int> numbers)
    {
        HashSet<int> marks = MarksBefore(draft, end);
        Line Mark(Line line) => SureNoteMarks.Mark(line, NoteForms.Bracketed(), (m, _) => m.Index > 0 && NoteForms.NumberIn(m.Value) is { } n && numbers.Contains(n) && !marks.Contains(n));
        return draft with
        {
            Introduction = [.. draft.Introduction.Select(Mark).Select(DoubtBracketed)],
            Lines = [.. draft.Lines.Select((l, i) => i < end ? DoubtBracketed(Mark(l)) : l)],
        };
    }

    private static HashSet<int> MarksBefore(Draft draft, int end) =>
        [.. draft.Introduction.Concat(draft.Lines.Take(end)).Prepend(draft.Title).SelectMany(l => l?.Pieces ?? []).OfType<MarkPiece>().Select(m => m.Number).OfType<int>()];

    private static Line DoubtBracketed(Line line) => line.Kind == LineKind.Markup ? line : line.With(line.Pieces.SelectMany(p => p is TextPiece text ? DoubtBracketed(text) : [p]));

    private static IEnumerable<Piece> DoubtBracketed(TextPiece text)
    {
        if (text != new TextPiece(text.Text) { Doubts = text.Doubts })
        {
            // A run in another language, a link or emphasis stays whole.
            yield return NoteForms.Bracketed().Matches(text.Text).FirstOrDefault(m => m.Index > 0 && text.Link is null) is { } first ? text with { Doubts = text.Doubts.Add(Possible(text.Text[first.Index..])) } : text;
            yield break;
        }

        int at = 0;
        foreach (var match in NoteForms.Bracketed().Matches(text.Text).Where(m => m.Index > 0 && text.Link is null))
        {
            yield return text with { Text = text.Text[at..match.Index], Doubts = at == 0 ? text.Doubts : [Possible(text.Text[at..])] };
            at = match.Index;
        }

        yield return at == 0 ? text : text with { Text = text.Text[at..], Doubts = [Possible(text.Text[at..])] };
    }

    private static Doubt Possible(string text) => new(ImportRules.PossibleMark, $"\u201C{text[..(text.IndexOf(')', StringComparison.Ordinal) + 1)]}\u201D may be a note reference", "if it is one, write it as [^1]");

    /// <summary>Where a note's text ends: at the next number.</summary>
    private static int EndOf(ImmutableArray<Line> lines, int start)
    {
        int end = start + 1;
        while (end < lines.Length && NoteTexts.NumberOf(lines[end]) is null && lines[end].Kind is LineKind.Paragraph)
        {
            end++;
        }

        return end;
    }

    /// <param name="heading">The heading, where nothing is left below it; else -1.</param>
    private static Draft Cut(Draft draft, int heading, Dictionary<int, Queue<ZoneNote>> notes)
    {
        HashSet<int> taken = [.. notes.Values.SelectMany(q => q).SelectMany(n => Enumerable.Range(n.Index, n.Lines.Length))];
        if (heading >= 0)
        {
            Line line = draft.Lines[heading];
            taken.Add(heading);
            draft = draft.LeaveOut("heading of the notes", line.Span, line.Text);
        }

        return draft with { Lines = [.. draft.Lines.Where((_, i) => !taken.Contains(i))] };
    }
}

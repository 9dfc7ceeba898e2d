using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Publish.Import.Tree;

namespace Publish.Import.Recognition;

/// <summary>Marks and the texts that belong to them, by links where the source has such, else by numbers.</summary>
internal static class NoteTexts
{
    public static Draft Recognise(Draft draft)
    {
        draft = NoteZone.Recognise(draft, out Dictionary<int, Queue<ZoneNote>> numbered);
        var labels = new NoteLabels(draft, numbered);
        draft = draft with
        {
            Introduction = [.. draft.Introduction.Select(labels.Label)],
            Lines = [.. draft.Lines.Select(labels.Label)],
        };
        draft = draft with { Notes = labels.Notes, Gone = draft.Gone.AddRange(labels.Gone) };
        return NoteZone.KeepRest(draft, numbered);
    }

    /// <summary>A note's line without its label; a label may be a mark that leads back, a number, or none.</summary>
    public static (Line Line, string Label) WithoutLabel(Line line)
    {
        line = line with { Kind = LineKind.Paragraph, Anchors = [] };
        if (line.Pieces is [MarkPiece mark, .. var rest])
        {
            return (Plain(TrimStart(line.With(rest))), mark.Taken);
        }

        if (line.Pieces is [TextPiece text, .. var others] && NoteForms.Label().Match(text.Text) is { Success: true } match && (match.Length < text.Text.Length || others.Length > 0))
        {
            return (Plain(line.With([text with { Text = text.Text[match.Length..] }, .. others])), match.Value);
        }

        return (Plain(line), "");
    }

    /// <summary>Marks as the text that they were: a note has no notes.</summary>
    public static Line Plain(Line line) => line.Pieces.Any(p => p is MarkPiece) ? line.With(line.Pieces.Select(p => p is MarkPiece mark ? new TextPiece(mark.Taken) : p)) : line;

    private static Line TrimStart(Line line) => line.Pieces is [TextPiece text, .. var rest] ? line.With([text with { Text = text.Text.TrimStart() }, .. rest]) : line;

    /// <summary>The number that a line is labelled with; null where it has none.</summary>
    public static int? NumberOf(Line line) => line switch
    {
        { Kind: LineKind.ListItem, Number: { } number } => number,
        { Kind: not (LineKind.Paragraph or LineKind.ListItem) } => null,
        { Pieces: [MarkPiece { Number: { } number }, _, ..] } => number,
        { Pieces: [TextPiece text, ..] } when NoteForms.Label().Match(text.Text) is { Success: true } match && match.Length < text.Text.Length => NoteForms.NumberIn(match.Groups["n"].Value),
        _ => null,
    };
}

/// <summary>Gives each mark its label and its note.</summary>
internal sealed partial class NoteLabels(Draft draft, Dictionary<int, Queue<ZoneNote>> numbered)
{
    private readonly ImmutableArray<NoteText>.Builder _notes = ImmutableArray.CreateBuilder<NoteText>();
    private readonly ImmutableArray<Gone>.Builder _gone = ImmutableArray.CreateBuilder<Gone>();
    private readonly HashSet<string> _used = draft.Text.IsMarkdown ? [.. RawLabel().Matches(draft.Text.Source.Text).Select(m => m.Groups[1].Value)] : [];
    private readonly HashSet<string> _targets = new(StringComparer.Ordinal);
    private int _lastNumber;
    private int _next = 1;

    public ImmutableArray<NoteText> Notes => _notes.ToImmutable();

    public ImmutableArray<Gone> Gone => _gone.ToImmutable();

    public Line Label(Line line) => line.Pieces.Any(p => p is MarkPiece) ? line.With(line.Pieces.Select((p, i) => p is MarkPiece mark ? Label(mark, line, isFirst: i == 0) : p)) : line;

    private Piece Label(MarkPiece mark, Line line, bool isFirst)
    {
        ImmutableArray<Line> lines = LinesOf(mark);
        bool isLabel = isFirst && !mark.Taken.Contains('*', StringComparison.Ordinal) && lines.IsEmpty;
        bool isSign = mark.Number is null && lines.IsEmpty && mark.Taken.Length > 0;
        return isLabel || isSign ? (Piece)AsText(mark) : AsMark(mark, line, lines);
    }

    /// <summary>The text of a mark's note, which no other mark gets then; empty where there is none.</summary>
    private ImmutableArray<Line> LinesOf(MarkPiece mark)
    {
        if (mark.Target is { } target && draft.Linked.TryGetValue(target, out ImmutableArray<Line> linked) && _targets.Add(target))
        {
            return linked;
        }

        return mark.Number is { } number && numbered.TryGetValue(number, out Queue<ZoneNote>? queue) && queue.TryDequeue(out ZoneNote? note) ? note.Take(_gone) : [];
    }

    private static TextPiece AsText(MarkPiece mark)
    {
        var doubt = new Doubt(ImportRules.PossibleMark, $"\u201C{mark.Taken}\u201D may be the mark or the label of a note", "write it as [^1] where it is a mark");
        return new TextPiece(mark.Taken) { Doubts = [doubt] };
    }

    private MarkPiece AsMark(MarkPiece mark, Line line, ImmutableArray<Line> lines)
    {
        string label = FreeLabel(mark.Number);
        ImmutableArray<Doubt> doubts = mark.Doubts.AddRange(SequenceDoubts(mark));
        _notes.Add(new NoteText(label, lines));
        _gone.Add(new Gone("note mark", line.Span, mark.Taken, IsLeftOut: false));
        return mark with { Label = label, Doubts = lines.IsEmpty ? doubts.Add(MissingText(mark, label)) : doubts };
    }

    private IEnumerable<Doubt> SequenceDoubts(MarkPiece mark)
    {
        if (mark.Number is not { } number)
        {
            yield break;
        }

        if (number > _lastNumber + 1)
        {
            string missing = number == _lastNumber + 2 ? $"note {_lastNumber + 1} has" : $"notes {_lastNumber + 1} to {number - 1} have";
            yield return new Doubt(ImportRules.NoteNumbers, string.Create(CultureInfo.InvariantCulture, $"{missing} no mark before the mark of note {number}"), "look for it in the source");
        }
        else if (number <= _lastNumber && number != 1)
        {
            yield return new Doubt(ImportRules.NoteNumbers, string.Create(CultureInfo.InvariantCulture, $"the mark of note {number} comes after that of note {_lastNumber}"), "compare the marks with the source");
        }

        _lastNumber = number;
    }

    private static Doubt MissingText(MarkPiece mark, string label) => new(
        ImportRules.MissingNoteText, $"the source has no text for the mark {mark.Taken}", $"write the note\u2019s text at [^{label}]: in place of the words in brackets");

    /// <summary>The number where that is free, so that the editor finds it; else one more.</summary>
    private string FreeLabel(int? number)
    {
        string wanted = (number ?? _next).ToString(CultureInfo.InvariantCulture);
        string label = wanted;
        for (int i = 2; !_used.Add(label); i++)
        {
            label = number is null ? (++_next).ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{wanted}-{i}");
        }

        return label;
    }

    [GeneratedRegex(@"\[\^([^\]\s\[^]{1,64})\]")]
    private static partial Regex RawLabel();
}

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
            Title = draft.Title is { } title ? labels.LabelTitle(title) : null,
            Introduction = [.. draft.Introduction.Select(labels.Label)],
            Lines = [.. draft.Lines.Select(labels.Label)],
        };
        draft = Titles.WithMarks(draft with { Notes = labels.Notes, Gone = draft.Gone.AddRange(labels.Gone) });
        return NoteZone.KeepRest(draft, numbered, draft.Linked.Where(l => !labels.IsUsed(l.Key)).OrderBy(l => l.Value.Select(v => v.Span.Start).FirstOrDefault()).ThenBy(l => l.Key, StringComparer.Ordinal).SelectMany(l => l.Value));
    }

    /// <summary>A note's line without its label; a label may be a mark that leads back, a number, or none.</summary>
    /// <param name="mark">What the reference is in the source, which may be repeated before the text.</param>
    public static (Line Line, string Label) WithoutLabel(Line line, string mark = "")
    {
        line = line with { Kind = LineKind.Paragraph, Anchors = [] };
        if (mark.Length > 0 && NoteForms.NumberIn(mark) is null && line.Pieces is [TextPiece first, .. var after] && first.Text.TrimStart().StartsWith(mark, StringComparison.Ordinal))
        {
            int end = first.Text.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
            return (Plain(TrimStart(line.With([first with { Text = first.Text[end..] }, .. after]))), first.Text[..end]);
        }

        if (line.Pieces is [MarkPiece back, .. var rest])
        {
            return (Plain(TrimStart(line.With(rest))), back.Taken);
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
    private const string TitleLabel = "title";

    private readonly ImmutableArray<NoteText>.Builder _notes = ImmutableArray.CreateBuilder<NoteText>();
    private readonly ImmutableArray<Gone>.Builder _gone = ImmutableArray.CreateBuilder<Gone>();
    private readonly HashSet<string> _used = draft.Text.IsMarkdown ? [.. RawLabel().Matches(draft.Text.Source.Text).Select(m => m.Groups[1].Value)] : [];
    private readonly HashSet<string> _targets = new(StringComparer.Ordinal);
    private readonly HashSet<int> _numbers = [.. draft.Introduction.Concat(draft.Lines).SelectMany(l => l.Pieces).OfType<MarkPiece>().Select(m => m.Number).OfType<int>()];
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _labelsByNumber = [];
    private readonly bool _countsAgain = CountsAgain(draft);
    private bool _inTitle;
    private int _lastNumber;
    private int _next;

    public ImmutableArray<NoteText> Notes => _notes.ToImmutable();

    /// <summary>Whether a reference asked for the text that a link leads to.</summary>
    public bool IsUsed(string target) => _targets.Contains(target);

    public ImmutableArray<Gone> Gone => _gone.ToImmutable();

    /// <summary>Notes on the title are labelled as such: their mark is a star.</summary>
    public Line LabelTitle(Line title)
    {
        _inTitle = true;
        Line labelled = Label(title);
        _inTitle = false;
        _lastNumber = 0;
        return labelled;
    }

    public Line Label(Line line) => line.Pieces.Any(p => p is MarkPiece) ? line.With(line.Pieces.Select((p, i) => p is MarkPiece mark ? Label(mark, line, isFirst: i == 0) : p)) : line;

    private Piece Label(MarkPiece mark, Line line, bool isFirst)
    {
        if (mark.Target is { } known && _labels.TryGetValue(known, out string? again))
        {
            _gone.Add(new Gone("note mark", line.Span, mark.Taken, IsLeftOut: false));
            return mark with { Label = again };
        }

        ImmutableArray<Line> lines = LinesOf(mark);
        if (lines.IsEmpty && !isFirst && !_countsAgain && mark.Target is null && mark.Number is { } number && _labelsByNumber.TryGetValue(number, out string? same))
        {
            _gone.Add(new Gone("note mark", line.Span, mark.Taken, IsLeftOut: false));
            return mark with { Label = same, Doubts = mark.Doubts.Add(Repeated(number)) };
        }

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
        var doubt = new Doubt(ImportRules.PossibleMark, $"\u201C{mark.Taken}\u201D may be a note reference or the label of a note", "if it is a reference, write it as [^1]");
        return new TextPiece(mark.Taken) { Doubts = [doubt] };
    }

    private MarkPiece AsMark(MarkPiece mark, Line line, ImmutableArray<Line> lines)
    {
        string label = FreeLabel(mark.Number);
        if (mark.Target is { } target && _targets.Contains(target))
        {
            _labels.Add(target, label);
        }

        if (!lines.IsEmpty && mark is { Target: null, Number: { } number })
        {
            _labelsByNumber.TryAdd(number, label);
        }

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
            yield return new Doubt(ImportRules.NoteNumbers, string.Create(CultureInfo.InvariantCulture, $"{missing} no reference before that of note {number}"), "look for it in the source");
        }
        else if (number <= _lastNumber && number != 1)
        {
            yield return new Doubt(ImportRules.NoteNumbers, string.Create(CultureInfo.InvariantCulture, $"the reference of note {number} comes after that of note {_lastNumber}"), "compare the references with the source");
        }

        _lastNumber = number;
    }

    private static Doubt Repeated(int number) => new(
        ImportRules.NoteNumbers, string.Create(CultureInfo.InvariantCulture, $"note {number} has another reference before this one; both lead to the same note"), "compare the references with the source");

    /// <summary>Whether the numbers begin at 1 a second time, as in a text of several parts: then a number that comes again is another note.</summary>
    private static bool CountsAgain(Draft draft)
    {
        int[] numbers = [.. draft.Introduction.Concat(draft.Lines).SelectMany(l => l.Pieces).OfType<MarkPiece>().Where(m => m.Target is null).Select(m => m.Number).OfType<int>()];
        int at = -1;
        return Array.TrueForAll([1, 2, 1, 2], n => (at = Array.IndexOf(numbers, n, at + 1)) >= 0);
    }

    private static Doubt MissingText(MarkPiece mark, string label) => new(
        ImportRules.MissingNoteText, $"the source has no note for the reference {mark.Taken}", $"write the note at [^{label}]: in place of the words in brackets");

    /// <summary>The number where that is free, so that the editor finds it; else one more.</summary>
    private string FreeLabel(int? number)
    {
        string label = _inTitle ? TitleLabel : (number ?? Next()).ToString(CultureInfo.InvariantCulture);
        for (int i = 2; !_used.Add(label); i++)
        {
            label = _inTitle ? string.Create(CultureInfo.InvariantCulture, $"{TitleLabel}-{i}") : (number is null ? Next().ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{number}-{i}"));
        }

        return label;
    }

    /// <summary>The next number that no reference of the source has.</summary>
    private int Next()
    {
        do
        {
            _next++;
        }
        while (_numbers.Contains(_next));
        return _next;
    }

    [GeneratedRegex(@"\[\^([^\]\s\[^]{1,64})\]")]
    private static partial Regex RawLabel();
}

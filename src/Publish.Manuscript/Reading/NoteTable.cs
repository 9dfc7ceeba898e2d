using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Markdown;

namespace Publish.Manuscript.Reading;

/// <summary>The notes of one file: texts by label, numbered in their series when their mark is met.</summary>
internal sealed class NoteTable
{
    private readonly Dictionary<string, NoteDefinition> _definitions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _marked = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Note>.Builder _notes = ImmutableArray.CreateBuilder<Note>();
    private readonly DiagnosticBag _diagnostics;
    private readonly Func<Markdig.Syntax.SourceSpan, SourceSpan> _span;
    private bool _insideNote;

    public NoteTable(IEnumerable<NoteDefinition> definitions, Func<Markdig.Syntax.SourceSpan, SourceSpan> span, DiagnosticBag diagnostics)
    {
        _span = span;
        _diagnostics = diagnostics;
        foreach (NoteDefinition definition in definitions)
        {
            if (!_definitions.TryAdd(Key(definition.Label), definition))
            {
                diagnostics.Add(ManuscriptRules.RepeatedNote, span(definition.Span) with { Length = 0 }, $"the note [^{definition.Label}] has a second text", "give it a label of its own");
            }
        }
    }

    public ImmutableArray<Note> InOrder => _notes.ToImmutable();

    /// <summary>The note of a mark, or null with a diagnostic.</summary>
    /// <param name="build">Reads the blocks of the note's text.</param>
    public Note? Resolve(NoteMark mark, Func<NoteDefinition, ImmutableArray<Block>> build)
    {
        SourceSpan place = _span(mark.Span);
        if (_insideNote)
        {
            _diagnostics.Add(ManuscriptRules.NestedNote, place, $"the mark [^{mark.Label}] stands inside a note", "a note cannot have notes: put the words into the note itself");
            return null;
        }

        if (!_definitions.TryGetValue(Key(mark.Label), out NoteDefinition? definition))
        {
            _diagnostics.Add(ManuscriptRules.UnknownNote, place, $"the mark [^{mark.Label}] has no text", $"add a line `[^{mark.Label}]: \u2026`");
            return null;
        }

        if (!_marked.Add(Key(mark.Label)))
        {
            _diagnostics.Add(ManuscriptRules.RepeatedNote, place, $"the note [^{mark.Label}] has a second mark", "give each mark a note of its own");
            return null;
        }

        NoteSeries series = SeriesOf(mark.Label);
        int number = 1 + _notes.Count(n => n.Series == series);
        string id = series switch { NoteSeries.Editor => $"ed-{number}", NoteSeries.Translator => $"tr-{number}", _ => $"n{number}" };
        _insideNote = true;
        var note = new Note(id, series, number, build(definition), _span(definition.Span));
        _insideNote = false;
        _notes.Add(note);
        return note;
    }

    public void ReportUnused()
    {
        foreach (NoteDefinition definition in _definitions.Values.Where(d => !_marked.Contains(Key(d.Label))).OrderBy(d => d.Span.Start))
        {
            _diagnostics.Add(ManuscriptRules.UnusedNote, _span(definition.Span) with { Length = 0 }, $"the note [^{definition.Label}] has no mark in the text and is left out", $"put [^{definition.Label}] where it belongs");
        }
    }

    private static NoteSeries SeriesOf(string label) =>
        label.StartsWith("ed-", StringComparison.OrdinalIgnoreCase) ? NoteSeries.Editor
        : label.StartsWith("tr-", StringComparison.OrdinalIgnoreCase) ? NoteSeries.Translator
        : NoteSeries.Author;

    /// <summary>Labels are the same in whatever digits they are written.</summary>
    private static string Key(string label) => string.Create(label.Length, label, static (span, text) =>
    {
        for (int i = 0; i < span.Length; i++)
        {
            span[i] = Numerals.Parse([text[i]]) is { } digit ? (char)('0' + digit) : char.ToLowerInvariant(text[i]);
        }
    });
}

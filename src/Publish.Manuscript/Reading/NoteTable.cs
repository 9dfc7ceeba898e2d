using System.Collections.Immutable;
using Markdig.Syntax;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Markdown;
using Block = Publish.Manuscript.Model.Block;
using Suggestion = Publish.Core.Source.Suggestion;

namespace Publish.Manuscript.Reading;

/// <summary>The notes of one file: texts by label, numbered in their series when their mark is met.</summary>
internal sealed class NoteTable
{
    private readonly Dictionary<string, NoteDefinition> _definitions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _marked = new(StringComparer.Ordinal);
    private readonly Dictionary<NoteSeries, int> _numbers;
    private readonly ImmutableArray<Note>.Builder _notes = ImmutableArray.CreateBuilder<Note>();
    private readonly FilePlaces _places;
    private bool _insideNote;

    /// <param name="numbers">The last number given in each series; goes on from file to file where the book numbers its notes through.</param>
    public NoteTable(MarkdownDocument document, FilePlaces places, Dictionary<NoteSeries, int> numbers)
    {
        _numbers = numbers;
        _places = places;
        foreach (NoteDefinition definition in DefinitionsIn(document))
        {
            if (!_definitions.TryAdd(Key(definition.Label), definition))
            {
                places.Report(ManuscriptRules.RepeatedNote, definition, $"the note [^{definition.Label}] has a second text, which is left out", "give it a label of its own");
            }
        }
    }

    public ImmutableArray<Note> InOrder => _notes.ToImmutable();

    /// <summary>The note of a mark, or null with a diagnostic.</summary>
    /// <param name="build">Reads the blocks of the note's text.</param>
    public Note? Resolve(NoteMark mark, Func<NoteDefinition, ImmutableArray<Block>> build)
    {
        if (_insideNote)
        {
            _places.Report(ManuscriptRules.MisplacedNote, mark, $"the mark [^{mark.Label}] stands inside a note", "a note cannot have notes: put the words into the note itself");
            return null;
        }

        if (!_definitions.TryGetValue(Key(mark.Label), out NoteDefinition? definition))
        {
            string? near = Suggestion.Nearest(mark.Label, _definitions.Values.Select(d => d.Label));
            _places.Report(
                ManuscriptRules.UnknownNote,
                mark,
                $"the mark [^{mark.Label}] has no text",
                near is null ? $"add a line `[^{mark.Label}]: \u2026`" : $"add a line `[^{mark.Label}]: \u2026`, or did you mean [^{near}]?");
            return null;
        }

        if (!_marked.Add(Key(mark.Label)))
        {
            _places.Report(ManuscriptRules.RepeatedNote, mark, $"the note [^{mark.Label}] has a second mark", "give each mark a note of its own");
            return null;
        }

        _insideNote = true;
        ImmutableArray<Block> blocks = build(definition);
        _insideNote = false;
        if (blocks.IsEmpty)
        {
            _places.Report(ManuscriptRules.UnknownNote, definition, $"the note [^{definition.Label}] is empty", "write its text after the colon");
            return null;
        }

        NoteSeries series = SeriesOf(mark.Label);
        int number = _numbers[series] = _numbers.GetValueOrDefault(series) + 1;
        string id = series switch { NoteSeries.Editor => $"ed-{number}", NoteSeries.Translator => $"tr-{number}", _ => $"n{number}" };
        var note = new Note(id, series, number, blocks, _places.Of(definition)) { Label = Key(mark.Label) };
        _notes.Add(note);
        return note;
    }

    public void ReportUnused()
    {
        foreach (NoteDefinition definition in _definitions.Values.Where(d => !_marked.Contains(Key(d.Label))))
        {
            _places.Report(
                ManuscriptRules.UnusedNote,
                definition,
                $"the note [^{definition.Label}] has no mark in the text and is left out",
                $"put [^{definition.Label}] where it belongs");
        }
    }

    private static IEnumerable<NoteDefinition> DefinitionsIn(ContainerBlock container) => container.OfType<ContainerBlock>().SelectMany(block =>
        block is NoteDefinition definition ? DefinitionsIn(block).Prepend(definition) : DefinitionsIn(block));

    private static NoteSeries SeriesOf(string label) =>
        label.StartsWith("ed-", StringComparison.OrdinalIgnoreCase) ? NoteSeries.Editor
        : label.StartsWith("tr-", StringComparison.OrdinalIgnoreCase) ? NoteSeries.Translator
        : NoteSeries.Author;

    /// <summary>Labels are the same in whatever digits they are written.</summary>
    public static string Key(string label) => string.Create(label.Length, label, static (span, text) =>
    {
        for (int i = 0; i < span.Length; i++)
        {
            span[i] = Numerals.Parse([text[i]]) is { } digit ? (char)('0' + digit) : char.ToLowerInvariant(text[i]);
        }
    });
}

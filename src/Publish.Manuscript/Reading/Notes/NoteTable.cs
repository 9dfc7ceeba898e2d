using System.Collections.Immutable;
using Markdig.Syntax;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Markdown;
using Block = Publish.Manuscript.Model.Block;
using SourceSpan = Publish.Core.Source.SourceSpan;
using Suggestion = Publish.Core.Source.Suggestion;

namespace Publish.Manuscript.Reading.Notes;

/// <summary>The notes of one file: texts by label, numbered in their series when their mark is met.</summary>
internal sealed class NoteTable
{
    private readonly Dictionary<string, NoteDefinition> _definitions = new(StringComparer.Ordinal);
    // Null: the note has been refused, and that has been reported.
    private readonly Dictionary<string, Note?> _resolved = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _references = new(StringComparer.Ordinal);
    private readonly Dictionary<NoteSeries, int> _numbers;
    private readonly ImmutableArray<Note>.Builder _notes = ImmutableArray.CreateBuilder<Note>();
    private readonly SourceMap _places;
    private bool _insideNote;
    private int _stars;

    /// <param name="numbers">The last number given in each series; goes on from file to file where the book numbers its notes through.</param>
    public NoteTable(MarkdownDocument document, SourceMap places, Dictionary<NoteSeries, int> numbers)
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

    /// <summary>Whether the title and what is printed with it are being read: the author's notes there have stars.</summary>
    public bool InOpening { get; set; }

    public ImmutableArray<Note> InOrder => _notes.ToImmutable();

    /// <summary>The reference that <c>[^label]</c> makes, or null with a diagnostic. A note may be referred to more than once.</summary>
    /// <param name="build">Reads the blocks of the note's text.</param>
    public NoteReference? Resolve(string label, SourceSpan span, Func<NoteDefinition, ImmutableArray<Block>> build)
    {
        if (_insideNote)
        {
            _places.Report(ManuscriptRules.MisplacedNote, span with { Length = 0 }, $"the mark [^{label}] stands inside a note", "a note cannot have notes: put the words into the note itself");
            return null;
        }

        string key = Key(label);
        if (!_resolved.TryGetValue(key, out Note? note))
        {
            note = ReadNote(label, span, build);
            _resolved.Add(key, note);
        }

        return note is null ? null : Refer(note, span);
    }

    /// <summary>Another reference to a note that the text has referred to before; null where it has not, and inside a note.</summary>
    /// <param name="label">In the form of <see cref="Key"/>.</param>
    public NoteReference? Repeat(string label, SourceSpan span) =>
        !_insideNote && _resolved.GetValueOrDefault(label) is { } note ? Refer(note, span) : null;

    private NoteReference Refer(Note note, SourceSpan span)
    {
        int occurrence = _references[note.Label] = _references.GetValueOrDefault(note.Label) + 1;
        return new NoteReference(note, span) { Occurrence = occurrence };
    }

    private Note? ReadNote(string label, SourceSpan span, Func<NoteDefinition, ImmutableArray<Block>> build)
    {
        if (!_definitions.TryGetValue(Key(label), out NoteDefinition? definition))
        {
            string? near = Suggestion.Nearest(label, _definitions.Values.Select(d => d.Label));
            _places.Report(
                ManuscriptRules.UnknownNote,
                span with { Length = 0 },
                $"the mark [^{label}] has no text",
                near is null ? $"add a line `[^{label}]: \u2026`" : $"add a line `[^{label}]: \u2026`, or did you mean [^{near}]?");
            return null;
        }

        _insideNote = true;
        ImmutableArray<Block> blocks = Unwrapped(build(definition));
        _insideNote = false;
        if (blocks.IsEmpty)
        {
            _places.Report(ManuscriptRules.UnknownNote, definition, $"the note [^{definition.Label}] is empty", "write its text after the colon");
            return null;
        }

        Note note = Numbered(NoteSeries.OfLabel(label), blocks, _places.Of(definition)) with { Label = Key(label) };
        _notes.Add(note);
        return note;
    }

    /// <summary>A first paragraph in a container for its language has that language itself, so that the note's number goes before it.</summary>
    private static ImmutableArray<Block> Unwrapped(ImmutableArray<Block> blocks)
    {
        if (blocks is not [LanguageBlock { Blocks: [Paragraph first, .. var inner] } container, .. var rest])
        {
            return blocks;
        }

        ImmutableArray<Block> kept = inner.IsEmpty ? [] : [container with { Blocks = inner }];
        return [first with { Language = first.Language ?? container.Language }, .. kept, .. rest];
    }

    private Note Numbered(NoteSeries series, ImmutableArray<Block> blocks, SourceSpan span)
    {
        if (series.IsStarredInOpening && InOpening)
        {
            return new Note($"star-{++_stars}", series, _stars, blocks, span) { IsStarred = true };
        }

        int number = _numbers[series] = _numbers.GetValueOrDefault(series) + 1;
        return new Note($"{series.IdPrefix}{number}", series, number, blocks, span);
    }

    public void ReportUnused()
    {
        foreach (NoteDefinition definition in _definitions.Values.Where(d => !_resolved.ContainsKey(Key(d.Label))))
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

    /// <summary>Labels are the same in whatever digits they are written.</summary>
    public static string Key(string label) => string.Create(label.Length, label, static (span, text) =>
    {
        for (int i = 0; i < span.Length; i++)
        {
            span[i] = Numerals.Parse([text[i]]) is { } digit ? (char)('0' + digit) : char.ToLowerInvariant(text[i]);
        }
    });
}

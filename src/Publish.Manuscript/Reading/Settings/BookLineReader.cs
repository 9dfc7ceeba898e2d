using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Files;
using Publish.Manuscript.Reading.Inlines;
using Publish.Manuscript.Reading.Links;
using Publish.Manuscript.Reading.Markdown;
using Publish.Manuscript.Reading.Numbering;
using Publish.Manuscript.Reading.Yaml;

namespace Publish.Manuscript.Reading.Settings;

/// <summary>Reads the printed values of book.yaml: emphasis, languages and web links, but nothing that leads into the text.</summary>
internal sealed class BookLineReader
{
    private readonly SourceMap _places;
    private readonly LineReader _lines;

    public BookLineReader(SourceText source, BookFolder folder, DiagnosticBag diagnostics)
    {
        _places = new SourceMap(source, 0, diagnostics);
        var links = new LinkResolver("book.yaml", folder, ImmutableDictionary<string, string>.Empty, _places);
        _lines = new LineReader(new InlineReader(_places, links, new SectionInlines(RefuseNote, static (_, _) => null)), new TextIds());
    }

    /// <summary>The line of a key; null where there is none.</summary>
    public ImmutableArray<Inline>? Read(MappingReader yaml, string key)
    {
        if (_lines.Read(yaml, key) is not { } line)
        {
            return null;
        }

        if (Walk.Inlines(line.Inlines).FirstOrDefault(i => i is IndexSpan or Link { Target: TermTarget }) is { } marked)
        {
            _places.Report(ManuscriptRules.UnknownAttribute, marked.Span, "book.yaml has no words for an index or a glossary", "mark them in the text");
        }

        return line.Inlines;
    }

    private NoteReference? RefuseNote(string label, SourceSpan span)
    {
        _places.Report(ManuscriptRules.MisplacedNote, span with { Length = 0 }, $"the note reference [^{label}] is in book.yaml, where no note can be", "put it on the title of an essay, or into the text");
        return null;
    }
}

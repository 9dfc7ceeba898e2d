using System.Collections.Immutable;
using Markdig.Syntax;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Files;
using Publish.Manuscript.Reading.Inlines;
using Publish.Manuscript.Reading.Links;
using Publish.Manuscript.Reading.Markdown;
using Publish.Manuscript.Reading.Notes;
using Publish.Manuscript.Reading.Numbering;
using Publish.Manuscript.Reading.Yaml;
using Block = Publish.Manuscript.Model.Block;
using Inline = Publish.Manuscript.Model.Inline;
using ListBlock = Publish.Manuscript.Model.ListBlock;
using SourceSpan = Publish.Core.Source.SourceSpan;
using Suggestion = Publish.Core.Source.Suggestion;

namespace Publish.Manuscript.Reading.Blocks;

/// <summary>Turns Markdig's blocks into the model's. What it does not know becomes a diagnostic, and its text is kept where there is any.</summary>
internal sealed class BlockReader
{
    public const string IntroductionName = "introduction";

    private const string EpigraphName = "epigraph";

    private readonly SourceMap _places;
    private readonly Language _section;
    private readonly Language _book;
    private Language _language;
    private readonly string _sectionId;
    private readonly TextIds _ids;
    private readonly InlineReader _inlines;
    private readonly LineReader _lines;
    private readonly NoteTable _notes;
    private readonly HeadingReader _headings;
    private readonly FigureReader _figures;
    private readonly DefinitionReader _definitions;
    private readonly PlainBlockReader _plain;
    private ParagraphBlock? _captionRead;

    public BlockReader(ParsedFile file, SourceMap places, BookFolder folder, TextIds ids, IReadOnlyDictionary<string, string> sectionIds, BookInfo book, Language language, RunningNumbers numbers)
    {
        DesignSettings design = book.Design;
        _places = places;
        _section = _language = language;
        _book = book.Language;
        _ids = ids;
        _notes = new NoteTable(file.Markdown, places, design.Notes.Numbering == NoteNumbering.Book ? numbers.Notes : []);
        _sectionId = file.Id;
        _inlines = new InlineReader(places, new LinkResolver(file.Path, folder, sectionIds, places), new SectionInlines(ResolveNote, RepeatNote));
        _lines = new LineReader(_inlines, ids);
        var placeIds = new AnchorIds(places);
        RunningNumbers? captions = design.NumberedCaptions ? numbers : null;
        _headings = new HeadingReader(_inlines, places, ids, placeIds);
        _figures = new FigureReader(file.Path, folder, _inlines, places, ids, placeIds, captions);
        _definitions = new DefinitionReader(_inlines, places, ids, placeIds, captions);
        _plain = new PlainBlockReader(_inlines, places, ids);
    }

    /// <summary>The lines above the text; read before it, so that their notes come first.</summary>
    /// <param name="title">Where the front matter has none.</param>
    public SectionLines ReadOpening(MappingReader yaml, MappingReader? published, Paragraph title)
    {
        _notes.InOpening = true;
        var lines = new SectionLines
        {
            Title = _lines.Read(yaml, "title") ?? title,
            Subtitle = _lines.Read(yaml, "subtitle"),
            Authors = _lines.ReadAll(yaml, "author"),
            Translators = _lines.ReadAll(yaml, "translator"),
            PublishedIn = published is null ? null : _lines.Read(published, "in"),
        };
        _notes.InOpening = false;
        return lines;
    }

    /// <summary>The line below the text; read after it.</summary>
    public Paragraph? ReadSigned(MappingReader yaml) => _lines.Read(yaml, "signed");

    /// <summary>All notes, once everything else has been read.</summary>
    public ImmutableArray<Note> ReadNotes()
    {
        _notes.ReportUnused();
        return _notes.InOrder;
    }

    public (Introduction? Introduction, ImmutableArray<Block> Blocks) Read(MarkdownDocument document)
    {
        Introduction? introduction = null;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (int i = 0; i < document.Count; i++)
        {
            if (introduction is null && blocks.Count == 0 && document[i] is Container { Label: IntroductionName } container)
            {
                introduction = ReadIntroduction(container);
            }
            else
            {
                Add(document, i, blocks);
            }
        }

        LinkDefinitions.Report(document, _inlines.UsedDefinitions, _places);
        return (introduction, blocks.ToImmutable());
    }

    private Introduction? ReadIntroduction(Container container)
    {
        (ImmutableArray<Block> blocks, Paragraph? signature) = Attributions.Split(ReadContainer(container));
        return blocks.IsEmpty ? null : new Introduction(blocks, signature);
    }

    private ImmutableArray<Block> ReadAll(ContainerBlock container)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (int i = 0; i < container.Count; i++)
        {
            Add(container, i, blocks);
        }

        return blocks.ToImmutable();
    }

    private void Add(ContainerBlock parent, int index, ImmutableArray<Block>.Builder blocks)
    {
        Markdig.Syntax.Block block = parent[index];
        switch (block)
        {
            case Container container: AddContainer(container, blocks); break;
            case QuoteBlock quote: AddQuotation(quote, blocks); break;
            case Markdig.Syntax.ListBlock list: blocks.Add(ReadList(list)); break;
            case PipeTable table: AddTable(table, parent, index, blocks); break;
            case HeadingBlock heading: AddFilled(heading, _headings.Read(heading), blocks); break;
            case ParagraphBlock paragraph: AddParagraph(paragraph, blocks); break;
            case Markdig.Syntax.CodeBlock code: AddFilled(code, _plain.ReadCode(code), blocks); break;
            case ThematicBreakBlock rule: blocks.Add(new ThematicBreak(_places.Of(rule))); break;
            case HtmlBlock html: blocks.Add(_plain.ReadHtml(html)); break;
            case StrayFence fence:
                _places.Report(ManuscriptRules.Unclosed, fence, "the colons close nothing: no container is open here", "take the line away, or write what begins above it");
                break;
            // They are read where their mark or link stands; suppressions by SuppressionReader.
            case NoteDefinition or LinkReferenceDefinitionGroup or BlankLineBlock or SuppressionBlock: break;
            default: _places.Report(ManuscriptRules.UnsupportedMarkdown, block, $"Publish does not set {block.GetType().Name}"); break;
        }
    }

    /// <summary>Adds a block; where there is none, for want of text, that is said.</summary>
    private void AddFilled(Markdig.Syntax.Block source, Block? block, ImmutableArray<Block>.Builder blocks)
    {
        if (block is not null)
        {
            blocks.Add(block);
        }
        else
        {
            _places.Report(ManuscriptRules.EmptyText, source, "there is no text here", "write some, or take the marks away");
        }
    }

    /// <summary>The caption is written below the table and printed above it, so its notes are counted first.</summary>
    private void AddTable(PipeTable table, ContainerBlock parent, int index, ImmutableArray<Block>.Builder blocks)
    {
        int next = index + 1;
        while (next < parent.Count && parent[next] is BlankLineBlock or SuppressionBlock)
        {
            next++;
        }

        if (next < parent.Count && parent[next] is ParagraphBlock paragraph && _definitions.IsCaption(paragraph))
        {
            _captionRead = paragraph;
            (Paragraph? caption, string? id, int? number) = _definitions.ReadCaption(paragraph);
            blocks.Add(_plain.ReadTable(table) with { Caption = caption, Id = id, Number = number });
        }
        else
        {
            blocks.Add(_plain.ReadTable(table));
        }
    }

    private void AddParagraph(ParagraphBlock block, ImmutableArray<Block>.Builder blocks)
    {
        if (ReferenceEquals(block, _captionRead))
        {
            return;
        }

        if (FigureReader.PictureOf(block) is { } image)
        {
            blocks.Add(_figures.Read(image, block));
        }
        else if (_definitions.IsDefinition(block))
        {
            _definitions.Add(block, blocks);
        }
        else if (_inlines.Read(block.Inline) is { IsEmpty: false } inlines && !LoneReferences.TryMove(inlines, blocks))
        {
            blocks.Add(new Paragraph(_ids.Next(), inlines, _places.Of(block)) { Language = ParagraphLanguage.Of(inlines, _language, _book) });
        }
    }

    private void AddContainer(Container container, ImmutableArray<Block>.Builder blocks)
    {
        string label = container.Label;
        if (container.IsVerse)
        {
            AddFilled(container, ReadVerse(container), blocks);
        }
        else if (label is ['{', .. var attributes, '}'])
        {
            AddInLanguage(container, attributes, blocks);
        }
        else if (label == EpigraphName)
        {
            (ImmutableArray<Block> inner, Paragraph? attribution) = Attributions.Split(ReadContainer(container));
            AddFilled(container, inner.IsEmpty ? null : new Epigraph(inner, attribution, _places.Of(container)) { Language = ParagraphLanguage.Shared(inner) }, blocks);
        }
        else if (label == IntroductionName)
        {
            _places.Report(
                ManuscriptRules.MisplacedIntroduction,
                container,
                "an introduction stands once, before the text, and inside nothing else",
                "move it to the top, or make it ordinary paragraphs");
            blocks.AddRange(ReadContainer(container));
        }
        else
        {
            string? near = Suggestion.Nearest(label, [IntroductionName, Container.VerseName, EpigraphName]);
            string hint = near is not null
                ? $"did you mean \u201C{near}\u201D?"
                : "known are: introduction, verse, epigraph, {lang=\u2026}; a language for a verse stands round it, in a container of its own";
            _places.Report(ManuscriptRules.UnknownContainer, container, $"there is no container \u201C{label}\u201D", hint);
            blocks.AddRange(ReadContainer(container));
        }
    }

    private void AddInLanguage(Container container, string attributes, ImmutableArray<Block>.Builder blocks)
    {
        Language? language = _inlines.ReadLanguage(attributes, _places.StartOf(container));
        ImmutableArray<Block> inner = In(language ?? _language, () => ReadContainer(container));
        if (language is null)
        {
            blocks.AddRange(inner);
        }
        else
        {
            AddFilled(container, inner.IsEmpty ? null : new LanguageBlock(inner, _places.Of(container)) { Language = language }, blocks);
        }
    }

    private ImmutableArray<Block> ReadContainer(Container container)
    {
        if (!container.IsClosedByFence)
        {
            _places.Report(ManuscriptRules.Unclosed, container, $"\u201C::: {container.Label}\u201D is not closed", "write ::: on a line of its own where it ends");
        }

        ImmutableArray<Block> blocks = ReadAll(container);
        if (blocks.IsEmpty && container.Label == IntroductionName)
        {
            _places.Report(ManuscriptRules.EmptyText, container, "the introduction has no text", "write some, or take it away");
        }

        return blocks;
    }

    private void AddQuotation(QuoteBlock block, ImmutableArray<Block>.Builder blocks)
    {
        (ImmutableArray<Block> inner, Paragraph? attribution) = Attributions.Split(ReadAll(block));
        if (attribution is not null || inner is not [Paragraph { Inlines: var inlines }] || !LoneReferences.TryMove(inlines, blocks))
        {
            AddFilled(block, inner.IsEmpty ? null : new Quotation(inner, attribution, _places.Of(block)) { Language = ParagraphLanguage.Shared(inner) }, blocks);
        }
    }

    /// <summary>In a list of several languages an item begins on the side of its label.</summary>
    private static ListItem BesideItsLabel(ListItem item) => item.Blocks is [Paragraph first, .. var rest] ? item with { Blocks = [first with { Language = null }, .. rest] } : item;

    private ListBlock ReadList(Markdig.Syntax.ListBlock block)
    {
        ListNumbers.Check(block, _places);
        int? start = block.IsOrdered ? Numerals.Parse(block.OrderedStart) ?? 1 : null;
        var items = ImmutableArray.CreateBuilder<ListItem>();
        foreach (ListItemBlock item in block.OfType<ListItemBlock>())
        {
            ImmutableArray<Block> blocks = ReadAll(item);
            if (blocks.IsEmpty)
            {
                _places.Report(ManuscriptRules.EmptyText, item, "the list item has no text", "write some, or take it away");
            }

            items.Add(new ListItem(blocks, _places.Of(item)));
        }

        Language? shared = ParagraphLanguage.Shared(items.SelectMany(i => i.Blocks));
        return new ListBlock(start, shared is null ? [.. items.Select(BesideItsLabel)] : items.ToImmutable(), _places.Of(block)) { Language = shared };
    }

    /// <summary>Each of the verse's paragraphs is a stanza, each of its lines a line of verse.</summary>
    private Verse? ReadVerse(Container container)
    {
        if (!container.IsClosedByFence)
        {
            _places.Report(ManuscriptRules.Unclosed, container, "the verse is not closed", "write ::: on a line of its own where it ends");
        }

        List<List<ImmutableArray<Inline>>> stanzas = [.. container.OfType<ParagraphBlock>().Select(p => _inlines.ReadLines(p.Inline).ToList()).Where(lines => lines.Count > 0)];
        ImmutableArray<Inline>? attribution = stanzas.Count > 1 || stanzas is [{ Count: > 1 }] ? Attributions.Of(stanzas[^1][^1]) : null;
        if (attribution is not null)
        {
            stanzas[^1].RemoveAt(stanzas[^1].Count - 1);
        }

        ImmutableArray<Stanza> read = [.. stanzas.Where(lines => lines.Count > 0).Select(ReadStanza)];
        Paragraph? name = attribution is { } inlines ? new Paragraph(_ids.Next(), inlines, SpanOf(inlines)) : null;
        ImmutableArray<Inline> lines = [.. read.SelectMany(s => s.Lines).SelectMany(l => l.Inlines)];
        return read.IsEmpty ? null : new Verse(read, name, _places.Of(container)) { Language = ParagraphLanguage.Of(lines, _language, _book) };
    }

    private Stanza ReadStanza(List<ImmutableArray<Inline>> lines) => new([.. lines.Select(line => new VerseLine(_ids.Next(), line, SpanOf(line)))]);

    private static SourceSpan SpanOf(ImmutableArray<Inline> line) => line[0].Span with { Length = Math.Max(0, line[^1].Span.End - line[0].Span.Start) };

    private NoteReference? ResolveNote(string label, SourceSpan span) => _notes.Resolve(label, span, definition => In(_section, () => ReadAll(definition)));

    /// <summary>Reads some blocks in the language that surrounds them; notes are printed apart from the text, in the section's.</summary>
    private ImmutableArray<Block> In(Language language, Func<ImmutableArray<Block>> read)
    {
        Language outer = _language;
        _language = language;
        ImmutableArray<Block> blocks = read();
        _language = outer;
        return blocks;
    }

    private NoteReference? RepeatNote(BookTarget target, SourceSpan span) =>
        target.SectionId == _sectionId && target.PlaceId is ['^', .. var label] ? _notes.Repeat(label, span) : null;
}

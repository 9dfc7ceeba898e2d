using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Markdown;
using Block = Publish.Manuscript.Model.Block;
using SourceSpan = Publish.Core.Source.SourceSpan;

namespace Publish.Manuscript.Reading;

/// <summary>Turns Markdig's blocks into the model's. What it does not know becomes a diagnostic, and its text is kept where there is any.</summary>
internal sealed class BlockReader
{
    private const string DashOfSignature = "\u2014 ";

    private readonly ParsedFile _file;
    private readonly BookFolder _folder;
    private readonly TextIds _ids;
    private readonly DiagnosticBag _diagnostics;
    private readonly InlineReader _inlines;
    private readonly HashSet<string> _headingIds = new(StringComparer.Ordinal);
    private int _headingLevel;

    public BlockReader(ParsedFile file, BookFolder folder, TextIds ids, IReadOnlyDictionary<string, string> sectionIds, DiagnosticBag diagnostics)
    {
        _file = file;
        _folder = folder;
        _ids = ids;
        _diagnostics = diagnostics;
        Notes = new NoteTable(file.Markdown.Descendants<NoteDefinition>(), SpanOf, diagnostics);
        _inlines = new InlineReader(file, folder, sectionIds, ResolveNote, SpanOf, diagnostics);
    }

    public NoteTable Notes { get; }

    public (Introduction? Introduction, ImmutableArray<Block> Blocks) ReadBody()
    {
        Introduction? introduction = null;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (Markdig.Syntax.Block block in _file.Markdown)
        {
            if (block is CustomContainer container && NameOf(container) == "introduction")
            {
                if (introduction is null && blocks.Count == 0)
                {
                    introduction = ReadIntroduction(container);
                    continue;
                }

                _diagnostics.Add(ManuscriptRules.MisplacedIntroduction, Start(container), "an introduction stands once, before the text", "move it to the top, or make it ordinary paragraphs");
                blocks.AddRange(ReadAll(container));
                continue;
            }

            Read(block, blocks);
        }

        Notes.ReportUnused();
        return (introduction, blocks.ToImmutable());
    }

    private Introduction ReadIntroduction(CustomContainer container)
    {
        (ImmutableArray<Block> blocks, Paragraph? signature) = TakeSigned(ReadAll(container));
        return new Introduction(blocks, signature is null ? null : PlainText.Of(signature.Inlines));
    }

    private ImmutableArray<Block> ReadAll(ContainerBlock container)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (Markdig.Syntax.Block block in container)
        {
            Read(block, blocks);
        }

        return blocks.ToImmutable();
    }

    private void Read(Markdig.Syntax.Block block, ImmutableArray<Block>.Builder blocks)
    {
        switch (block)
        {
            case NoteDefinition or LinkReferenceDefinitionGroup or LinkReferenceDefinition or BlankLineBlock: break;
            case HeadingBlock heading: blocks.Add(ReadHeading(heading)); break;
            case ParagraphBlock paragraph: blocks.Add(ReadParagraph(paragraph)); break;
            case QuoteBlock quote: blocks.Add(ReadQuotation(quote)); break;
            case Markdig.Syntax.ListBlock list: blocks.Add(ReadList(list)); break;
            case Markdig.Syntax.CodeBlock code: blocks.Add(ReadCode(code)); break;
            case ThematicBreakBlock rule: blocks.Add(new Model.ThematicBreak(SpanOf(rule.Span))); break;
            case Markdig.Extensions.Tables.Table table: blocks.Add(ReadTable(table)); break;
            case CustomContainer container: ReadContainer(container, blocks); break;
            case HtmlBlock html: blocks.Add(ReadHtml(html)); break;
            default:
                _diagnostics.Add(ManuscriptRules.UnsupportedMarkdown, Start(block), $"Publish does not set {block.GetType().Name}");
                break;
        }
    }

    private Block ReadParagraph(ParagraphBlock block)
    {
        if (block.Inline?.FirstChild is LinkInline { IsImage: true } image && image.NextSibling is null)
        {
            return ReadFigure(image, block);
        }

        return new Paragraph(_ids.Next(), _inlines.Read(block.Inline), SpanOf(block.Span));
    }

    private Block ReadFigure(LinkInline image, ParagraphBlock block)
    {
        SourceSpan span = SpanOf(block.Span);
        string alternative = PlainText.Of(_inlines.Read(image));
        int slash = _file.Path.LastIndexOf('/');
        if (_folder.ReadPicture(slash < 0 ? "" : _file.Path[..slash], image.Url ?? "", span) is not { } picture)
        {
            return new Paragraph(_ids.Next(), [new TextRun(alternative, span)], span);
        }

        if (alternative.Length == 0)
        {
            _diagnostics.Add(ManuscriptRules.MissingAlternativeText, span, "the figure has no alternative text", "say in the square brackets what the picture shows");
        }

        Paragraph? caption = string.IsNullOrWhiteSpace(image.Title) ? null : new Paragraph(_ids.Next(), [new TextRun(InlineReader.Clean(image.Title), span)], span);
        return new Figure(picture, alternative, caption, span);
    }

    private Heading ReadHeading(HeadingBlock block)
    {
        SourceSpan span = SpanOf(block.Span);
        int level = Math.Clamp(block.Level - 1, 1, 3);
        if (block.Level == 1)
        {
            _diagnostics.Add(ManuscriptRules.TopHeading, span, "# is the essay\u2019s title, which stands in the front matter", "use ## for the first level inside an essay");
        }
        else if (block.Level > 4)
        {
            _diagnostics.Add(ManuscriptRules.UnsupportedMarkdown, span, "there are three levels of headings inside an essay: ##, ### and ####");
        }

        if (level > _headingLevel + 1)
        {
            _diagnostics.Add(ManuscriptRules.HeadingJump, span, $"the heading is {level - _headingLevel} levels below the one before", $"use {new string('#', _headingLevel + 2)}");
            level = _headingLevel + 1;
        }

        _headingLevel = level;
        ImmutableArray<Model.Inline> inlines = _inlines.Read(block.Inline);
        string id = HeadingIds.Take(ref inlines) ?? $"h{_headingIds.Count + 1}";
        if (!_headingIds.Add(id))
        {
            _diagnostics.Add(ManuscriptRules.InvalidValue, span, $"the heading id \u201C{id}\u201D stands twice");
            id = $"h{_headingIds.Count + 1}-{id}";
            _headingIds.Add(id);
        }

        return new Heading(level, id, _ids.Next(), inlines, span);
    }

    private Quotation ReadQuotation(QuoteBlock block)
    {
        (ImmutableArray<Block> blocks, Paragraph? attribution) = TakeSigned(ReadAll(block));
        return new Quotation(blocks, attribution, SpanOf(block.Span));
    }

    private Model.ListBlock ReadList(Markdig.Syntax.ListBlock block)
    {
        int? start = block.IsOrdered ? Numerals.Parse(block.OrderedStart) ?? 1 : null;
        ImmutableArray<ListItem> items = [.. block.OfType<ListItemBlock>().Select(i => new ListItem(ReadAll(i), SpanOf(i.Span)))];
        return new Model.ListBlock(start, items, SpanOf(block.Span));
    }

    private Model.CodeBlock ReadCode(Markdig.Syntax.CodeBlock block)
    {
        var lines = ImmutableArray.CreateBuilder<VerseLine>();
        SourceSpan span = SpanOf(block.Span);
        for (int i = 0; i < block.Lines.Count; i++)
        {
            string line = block.Lines.Lines[i].Slice.ToString().TrimEnd().Replace("\t", "    ", StringComparison.Ordinal).Replace(' ', FormatCharacters.NoBreakSpace);
            lines.Add(new VerseLine(_ids.Next(), [new Code(line, span)], span));
        }

        return new Model.CodeBlock(lines.ToImmutable(), span);
    }

    private Model.Table ReadTable(Markdig.Extensions.Tables.Table block)
    {
        var rows = block.OfType<TableRow>().ToList();
        int width = Math.Max(block.ColumnDefinitions.Count(d => d is not null), rows.Max(r => r.Count));
        // Markdig adds an empty definition for the closing bar.
        width = Math.Min(width, rows.Max(r => r.Count));
        ImmutableArray<ColumnAlignment> columns = [.. Enumerable.Range(0, width).Select(i => i < block.ColumnDefinitions.Count ? AlignmentOf(block.ColumnDefinitions[i]) : ColumnAlignment.Start)];
        ImmutableArray<ImmutableArray<Model.TableCell>> cells = [.. rows.Select(r => ReadRow(r, width))];
        return new Model.Table(columns, cells[0], cells.RemoveAt(0), SpanOf(block.Span));
    }

    private ImmutableArray<Model.TableCell> ReadRow(TableRow row, int width)
    {
        var cells = ImmutableArray.CreateBuilder<Model.TableCell>(width);
        for (int i = 0; i < width; i++)
        {
            ParagraphBlock? text = i < row.Count ? ((Markdig.Extensions.Tables.TableCell)row[i]).OfType<ParagraphBlock>().FirstOrDefault() : null;
            cells.Add(new Model.TableCell(_ids.Next(), _inlines.Read(text?.Inline), SpanOf(text?.Span ?? row.Span)));
        }

        return cells.MoveToImmutable();
    }

    private void ReadContainer(CustomContainer container, ImmutableArray<Block>.Builder blocks)
    {
        string name = NameOf(container);
        if (name == "verse")
        {
            blocks.Add(ReadVerse(container));
        }
        else if (name.StartsWith('{') && name.EndsWith('}') && _inlines.ReadLanguage(name[1..^1], Start(container)) is { } language)
        {
            blocks.Add(new LanguageBlock(ReadAll(container), SpanOf(container.Span)) { Language = language });
        }
        else
        {
            if (!name.StartsWith('{'))
            {
                string message = name == "introduction" ? "an introduction cannot stand inside another block" : $"there is no container \u201C{name}\u201D";
                _diagnostics.Add(name == "introduction" ? ManuscriptRules.MisplacedIntroduction : ManuscriptRules.UnknownContainer, Start(container), message, "known are: introduction, verse, {lang=\u2026}");
            }

            blocks.AddRange(ReadAll(container));
        }
    }

    /// <summary>Each paragraph is a stanza, each of its lines a line of verse.</summary>
    private Verse ReadVerse(CustomContainer container)
    {
        var stanzas = ImmutableArray.CreateBuilder<Stanza>();
        Paragraph? attribution = null;
        foreach (Markdig.Syntax.Block block in container)
        {
            if (block is not ParagraphBlock { Inline: { } inline } paragraph)
            {
                _diagnostics.Add(ManuscriptRules.UnsupportedMarkdown, Start(block), "verse holds lines of text only");
                continue;
            }

            var lines = _inlines.ReadLines(inline).Select(l => new VerseLine(_ids.Next(), l, SpanOf(paragraph.Span))).ToList();
            if (lines[^1] is var last && SignatureOf(last.Inlines) is { } signature)
            {
                attribution = new Paragraph(last.TextId, signature, last.Span);
                lines.RemoveAt(lines.Count - 1);
            }

            if (lines.Count > 0)
            {
                stanzas.Add(new Stanza([.. lines]));
            }
        }

        if (stanzas.Count == 0)
        {
            _diagnostics.Add(ManuscriptRules.EmptyText, Start(container), "the verse has no lines");
        }

        return new Verse(stanzas.ToImmutable(), attribution, SpanOf(container.Span));
    }

    private Paragraph ReadHtml(HtmlBlock html)
    {
        SourceSpan span = SpanOf(html.Span);
        _diagnostics.Add(ManuscriptRules.RawHtml, span, "raw HTML is not set", "use the manuscript format\u2019s own marks; write &lt; for a less-than sign");
        return new Paragraph(_ids.Next(), [new TextRun(InlineReader.Clean(html.Lines.ToString()), span)], span);
    }

    private ImmutableArray<Block> ReadNote(NoteDefinition definition) => ReadAll(definition);

    private Note? ResolveNote(NoteMark mark) => Notes.Resolve(mark, ReadNote);

    private static (ImmutableArray<Block> Blocks, Paragraph? Signature) TakeSigned(ImmutableArray<Block> blocks) =>
        blocks is [.., Paragraph last] && SignatureOf(last.Inlines) is { } signature ? (blocks.RemoveAt(blocks.Length - 1), last with { Inlines = signature }) : (blocks, null);

    /// <summary>The inlines without the dash that makes them a signature; null where there is none.</summary>
    private static ImmutableArray<Model.Inline>? SignatureOf(ImmutableArray<Model.Inline> inlines) =>
        inlines is [TextRun first, ..] && first.Value.StartsWith(DashOfSignature, StringComparison.Ordinal)
            ? inlines.SetItem(0, first with { Value = first.Value[DashOfSignature.Length..].TrimStart() })
            : null;

    private static string NameOf(CustomContainer container) => $"{container.Info} {container.Arguments}".Trim();

    private static ColumnAlignment AlignmentOf(TableColumnDefinition? column) => column?.Alignment switch
    {
        TableColumnAlign.Center => ColumnAlignment.Center,
        TableColumnAlign.Right => ColumnAlignment.End,
        _ => ColumnAlignment.Start,
    };

    private SourceSpan Start(Markdig.Syntax.Block block) => SpanOf(block.Span) with { Length = 0 };

    /// <summary>The one place where Markdig's inclusive spans become half-open ones.</summary>
    private SourceSpan SpanOf(Markdig.Syntax.SourceSpan span) =>
        span.IsEmpty ? new SourceSpan(_file.Source, _file.BodyStart, 0) : new SourceSpan(_file.Source, _file.BodyStart + span.Start, span.Length);
}

using System.Collections.Immutable;
using System.Globalization;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;

namespace Publish.Epub.Content;

/// <summary>Writes the blocks of one section.</summary>
internal sealed class BlockWriter
{
    /// <summary>A stanza with more lines may go on overleaf, as on paper.</summary>
    private const int LinesKeptWhole = 4;

    private readonly MarkupWriter _xml;
    private readonly Publication _publication;
    private readonly Section _section;
    private readonly InlineWriter _inlines;

    public BlockWriter(MarkupWriter xml, Publication publication, Section section)
    {
        _xml = xml;
        _publication = publication;
        _section = section;
        _inlines = new InlineWriter(xml, publication, section);
    }

    public void Write(ImmutableArray<Block> blocks)
    {
        foreach (Block block in blocks)
        {
            Write(block);
        }
    }

    public void Write(Block block)
    {
        Language outer = _inlines.Language;
        _inlines.Language = block.Language ?? outer;
        WriteElement(block);
        _inlines.Language = outer;
    }

    private void WriteElement(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph: WriteText("p", null, paragraph); break;
            case Heading heading: WriteHeading(heading); break;
            case Verse verse: WriteVerse(verse); break;
            case Quotation quotation: WriteQuotation(quotation); break;
            case ListBlock list: WriteList(list); break;
            case Table table: TableWriter.Write(_xml, _inlines, table, AnchorOf(table.Id), Captions.Lead(table, _publication.Info, _section.Language)); break;
            case DefinitionList list: WriteDefinitions(list); break;
            case Figure figure: WriteFigure(figure); break;
            case CodeBlock code: WriteCode(code); break;
            case ThematicBreak: _xml.Empty("hr"); break;
            case Epigraph epigraph: WriteEpigraph(epigraph); break;
            case LanguageBlock language: WriteLanguageBlock(language); break;
            default: throw new InvalidOperationException($"unknown block {block.GetType().Name}");
        }
    }

    /// <summary>A paragraph that begins and ends with something made by the writer, such as a note's number and who signs it.</summary>
    public void WriteParagraph(Paragraph paragraph, Action lead, Action end)
    {
        _xml.Start("p", LanguageAttributes.Of(paragraph.Language));
        lead();
        _inlines.Write(paragraph);
        end();
        _xml.End();
    }

    private void WriteText(string element, string? cssClass, TextBlock text)
    {
        _xml.Start(element, [("class", cssClass), .. LanguageAttributes.Of(text.Language)]);
        _inlines.Write(text);
        _xml.End();
    }

    /// <summary>The section's title is <c>h1</c>, so the first level inside it is <c>h2</c>.</summary>
    private void WriteHeading(Heading heading)
    {
        string element = heading.Level switch { 1 => "h2", 2 => "h3", 3 => "h4", 4 => "h5", _ => "h6" };
        _xml.Start(element, [("id", _publication.Names.PlaceAnchor(_section.Id, heading.Id)), .. LanguageAttributes.Of(heading.Language)]);
        _inlines.Write(heading);
        _xml.End();
    }

    /// <summary>Lines are spans with a break between them, so that they stack even where there is no stylesheet.</summary>
    private void WriteVerse(Verse verse)
    {
        bool couplets = _publication.Options.EvenVerse is { } even
            ? even.Contains((_section.Id, verse.Stanzas[0].Lines[0].TextId))
            : verse.Stanzas.All(stanza => stanza.Lines.Length == 2);
        _xml.Start("div", [("class", couplets ? "verse couplets" : "verse"), .. LanguageAttributes.Of(verse.Language)]);
        foreach (Stanza stanza in verse.Stanzas)
        {
            _xml.Start("p", ("class", stanza.Lines.Length > LinesKeptWhole ? "stanza long" : "stanza"));
            for (int i = 0; i < stanza.Lines.Length; i++)
            {
                if (i > 0)
                {
                    _xml.EmptyInline("br");
                }

                WriteText("span", stanza.Lines[i].IsBracketed ? "line source" : "line", stanza.Lines[i]);
            }

            _xml.End();
        }

        WriteAttribution(verse.Attribution);
        _xml.End();
    }

    private void WriteQuotation(Quotation quotation)
    {
        _xml.Start("blockquote", LanguageAttributes.Of(quotation.Language));
        Write(quotation.Blocks);
        WriteAttribution(quotation.Attribution);
        _xml.End();
    }

    private void WriteEpigraph(Epigraph epigraph)
    {
        _xml.Start("blockquote", [("class", "epigraph"), ("epub:type", "epigraph"), ("role", "doc-epigraph"), .. LanguageAttributes.Of(epigraph.Language)]);
        Write(epigraph.Blocks);
        WriteAttribution(epigraph.Attribution);
        _xml.End();
    }

    private void WriteAttribution(Paragraph? attribution)
    {
        if (attribution is not null)
        {
            WriteText("p", "attribution", attribution);
        }
    }

    private void WriteList(ListBlock list)
    {
        string? start = list.Start is null or 1 ? null : list.Start.Value.ToString(CultureInfo.InvariantCulture);
        _xml.Start(list.Start is null ? "ul" : "ol", [("start", start), .. LanguageAttributes.Of(list.Language)]);
        foreach (ListItem item in list.Items)
        {
            _xml.Start("li");
            Write(item.Blocks);
            _xml.End();
        }

        _xml.End();
    }

    private string? AnchorOf(string? placeId) => placeId is null ? null : _publication.Names.PlaceAnchor(_section.Id, placeId);

    private void WriteDefinitions(DefinitionList list)
    {
        _xml.Start("dl");
        foreach (Definition definition in list.Definitions)
        {
            _xml.Start("dt", ("id", AnchorOf(definition.Term.Id)));
            _xml.StartInline("dfn");
            _inlines.Write(definition.Term);
            _xml.End();
            _xml.End();
            foreach (Paragraph meaning in definition.Meanings)
            {
                _xml.Start("dd");
                WriteText("p", null, meaning);
                _xml.End();
            }
        }

        _xml.End();
    }

    private void WriteFigure(Figure figure)
    {
        _xml.Start("figure", [("id", AnchorOf(figure.Id)), .. LanguageAttributes.Of(figure.Language)]);
        if (figure.Caption is not null)
        {
            _inlines.WriteFirstBreaks(figure.Caption);
        }

        _xml.Empty("img", ("src", "../" + _publication.Names.ImagePath(figure.Image)), ("alt", figure.AlternativeText), ("style", WidthOf(figure)));
        if (figure.Caption is { } caption)
        {
            _xml.Start("figcaption", LanguageAttributes.Of(caption.Language));
            _inlines.WriteCaption(caption, Captions.Lead(figure, _publication.Info, _section.Language), firstBreaksWritten: true);
            _xml.End();
        }

        _xml.End();
    }

    private static string? WidthOf(Figure figure) =>
        figure.Width is { } share ? string.Create(CultureInfo.InvariantCulture, $"width: {share * 100:0}%") : null;

    private void WriteCode(CodeBlock code)
    {
        (string, string?)[] language = code.Language is null ? [("dir", "ltr")] : LanguageAttributes.Of(code.Language);
        _inlines.Language = code.Language ?? Language.English;
        _xml.Start("pre", language);
        _xml.StartInline("code");
        for (int i = 0; i < code.Lines.Length; i++)
        {
            if (i > 0)
            {
                _xml.Text("\n");
            }

            _inlines.Write(AsPlainText(code.Lines[i]));
        }

        _xml.End();
        _xml.End();
    }

    /// <summary>The whole block is code: its lines need not say so again.</summary>
    private static CodeLine AsPlainText(CodeLine line) =>
        line with { Inlines = [.. line.Inlines.Select(inline => inline is Code code ? new TextRun(code.Value, code.Span) : inline)] };

    private void WriteLanguageBlock(LanguageBlock block)
    {
        _xml.Start("div", LanguageAttributes.Of(block.Language));
        Write(block.Blocks);
        _xml.End();
    }
}

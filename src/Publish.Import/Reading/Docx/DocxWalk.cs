using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Publish.Core.Source;
using Publish.Import.Recognition;
using Publish.Import.Tree;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;
using TableRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace Publish.Import.Reading.Docx;

/// <summary>One walk over the paragraphs of a file. By recursion: <see cref="DocxGuard"/> has seen how deep it is.</summary>
internal sealed class DocxWalk(DocxStyles styles, MainDocumentPart main)
{
    private const int MaxColumns = 40;
    private const int MaxCell = 400;
    private static readonly SourceSpan Nowhere = SourceSpan.StartOf(new SourceText("", ""));

    private readonly LineBuilder _lines = new();
    private readonly List<(string Name, int Line, string Text)> _gone = [];
    private readonly List<OpenXmlElement> _boxes = [];
    private Line _like = new([], Nowhere);
    private bool _inCell;

    public ImmutableArray<Line> Lines => _lines.Lines;

    public IReadOnlyList<(string Name, int Line, string Text)> Gone => _gone;

    public static string FootnoteAnchor(IntegerValue? id) => $"footnote {id?.InnerText}";

    public static string EndnoteAnchor(IntegerValue? id) => $"endnote {id?.InnerText}";

    public void ReadNote(OpenXmlElement note, string anchor)
    {
        int from = _lines.Count;
        ReadBlocks(note, line => line with { Kind = LineKind.Paragraph, Anchors = [anchor] });
        if (_lines.Count == from)
        {
            _gone.Add(("empty note", from, ""));
        }
    }

    public void LeaveOut(string name, OpenXmlElement? element)
    {
        string text = string.Join(' ', element?.Descendants<Text>().Select(t => TextDecoding.Clean(t.Text).Text) ?? []);
        if (!string.IsNullOrWhiteSpace(text))
        {
            _gone.Add((name, int.MaxValue, text));
        }
    }

    public void ReadBlocks(OpenXmlElement container) => ReadBlocks(container, line => line);

    private void ReadBlocks(OpenXmlElement container, Func<Line, Line> shape)
    {
        foreach (OpenXmlElement element in container.ChildElements)
        {
            switch (element)
            {
                case Paragraph paragraph: ReadParagraph(paragraph, shape); break;
                case Table table when IsData(table): ReadTable(table); break;
                case Deleted or DeletedRun or MoveFrom: break;
                default: ReadBlocks(element, shape); break;
            }
        }
    }

    private void ReadParagraph(Paragraph paragraph, Func<Line, Line> shape)
    {
        _like = shape(styles.LineOf(paragraph.ParagraphProperties, new Line([], Nowhere)));
        _lines.Part();
        ReadInlines(paragraph, link: null);
        if (!_inCell)
        {
            _lines.End(_like);
            OpenXmlElement[] boxes = [.. _boxes];
            _boxes.Clear();
            foreach (OpenXmlElement box in boxes)
            {
                ReadBlocks(box, shape);
            }
        }
    }

    private void ReadInlines(OpenXmlElement container, string? link)
    {
        foreach (OpenXmlElement element in container.ChildElements)
        {
            switch (element)
            {
                case Run run: ReadRun(run, link); break;
                case Hyperlink hyperlink: ReadInlines(hyperlink, AddressOf(hyperlink)); break;
                case DeletedRun or MoveFromRun or ParagraphProperties: break;
                case DocumentFormat.OpenXml.Math.Text math: Add(math.Text, TextStyle.Plain, link: null); break;
                default: ReadInlines(element, link); break;
            }
        }
    }

    private void ReadRun(Run run, string? link)
    {
        RunProperties? properties = run.RunProperties;
        bool isRaised = properties?.VerticalTextAlignment?.Val?.Value is { } position && position == VerticalPositionValues.Superscript;
        TextStyle style = _like.Kind == LineKind.Heading ? TextStyle.Plain
            : IsOn(properties?.Bold) || IsOn(properties?.BoldComplexScript) ? TextStyle.Strong
            : IsOn(properties?.Italic) || IsOn(properties?.ItalicComplexScript) ? TextStyle.Emphasis
            : TextStyle.Plain;
        foreach (OpenXmlElement element in run.ChildElements)
        {
            switch (element)
            {
                case Text text when isRaised && NoteForms.Alone().IsMatch(text.Text) && NoteForms.NumberIn(text.Text) is { } number: _lines.Add(new MarkPiece(TextDecoding.Clean(text.Text).Text, number)); break;
                case Text text: Add(text.Text, style, link); break;
                case TabChar or PositionalTab: Add(" ", style, link); break;
                case NoBreakHyphen: Add("\u2011", style, link); break;
                case SymbolChar symbol: _gone.Add(($"a sign of the font {symbol.Font?.Value}", _lines.Count, symbol.Char?.Value ?? "")); break;
                case Break { Type: null } or CarriageReturn: EndLine(); break;
                case FootnoteReference note: _lines.Add(new MarkPiece("", null, FootnoteAnchor(note.Id))); break;
                case EndnoteReference note: _lines.Add(new MarkPiece("", null, EndnoteAnchor(note.Id))); break;
                case Drawing or Picture or EmbeddedObject or AlternateContent: ReadPicture(element); break;
            }
        }
    }

    /// <summary>A picture, or a box with text, which is read after the paragraph that it is tied to.</summary>
    private void ReadPicture(OpenXmlElement element)
    {
        OpenXmlElement picture = element is AlternateContent alternate ? alternate.GetFirstChild<AlternateContentChoice>() ?? element : element;
        OpenXmlElement[] boxes = [.. picture.Descendants<TextBoxContent>().Where(b => !b.Ancestors<TextBoxContent>().Any())];
        _boxes.AddRange(boxes);
        if (boxes.Length > 0)
        {
            return;
        }

        string name = TextDecoding.Clean(picture.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().FirstOrDefault()?.Description?.Value ?? "").Text;
        _gone.Add(("picture", _lines.Count, name));
        _lines.AddDoubt(new Doubt(ImportRules.LeftOutPicture, $"a picture stood here: \u201C{name[..Math.Min(name.Length, 80)]}\u201D", "put it into the book\u2019s folder, and write ![what it shows](file)"));
    }

    private void ReadTable(Table table)
    {
        int from = _lines.Count;
        foreach (TableRow row in table.Elements<TableRow>())
        {
            foreach (TableCell cell in row.Elements<TableCell>())
            {
                _inCell = true;
                foreach (Paragraph paragraph in cell.Descendants<Paragraph>())
                {
                    ReadParagraph(paragraph, line => line);
                    _lines.Add(new TextPiece(" "));
                }

                _inCell = false;
                _lines.Add(new CellEnd());
            }

            _lines.End(new Line([], Nowhere) { Kind = LineKind.TableRow });
        }

        _lines.PadRows(from);
    }

    private static bool IsData(Table table)
    {
        TableRow[] rows = [.. table.Elements<TableRow>()];
        return rows.Length > 1 && !table.Descendants<Table>().Any() && rows.All(r => r.Elements<TableCell>().Count() is > 0 and <= MaxColumns) && rows.Any(r => r.Elements<TableCell>().Count() > 1)
            && table.ChildElements.All(e => e is TableRow or TableProperties or TableGrid) && rows.All(r => r.ChildElements.All(e => e is TableCell or TableRowProperties or TablePropertyExceptions))
            && table.Descendants<TableCell>().All(c => c.InnerText.Length <= MaxCell) && !table.Descendants<TextBoxContent>().Any();
    }

    private void EndLine()
    {
        if (_inCell)
        {
            _lines.Add(new TextPiece(" "));
        }
        else if (_lines.End(_like))
        {
            _like = _like.Kind == LineKind.ListItem ? _like with { Continues = true } : _like;
        }
    }

    private void Add(string text, TextStyle style, string? link) => _lines.Add(new TextPiece(TextDecoding.Clean(text).Text, style, link));

    private string? AddressOf(Hyperlink hyperlink) => WebAddresses.Checked(main.HyperlinkRelationships.FirstOrDefault(r => r.Id == hyperlink.Id?.Value)?.Uri.OriginalString);

    private static bool IsOn(OnOffType? property) => property is not null && (property.Val?.Value ?? true);
}

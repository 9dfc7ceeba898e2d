using System.Collections.Immutable;
using System.Xml.Linq;
using Publish.Core.Source;
using Publish.Import.Tree;

namespace Publish.Import.Reading.Docx;

/// <summary>One walk over the paragraphs of a file. By recursion: <see cref="DocxGuard"/> has seen how deep it is. Elements that are not known are walked through, so that no text is missed.</summary>
internal sealed partial class DocxWalk(DocxStyles styles, DocxPackage package)
{
    private const int MaxColumns = 40;
    private const int MaxCell = 400;
    private static readonly SourceSpan Nowhere = SourceSpan.StartOf(new SourceText("", ""));

    private readonly LineBuilder _lines = new();
    private readonly List<DocxGone> _gone = [];
    private readonly List<string> _added = [];
    private readonly List<XElement> _boxes = [];
    private readonly HashSet<string> _referenced = new(StringComparer.Ordinal);
    private string _part = "";
    private Line _like = new([], Nowhere);
    private bool _inCell;
    private bool _inTable;
    private bool _inNote;
    private string? _region;

    public ImmutableArray<Line> Lines => _lines.Lines;

    public IReadOnlyList<DocxGone> Gone => _gone;

    public IReadOnlyList<string> Added => _added;

    public void ReadBody(string part, XElement body)
    {
        _part = part;
        ReadBlocks(body, line => line);
        EndFields();
    }

    /// <summary>A footnote or endnote: lines at the end, to which its reference leads.</summary>
    public void ReadNote(string part, XElement note)
    {
        _part = part;
        if (note.Value("type") is "separator" or "continuationSeparator" or "continuationNotice")
        {
            LeaveOut("line above the notes", DocxText.Of(note));
            return;
        }

        string anchor = AnchorOf(note.Name(), note.Value("id"));
        if (!_referenced.Contains(anchor))
        {
            LeaveOut("note without a reference in the text", DocxText.Of(note));
            return;
        }

        int from = _lines.Count;
        _inNote = true;
        ReadBlocks(note, line => line with { Kind = LineKind.Paragraph, Anchors = [anchor] });
        _inNote = false;
        EndFields();
        if (_lines.Count == from)
        {
            _gone.Add(new DocxGone("empty note", from, "", "", IsLeftOut: true));
        }
    }

    public void LeaveOut(string name, string text, bool atEnd = false) => Name(name, text, text, isLeftOut: true, atEnd);

    private static string AnchorOf(string kind, string? id) => $"{kind} {id}";

    /// <summary>Enters what is not in the text, unless it is nothing.</summary>
    private void Name(string name, string text, string counted, bool isLeftOut, bool atEnd = false)
    {
        if (!string.IsNullOrWhiteSpace(text) || !string.IsNullOrWhiteSpace(counted))
        {
            _gone.Add(new DocxGone(name, atEnd ? int.MaxValue : _lines.Count, text, counted, isLeftOut));
        }
    }

    private void ReadBlocks(XElement container, Func<Line, Line> shape)
    {
        foreach (XElement element in container.Elements())
        {
            switch (element.Name())
            {
                case "p": ReadParagraph(element, shape); break;
                case "tbl" when IsData(element): ReadTable(element); break;
                case "tbl": ReadLayoutTable(element, shape); break;
                case "sdt": ReadControl(element, content => ReadBlocks(content, shape)); break;
                case "del" or "moveFrom": LeaveOutChange(element); break;
                case "altChunk": ReadChunk(element); break;
                case "AlternateContent": ReadAlternate(element, branch => ReadBlocks(branch, shape)); break;
                case "sectPr" or "tblPr" or "tblGrid" or "tcPr" or "trPr" or "sdtPr" or "sdtEndPr" or "customXmlPr" or "smartTagPr": break;
                case "oMathPara" or "oMath": ReadEquation(element); break;
                default: ReadBlocks(element, shape); break;
            }
        }
    }

    private void ReadParagraph(XElement paragraph, Func<Line, Line> shape)
    {
        Line like = styles.LineOf(paragraph.Child("pPr"), new Line([], Nowhere), out string? label);
        _like = shape(like with { Region = _region ?? like.Region, IsInTable = _inTable });
        Name(_like.Kind == LineKind.Heading ? "number of a heading" : "label of a list", label ?? "", "", isLeftOut: true);
        _lines.Part();
        ReadInlines(paragraph, link: null);
        EndLine();
        if (!_inCell)
        {
            XElement[] boxes = [.. _boxes];
            _boxes.Clear();
            foreach (XElement box in boxes)
            {
                ReadBlocks(box, shape);
            }
        }
    }

    /// <summary>A content control; a table of contents made by one is no text of the essay.</summary>
    private void ReadControl(XElement control, Action<XElement> read)
    {
        XElement? properties = control.Child("sdtPr");
        if (control.Child("sdtContent") is not { } content)
        {
            return;
        }

        if (properties.Switch("showingPlcHdr") == true)
        {
            LeaveOut("placeholder of a form", DocxText.Of(content));
            return;
        }

        string? before = _region;
        _region = DocxStyles.IsContents(properties) ? "table of contents" : before;
        read(content);
        _region = before;
    }

    private void LeaveOutChange(XElement element) => LeaveOut(element.Name() == "del" ? "deleted text (tracked change)" : "moved text, at its old place (tracked change)", DocxText.Of(element));

    /// <summary>One branch is read. The others say the same in other forms; where they do not, they are named.</summary>
    private void ReadAlternate(XElement alternate, Action<XElement> read)
    {
        XElement? chosen = DocxXml.Branch(alternate);
        foreach (XElement other in alternate.Elements().Where(e => e != chosen))
        {
            string text = DocxText.Of(other);
            Name("other form of the same content", text, text, isLeftOut: chosen is null || DocxText.Of(chosen) != text);
        }

        if (chosen is not null)
        {
            read(chosen);
        }
    }

    private void ReadChunk(XElement chunk)
    {
        string file = package.RelationsOf(_part).FirstOrDefault(r => r.Id == chunk.Value("id"))?.Target ?? "";
        Name("file inside the document (altChunk)", file.Length == 0 ? "?" : file, "", isLeftOut: true);
        _lines.AddDoubt(new Doubt(ImportRules.LostForm, $"the text of another file inside the document was here: {file}", "open the document in a word processor, save it again, and import that"));
    }

    private void ReadTable(XElement table)
    {
        int from = _lines.Count;
        foreach (XElement row in table.Children("tr"))
        {
            _inCell = _inTable = true;
            AddCells(DocxXml.Number(row.Child("trPr").ChildValue("gridBefore")));
            foreach (XElement cell in row.Children("tc"))
            {
                ReadCell(cell);
                _lines.Add(new CellEnd());
                AddCells(DocxXml.Number(cell.Child("tcPr").ChildValue("gridSpan")) - 1);
            }

            _inCell = _inTable = false;
            _lines.End(new Line([], Nowhere) { Kind = LineKind.TableRow, Region = _region });
        }

        _lines.PadRows(from);
        XElement[] boxes = [.. _boxes];
        _boxes.Clear();
        foreach (XElement box in boxes)
        {
            ReadBlocks(box, line => line);
        }
    }

    /// <summary>A cell's paragraphs, and the cells of a table inside it, one after the other.</summary>
    private void ReadCell(XElement cell)
    {
        if (cell.Descendants().Any(e => e.Name() == "tbl"))
        {
            _lines.AddDoubt(new Doubt(ImportRules.LostForm, "a table inside a cell of this table was written as one text", "make a table of its own of it where that matters"));
        }

        ReadBlocks(cell, line => line);
    }

    /// <summary>Empty cells for columns that another cell covers.</summary>
    private void AddCells(int? count)
    {
        for (int i = 0; i < Math.Min(count ?? 0, MaxColumns); i++)
        {
            _lines.Add(new CellEnd());
        }
    }

    /// <summary>A table that only puts text beside text: its paragraphs are paragraphs.</summary>
    private void ReadLayoutTable(XElement table, Func<Line, Line> shape)
    {
        bool before = _inTable;
        _inTable = true;
        ReadBlocks(table, shape);
        _inTable = before;
    }

    private bool IsData(XElement table)
    {
        XElement[] rows = [.. table.Children("tr")];
        return !_inCell && !_inNote && rows.Length > 1 && rows.All(r => r.Children("tc").Sum(Columns) is > 0 and <= MaxColumns) && rows.Any(r => r.Children("tc").Count() > 1)
            && table.Elements().All(e => e.Name() is "tr" or "tblPr" or "tblGrid") && rows.All(r => r.Elements().All(e => e.Name() is "tc" or "trPr" or "tblPrEx"))
            && rows.SelectMany(r => r.Children("tc")).All(c => DocxText.Of(c).Length <= MaxCell);
    }

    private static int Columns(XElement cell) => Math.Clamp(DocxXml.Number(cell.Child("tcPr").ChildValue("gridSpan")) ?? 1, 1, MaxColumns + 1);

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
}

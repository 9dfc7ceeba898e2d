using System.Xml.Linq;
using Publish.Import.Tree;

namespace Publish.Import.Reading.Docx;

/// <summary>What is inside a paragraph: runs, fields, links, notes.</summary>
internal sealed partial class DocxWalk
{
    private readonly Stack<DocxField> _fields = [];
    private MarkPiece? _pending;

    private void ReadInlines(XElement container, string? link)
    {
        foreach (XElement element in container.Elements())
        {
            switch (element.Name())
            {
                case "r" when element.IsMath(): ReadEquation(element); break;
                case "r": ReadRun(element, link); break;
                case "hyperlink": ReadInlines(element, AddressOf(element) ?? link); break;
                case "fldSimple": ReadSimpleField(element, link); break;
                case "sdt": ReadControl(element, content => ReadInlines(content, link)); break;
                case "del" or "moveFrom": LeaveOutChange(element); break;
                case "AlternateContent": ReadAlternate(element, branch => ReadInlines(branch, link)); break;
                case "oMathPara" or "oMath": ReadEquation(element); break;
                case "subDoc": Name("part of the text in another file", package.RelationsOf(_part).FirstOrDefault(r => r.Id == element.Value("id"))?.Target ?? "?", "", isLeftOut: true); break;
                case "p": ReadParagraph(element, line => line); break;
                case "tbl": ReadLayoutTable(element, line => line); break;
                case "bookmarkStart" when element.Value("name") is { } name && !name.StartsWith('_'): Name("bookmark", Spaces.Fold(TextDecoding.Clean(name).Text), "", isLeftOut: true); break;
                case "pPr" or "sdtPr" or "sdtEndPr" or "customXmlPr" or "smartTagPr": break;
                case "txbxContent": _boxes.Add(element); break;
                default: ReadRunChild(element, SourceStyle.Plain, position: null, link); break;
            }
        }
    }

    private void ReadRun(XElement run, string? link)
    {
        XElement? properties = run.Child("rPr");
        if (styles.IsOn(properties, "vanish") && !run.Elements().Any(e => e.Name() is "fldChar" or "instrText"))
        {
            LeaveOut("hidden text", DocxText.Of(run));
            return;
        }

        SourceStyle style = _like.Kind == LineKind.Heading ? SourceStyle.Plain
            : styles.IsOn(properties, "b") || styles.IsOn(properties, "bCs") ? SourceStyle.Strong
            : styles.IsOn(properties, "i") || styles.IsOn(properties, "iCs") ? SourceStyle.Emphasis
            : SourceStyle.Plain;
        if ((styles.IsOn(properties, "strike") || styles.IsOn(properties, "dstrike")) && run.Elements().Any(e => e.Name() == "t"))
        {
            _lines.AddDoubt(StruckDoubt(DocxText.Of(run)));
        }

        string? position = properties.ChildValue("vertAlign");
        bool takesMark = false;
        foreach (XElement element in run.Elements())
        {
            if (element.Name() == "t" && takesMark)
            {
                takesMark = false;
                _lines.Add(_pending! with { Taken = TextDecoding.Clean(element.Value).Text });
                continue;
            }

            takesMark = ReadRunChild(element, style, position, link) || takesMark;
        }

        if (takesMark)
        {
            _lines.Add(_pending!);
        }
    }

    private static Doubt StruckDoubt(string text) => new(
        ImportRules.LostForm, $"the text \u201C{text[..Math.Min(text.Length, 40)]}\u201D is struck through in the source", "delete it where it was meant to go");

    /// <returns>Whether the next text of the run is the mark of a note.</returns>
    private bool ReadRunChild(XElement element, SourceStyle style, string? position, string? link)
    {
        switch (element.Name())
        {
            case "t" when element.IsMath(): ReadEquation(element); break;
            case "t": AddText(TextDecoding.Clean(element.Value).Text, style, position, link); break;
            case "delText": LeaveOut("deleted text (tracked change)", TextDecoding.Clean(element.Value).Text); break;
            case "fldChar": ReadFieldChar(element); break;
            case "instrText" or "delInstrText": AddInstruction(element.Value); break;
            case "tab" or "ptab": Add(" ", style, link); break;
            case "noBreakHyphen": Add("\u2011", style, link); break;
            case "softHyphen": Add("\u00AD", style, link); break;
            case "sym": ReadSymbol(element, style, link); break;
            case "br" or "cr": EndLine(); break;
            case "footnoteReference" or "endnoteReference": return ReadReference(element);
            case "ruby": ReadRuby(element, style, link); break;
            case "drawing" or "pict" or "object" or "contentPart": ReadDrawing(element); break;
            case "AlternateContent": ReadAlternate(element, branch => ReadBranch(branch, style, position, link)); break;
            case "rPr": break;
            default: ReadInlines(element, link); break;
        }

        return false;
    }

    private void ReadBranch(XElement branch, SourceStyle style, string? position, string? link)
    {
        foreach (XElement inner in branch.Elements())
        {
            ReadRunChild(inner, style, position, link);
        }
    }

    private bool ReadReference(XElement element)
    {
        string anchor = AnchorOf(element.Name() == "footnoteReference" ? "footnote" : "endnote", element.Value("id"));
        _referenced.Add(anchor);
        _pending = new MarkPiece("", null, anchor);
        if (element.Value("customMarkFollows") is "1" or "true" or "on")
        {
            return true;
        }

        _lines.Add(_pending);
        return false;
    }

    private void AddText(string text, SourceStyle style, string? position, string? link)
    {
        if (_fields.Any(f => !f.InResult))
        {
            LeaveOut("text inside the instruction of a field", text);
            return;
        }

        _fields.ToList().ForEach(f => f.HasResult = true);
        string? address = _fields.Select(f => f.Address).FirstOrDefault(a => a is not null) ?? link;
        Piece piece = position switch
        {
            "superscript" => RaisedText.Of(text, _lines.Tail, style, address),
            "subscript" => new TextPiece(RaisedText.Below(text), style, address),
            _ => new TextPiece(text, style, address),
        };
        if (piece is TextPiece plain)
        {
            _lines.Add(plain);
        }
        else
        {
            _lines.Add(piece);
        }
    }

    private void ReadSymbol(XElement element, SourceStyle style, string? link)
    {
        string code = element.Value("char") ?? "";
        if (DocxSymbols.Own(element) is { } own)
        {
            Add(TextDecoding.Clean(own).Text, style, link);
        }
        else if (DocxSymbols.Known(element) is { } known)
        {
            _added.Add(known);
            Add(known, style, link);
            Name("symbol", code, code, isLeftOut: false);
        }
        else
        {
            string font = Spaces.Fold(TextDecoding.Clean(element.Value("font") ?? "?").Text);
            LeaveOut($"symbol of the font {font}", code);
            _lines.AddDoubt(new Doubt(ImportRules.LostForm, $"a symbol of the font {font} was here: {code}", "write the character that it shows"));
        }
    }

    /// <summary>Small text over a word: behind it, in brackets.</summary>
    private void ReadRuby(XElement ruby, SourceStyle style, string? link)
    {
        ReadInlines(ruby.Child("rubyBase") ?? ruby, link);
        if (ruby.Child("rt") is { } over && DocxText.Of(over) is { Length: > 0 } text)
        {
            _added.Add("()");
            Add($" ({text})", style, link);
        }
    }

    private void ReadEquation(XElement element)
    {
        string text = new DocxEquations(_added).Of(element);
        if (!string.IsNullOrWhiteSpace(text))
        {
            Add($" {Spaces.Fold(text)} ", SourceStyle.Plain, link: null);
            _lines.AddDoubt(new Doubt(ImportRules.LostForm, "an equation of the source was written as a line of text", "compare it with the source; where its form matters, put a picture of it in"));
        }
    }

    private void Add(string text, SourceStyle style, string? link) => _lines.Add(new TextPiece(text, style, _fields.Select(f => f.Address).FirstOrDefault(a => a is not null) ?? link));

    private string? AddressOf(XElement hyperlink)
    {
        string? address = package.RelationsOf(_part).FirstOrDefault(r => r.Id == hyperlink.Value("id"))?.Target;
        string? good = WebAddresses.Checked(address);
        if (good is null && address is not null)
        {
            Name("address of a link", Spaces.Fold(TextDecoding.Clean(address).Text), "", isLeftOut: true);
        }

        return good;
    }
}

using System.Text;
using System.Xml.Linq;
using Publish.Import.Tree;

namespace Publish.Import.Reading.Docx;

/// <summary>All text of an element that is named and not read: what is in line first, then what is not.</summary>
internal sealed class DocxText
{
    private readonly List<string> _apart = [];
    private readonly StringBuilder _instruction = new();

    private DocxText()
    {
    }

    public static string Of(XElement element)
    {
        var all = new DocxText();
        var text = new StringBuilder();
        all.Add(element, text);
        all.EndInstruction();
        return Spaces.Fold(TextDecoding.Clean(string.Join(' ', all._apart.Prepend(text.ToString()))).Text);
    }

    private void Add(XElement element, StringBuilder text)
    {
        switch (element.Name())
        {
            case "t": text.Append(element.Value); return;
            case "delText": text.Append(element.Value); return;
            case "instrText" or "delInstrText": _instruction.Append(element.Value); return;
            case "fldChar": EndInstruction(); return;
            case "v": _apart.Add(element.Value); return;
            case "noBreakHyphen": text.Append('\u2011'); return;
            case "sym": AddSymbol(element, text); return;
            case "docPr": _apart.AddRange([element.Value("descr") ?? "", element.Value("title") ?? ""]); break;
            case "textpath": _apart.Add(element.Value("string") ?? ""); break;
            case "fldSimple": _apart.Add(element.Value("instr") ?? ""); break;
        }

        bool separates = element.Name() is "p" or "tab" or "ptab" or "br" or "cr" or "tc" or "footnoteReference" or "endnoteReference" || element.IsMath();
        int before = text.Length;
        text.Append(separates ? " " : "");
        StringBuilder inside = IsApart(element) ? new StringBuilder() : text;
        foreach (XElement child in element.Elements())
        {
            Add(child, inside);
        }

        if (inside != text)
        {
            _apart.Add(inside.ToString());
        }

        if (element.Name() is "Choice" or "Fallback" && text.Length > before)
        {
            text.Insert(before, ' ').Append(' ');
        }

        text.Append(separates || element.Name() == "ruby" ? " " : "");
    }

    /// <summary>Whether the text inside is not in line with what is round it.</summary>
    private static bool IsApart(XElement element) => element.Name() is "del" or "moveFrom" or "rt" or "txbxContent" || (element.Name() == "r" && element.Child("rPr").Switch("vanish") == true)
        || (element.Name() == "sdtContent" && element.Parent.Child("sdtPr").Switch("showingPlcHdr") == true);

    private void AddSymbol(XElement element, StringBuilder text)
    {
        if (DocxSymbols.Own(element) is { } own)
        {
            text.Append(own);
        }
        else
        {
            _apart.Add(element.Value("char") ?? "");
        }
    }

    private void EndInstruction()
    {
        _apart.Add(_instruction.ToString());
        _instruction.Clear();
    }
}

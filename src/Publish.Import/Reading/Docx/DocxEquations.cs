using System.Xml.Linq;

namespace Publish.Import.Reading.Docx;

/// <summary>An equation as one line of text: the manuscript format has none.</summary>
/// <param name="added">Takes the characters that are drawn and not written: the bar of a fraction, the sign of a root.</param>
internal sealed class DocxEquations(ICollection<string> added)
{
    public string Of(XElement element) => element.Name() switch
    {
        "t" => TextDecoding.Clean(element.Value).Text,
        "rPr" or "ctrlPr" => "",
        "f" => $"{Child(element, "num")} {Added("/")} {Child(element, "den")}",
        "sSup" => Script(Child(element, "e"), Child(element, "sup"), "^", RaisedText.Above),
        "sSub" => Script(Child(element, "e"), Child(element, "sub"), "_", RaisedText.Below),
        "sSubSup" => Script(Script(Child(element, "e"), Child(element, "sub"), "_", RaisedText.Below), Child(element, "sup"), "^", RaisedText.Above),
        "rad" => $"{Child(element, "deg")} {Added("\u221A")} {Child(element, "e")}",
        "nary" => $"{Added(element.Child("naryPr").ChildValue("chr") ?? "\u222B")} {Child(element, "sub")} {Child(element, "sup")} {Child(element, "e")}",
        "d" => $"{Added(element.Child("dPr").ChildValue("begChr") ?? "(")}{string.Join(' ', element.Children("e").Select(Of))}{Added(element.Child("dPr").ChildValue("endChr") ?? ")")}",
        _ => string.Join(' ', element.Elements().Select(Of).Where(t => t.Length > 0)),
    };

    private string Child(XElement element, string name) => element.Child(name) is { } child ? Of(child) : "";

    private string Script(string main, string script, string sign, Func<string, string> shape)
    {
        string plain = script.Trim();
        return shape(plain) is var shaped && shaped != plain ? main + shaped : plain.Length == 0 ? main : $"{main}{Added(sign)}{plain}";
    }

    private string Added(string text)
    {
        added.Add(text);
        return text;
    }
}

using AngleSharp.Dom;

namespace Publish.Import.Reading.Html;

/// <summary>An equation in MathML as one line of text: the manuscript format has none.</summary>
/// <param name="added">Takes the characters that are drawn and not written.</param>
internal sealed class HtmlEquations(ICollection<string> added)
{
    private const int MaxDepth = 60;

    public string Of(INode node, int depth = 0) => node switch
    {
        IText text => text.Data.Trim(),
        IElement { LocalName: "annotation" or "annotation-xml" or "script" or "style" } => "",
        IElement element when depth > MaxDepth => HtmlText.Of(element),
        IElement { LocalName: "mfrac", Children.Length: 2 } element => $"{Of(element.Children[0], depth + 1)} {Added("/")} {Of(element.Children[1], depth + 1)}",
        IElement { LocalName: "msup", Children.Length: 2 } element => Script(element, "^", RaisedText.Above, depth),
        IElement { LocalName: "msub", Children.Length: 2 } element => Script(element, "_", RaisedText.Below, depth),
        IElement { LocalName: "msqrt" or "mroot" } element => $"{Added("\u221A")} {Inside(element, depth)}",
        IElement element => Inside(element, depth),
        _ => "",
    };

    private string Inside(IElement element, int depth) => string.Join(' ', element.ChildNodes.Select(n => Of(n, depth + 1)).Where(t => t.Length > 0));

    private string Script(IElement element, string sign, Func<string, string> shape, int depth)
    {
        string main = Of(element.Children[0], depth + 1);
        string script = Of(element.Children[1], depth + 1).Trim();
        string shaped = shape(script);
        return shaped != script ? main + shaped : $"{main}{Added(sign)}{script}";
    }

    private string Added(string text)
    {
        added.Add(text);
        return text;
    }
}

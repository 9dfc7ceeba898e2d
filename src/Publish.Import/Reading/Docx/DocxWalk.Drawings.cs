using System.Xml.Linq;
using Publish.Import.Tree;

namespace Publish.Import.Reading.Docx;

/// <summary>Pictures, shapes, charts and boxes with text.</summary>
internal sealed partial class DocxWalk
{
    /// <summary>A box's text is read after the paragraph that it is tied to; everything else is named.</summary>
    private void ReadDrawing(XElement drawing)
    {
        XElement element = Resolved(drawing);
        XElement[] boxes = [.. element.Descendants().Where(e => e.Name() == "txbxContent" && !e.Ancestors().TakeWhile(a => a != element).Any(a => a.Name() == "txbxContent"))];
        _boxes.AddRange(boxes);
        XElement[] outside = [.. element.DescendantsAndSelf().Where(e => !e.AncestorsAndSelf().TakeWhile(a => a != element.Parent).Any(boxes.Contains))];
        string words = string.Join(' ', outside.Where(e => e.Name() == "t").Select(e => TextDecoding.Clean(e.Value).Text));
        LeaveOut("words in a drawing", words);
        string decorated = string.Join(' ', outside.Where(e => e.Name() == "textpath").Select(e => TextDecoding.Clean(e.Value("string") ?? "").Text));
        LeaveOut("decorated words (WordArt)", decorated);
        string shown = Spaces.Fold(string.Join(' ', outside.Where(e => e.Name() == "docPr").Select(e => TextDecoding.Clean($"{e.Value("descr")} {e.Value("title")}").Text)));
        string name = KindOf(drawing, outside);
        bool isShape = boxes.Length > 0 || words.Length > 0 || decorated.Length > 0;
        if (isShape && name == "drawing")
        {
            LeaveOut("description of a drawing", shown);
            return;
        }

        _gone.Add(new DocxGone(name, _lines.Count, shown, shown, IsLeftOut: true));
        _lines.AddDoubt(new Doubt(
            ImportRules.LeftOutPicture, $"a {name} was here in the source: \u201C{shown[..Math.Min(shown.Length, 80)]}\u201D", "put a picture of it into the book\u2019s folder, and write ![what it shows](file)"));
    }

    private static string KindOf(XElement drawing, XElement[] inside) =>
        inside.FirstOrDefault(e => e.Name() == "OLEObject") is { } embedded ? $"embedded object ({embedded.Value("ProgID")})"
        : inside.Any(e => e.Name() is "pic" or "imagedata" or "blip") ? "picture"
        : inside.Any(e => e.Name() == "chart") ? "chart"
        : inside.Any(e => e.Name() == "relIds") ? "diagram"
        : drawing.Name() == "contentPart" ? "handwriting"
        : drawing.Name() == "object" ? "embedded object"
        : "drawing";

    /// <summary>The drawing with one branch of each alternate content in it.</summary>
    private XElement Resolved(XElement drawing)
    {
        XElement copy = new(drawing);
        for (XElement? alternate = First(copy); alternate is not null; alternate = First(copy))
        {
            ReadAlternate(alternate, branch => alternate.AddAfterSelf(branch.Elements()));
            alternate.Remove();
        }

        return copy;
    }

    private static XElement? First(XElement element) => element.Descendants().FirstOrDefault(e => e.Name() == "AlternateContent" && !e.Ancestors().Any(a => a.Name() == "txbxContent"));
}

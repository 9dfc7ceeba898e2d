using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Publish.Core.Source;
using Publish.Import.Tree;

namespace Publish.Import.Reading.Html;

/// <summary>Words of a page that are not in its text: comments in its code, and attributes that programs show.</summary>
internal static class HtmlAsides
{
    private static readonly string[] Attributes = ["title", "placeholder", "alt", "label", "value"];

    public static IEnumerable<Gone> Of(IDocument document, SourceText source)
    {
        var seen = new HashSet<(int, string)>();
        foreach (INode node in Nodes(document))
        {
            if (node is IComment comment && comment.Parent is not IElement { LocalName: "script" or "style" })
            {
                string text = Spaces.Fold(TextDecoding.Clean(comment.Data).Text);
                yield return new Gone("comment in the code of the page", At(source, comment.Parent as IElement), text, IsLeftOut: text.Any(char.IsLetterOrDigit));
            }

            if (node is not IElement element)
            {
                continue;
            }

            foreach (string name in Attributes.Where(a => IsWords(element, a)))
            {
                // Misnested elements are copied by the parser, with their attributes.
                string words = Spaces.Fold(TextDecoding.Clean(element.GetAttribute(name)!).Text);
                if (words.Length > 0 && seen.Add((element.SourceReference?.Position.Index ?? -1, name)))
                {
                    yield return new Gone(NameOf(element, name), At(source, element), words, IsLeftOut: true);
                }
            }
        }
    }

    private static IEnumerable<INode> Nodes(INode root)
    {
        var open = new Stack<INode>([root]);
        while (open.TryPop(out INode? node))
        {
            yield return node;
            if (node is IHtmlTemplateElement template)
            {
                open.Push(template.Content);
            }

            for (INode? child = node.LastChild; child is not null; child = child.PreviousSibling)
            {
                open.Push(child);
            }
        }
    }

    private static string NameOf(IElement element, string attribute) => attribute switch
    {
        "alt" when element.LocalName == "img" => "picture",
        "title" => "words in a tooltip (attribute title)",
        _ => $"form (attribute {attribute})",
    };

    /// <summary>Whether an attribute is text for people.</summary>
    private static bool IsWords(IElement element, string attribute) => element.HasAttribute(attribute) && attribute switch
    {
        "title" or "placeholder" => true,
        "alt" => element.LocalName is "img" or "area" or "input",
        "label" => element.LocalName is "option" or "optgroup" or "track",
        _ => element.LocalName == "input" && element.GetAttribute("type") != "hidden",
    };

    private static SourceSpan At(SourceText source, IElement? element) => new(source, Math.Clamp(element?.SourceReference?.Position.Index ?? 0, 0, source.Text.Length), 0);
}

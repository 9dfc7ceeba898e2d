using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Publish.Import.Tree;

namespace Publish.Import.Reading.Html;

/// <summary>All text of an element that is named and not read.</summary>
internal static class HtmlText
{
    public static string Of(INode root)
    {
        var text = new StringBuilder();
        var open = new Stack<INode>();
        for (INode? at = root; at is not null;)
        {
            Enter(at, text);
            INode? child = IsCode(at) ? null : (at as IHtmlTemplateElement)?.Content.FirstChild ?? at.FirstChild;
            if (child is not null)
            {
                open.Push(at);
                at = child;
                continue;
            }

            while (at is not null && (at == root || at.NextSibling is null) && open.TryPop(out INode? parent))
            {
                at = parent;
                text.Append(Separates(at) ? " " : "");
            }

            at = at is null || at == root ? null : at.NextSibling;
        }

        return Spaces.Fold(TextDecoding.Clean(text.ToString()).Text);
    }

    private static void Enter(INode node, StringBuilder text) => text.Append(node is IText { Data: var data } ? data : Separates(node) ? " " : "");

    private static bool IsCode(INode node) => node is IElement { LocalName: "script" or "style" };

    /// <summary>Code in the midst of a word shows nothing, and does not cut it in two.</summary>
    private static bool Separates(INode node) => node is IElement element && !IsCode(node)
        && (HtmlElements.Blocks.Contains(element.LocalName) || HtmlElements.Ignored.Contains(element.LocalName) || element.LocalName is "br" or "rt" or "q" || HtmlElements.LeftOut(element.LocalName) is not null
            || HtmlElements.IsHidden(element) || element.NamespaceUri is not (null or "http://www.w3.org/1999/xhtml"));
}

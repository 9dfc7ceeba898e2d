using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using static Publish.Tests.Epub.EpubArchive;

namespace Publish.Tests.Epub;

/// <summary>Reads XHTML back as the text it was made from.</summary>
internal static class XhtmlText
{
    /// <summary>The text with a line feed for each break, without the marks of notes and the isolates that the writer adds; <paramref name="breaks"/> takes each page break with its offset.</summary>
    public static string Of(XElement element, IDictionary<string, int>? breaks = null)
    {
        var text = new StringBuilder();
        Append(element, text, breaks);
        return text.ToString();
    }

    /// <summary>The text with the folio of each page break in angle brackets, and <c>^</c> for the mark of a note.</summary>
    public static string WithMarks(XElement element)
    {
        var copy = new XElement(element);
        foreach (XElement mark in copy.Descendants().Where(IsPageBreak).ToImmutableArray())
        {
            mark.ReplaceWith(new XText($"<{mark.Attribute("aria-label")!.Value}>"));
        }

        foreach (XElement mark in copy.Descendants().Where(IsNoteMark).ToImmutableArray())
        {
            mark.ReplaceWith(new XText("^"));
        }

        return Of(copy);
    }

    public static bool IsPageBreak(XElement element) => (string?)element.Attribute(Ops + "type") == "pagebreak";

    private static bool IsNoteMark(XElement element) => element.Name == Xhtml + "sup";

    private static void Append(XElement element, StringBuilder text, IDictionary<string, int>? breaks)
    {
        if (IsNoteMark(element))
        {
            return;
        }

        if (IsPageBreak(element))
        {
            breaks?.Add(element.Attribute("id")!.Value, text.Length);
        }

        if (element.Name == Xhtml + "br")
        {
            text.Append('\n');
        }

        foreach (XNode node in element.Nodes())
        {
            switch (node)
            {
                case XText value: text.Append(value.Value.Replace("\u2066", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal)); break;
                case XElement child: Append(child, text, breaks); break;
            }
        }
    }
}

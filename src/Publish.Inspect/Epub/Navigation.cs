using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Publish.Inspect.Epub;

/// <summary>The lists of the navigation document (EPUB 3.3, 7).</summary>
internal static class Navigation
{
    private static readonly ConditionalWeakTable<XDocument, HashSet<string>> Names = [];

    /// <param name="type">toc, page-list or landmarks.</param>
    public static IEnumerable<XElement> Entries(EpubFile epub, string type)
        => epub.Navigation is { } item && epub.Xml(item.Path) is { } document
            ? document.Descendants(EpubFile.Xhtml + "nav").Where(n => n.Attribute(EpubFile.Ops + "type")?.Value == type).Descendants(EpubFile.Xhtml + "a")
            : [];

    /// <summary>How deep an entry stands among the lists; from 1.</summary>
    public static int LevelOf(XElement entry) => entry.Ancestors(EpubFile.Xhtml + "ol").Count();

    public static HashSet<string> NamesOf(XDocument document) => Names.GetValue(document, d => [.. d.Descendants().Attributes("id").Select(a => a.Value)]);
}

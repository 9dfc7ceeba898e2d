using System.Collections.Immutable;
using System.Xml.Linq;
using Publish.Inspect.Epub;

namespace Publish.Inspect.Reports;

/// <summary>Gathers what a report says from an unpacked EPUB.</summary>
internal static class EpubReportBuilder
{
    public static EpubReport Build(EpubFile epub)
    {
        XElement[] pictures = [.. epub.Pages.SelectMany(p => epub.Xml(p.Path)?.Descendants(EpubFile.Xhtml + "img") ?? [])];
        return new EpubReport(
            epub.Package?.Attribute("version")?.Value ?? "?",
            Dublin(epub, "title").FirstOrDefault(),
            [.. Dublin(epub, "creator")],
            Dublin(epub, "language").FirstOrDefault(),
            Dublin(epub, "identifier").FirstOrDefault(),
            EpubClauses.Values(epub, "dcterms:modified").FirstOrDefault(),
            epub.Package?.Element(EpubFile.Opf + "spine")?.Attribute("page-progression-direction")?.Value,
            [.. epub.Spine.Select(i => i?.Path ?? "?")],
            [.. Navigation.Entries(epub, "toc").Select(e => new OutlineItem(Navigation.LevelOf(e), Tidy(e.Value)))],
            [.. Navigation.Entries(epub, "page-list").Select(e => Tidy(e.Value))],
            [.. epub.Items.Where(i => i.MediaType.StartsWith("font/", StringComparison.Ordinal) || i.MediaType.Contains("font", StringComparison.Ordinal)).Select(i => i.Path)],
            pictures.Length,
            pictures.Count(p => !string.IsNullOrWhiteSpace(p.Attribute("alt")?.Value)),
            epub.Spine.OfType<EpubItem>().Sum(i => CountWords(epub.Xml(i.Path))),
            ReadAccessibility(epub),
            ReadClaims(epub));
    }

    private static IEnumerable<string> Dublin(EpubFile epub, string name) => epub.Metadata.Where(m => m.Name == EpubFile.Dc + name).Select(m => Tidy(m.Value));

    private static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int CountWords(XDocument? page)
        => page?.Descendants(EpubFile.Xhtml + "body").DescendantNodes().OfType<XText>().Sum(t => t.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit))) ?? 0;

    private static ImmutableArray<MetadataItem> ReadAccessibility(EpubFile epub)
        => [.. epub.Metadata
            .Where(m => m.Attribute("property")?.Value is { } p && (p.StartsWith("schema:access", StringComparison.Ordinal) || p.StartsWith("a11y:", StringComparison.Ordinal) || p == "dcterms:conformsTo"))
            .Select(m => new MetadataItem(m.Attribute("property")!.Value, Tidy(m.Value)))];

    private static ImmutableArray<Claim> ReadClaims(EpubFile epub)
    {
        var claims = new List<Claim> { ToClaim(epub, "EPUB 3.3", Standard.Epub33) };
        claims.AddRange(EpubClauses.Values(epub, "dcterms:conformsTo").Select(c => ToClaim(epub, c, Standard.EpubAccessibility11)));
        return [.. claims];
    }

    private static Claim ToClaim(EpubFile epub, string name, Standard standard) => new(name, true, EpubInspector.RulesOf(standard).Length, EpubInspector.Check(epub, standard));
}

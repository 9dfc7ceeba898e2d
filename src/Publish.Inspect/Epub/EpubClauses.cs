using System.Xml.Linq;
using Publish.Inspect.Clauses;

namespace Publish.Inspect.Epub;

/// <summary>What EPUB 3.3 and EPUB Accessibility 1.1 ask of a file and this program can see. EPUBCheck sees more, and is the judge.</summary>
internal static class EpubClauses
{
    private static readonly XNamespace Epub = EpubFile.Opf;

    public static readonly EpubRule[] Publication =
    [
        new("4.2.2-1", "The file mimetype comes first, unpacked, and says what the file is", e => Flaw.Unless(BeginsWithMimetype(e.Bytes), "the archive does not begin with the file mimetype")),
        new("4.2.6-1", "The container names a package document that is there", e => Flaw.Unless(e.PackagePath is not null, "META-INF/container.xml names no package document that is there")),
        new("5.4-1", "The package document is XML of version 3.0", e => Flaw.Unless(e.PackagePath is null || e.Package?.Attribute("version")?.Value == "3.0", "the package document is not of version 3.0")),
        new("5.5.3-1", "It has an identifier, a title and a language", e => ((string[])["identifier", "title", "language"]).Where(n => !e.Metadata.Any(m => m.Name == EpubFile.Dc + n && m.Value.Trim().Length > 0)).Select(n => new Flaw($"there is no dc:{n}"))),
        new("5.5.3-2", "Its unique identifier is one of them", e => Flaw.Unless(e.Package is null || e.Metadata.Any(m => m.Name == EpubFile.Dc + "identifier" && m.Attribute("id")?.Value == e.Package.Attribute("unique-identifier")?.Value), "unique-identifier leads to no dc:identifier")),
        new("5.5.5-1", "It says when it was last changed", e => Flaw.Unless(e.Metadata.Any(m => m.Attribute("property")?.Value == "dcterms:modified"), "there is no dcterms:modified")),
        new("5.6-1", "Every file that is listed is there", e => e.Items.Where(i => !i.Path.Contains(':', StringComparison.Ordinal) && !e.Has(i.Path)).Select(i => new Flaw($"{i.Path} is listed and not there"))),
        new("5.6-2", "Every file that is there is listed", e => e.Names.Where(n => n != "mimetype" && n != e.PackagePath && !n.StartsWith("META-INF/", StringComparison.Ordinal) && !e.Items.Any(i => i.Path == n)).Select(n => new Flaw($"{n} is there and not listed"))),
        new("5.6-3", "Nothing is fetched from elsewhere", e => e.Items.Where(i => i.Path.Contains("://", StringComparison.Ordinal)).Select(i => new Flaw($"{i.Path} would be fetched"))),
        new("5.7-1", "The spine names pages of the book", e => Flaw.Unless(e.Spine.Any(), "the spine is empty").Concat(e.Spine.Where(i => i is null).Take(1).Select(_ => new Flaw("the spine names what is not listed")))),
        new("6.1-1", "Pages are well-formed XHTML", e => e.Pages.Where(p => e.ProblemOf(p.Path) is not null).Select(p => new Flaw($"{p.Path}: {e.ProblemOf(p.Path)}"))),
        new("6.1-2", "Names within a page are unique", e => e.Pages.SelectMany(p => e.Xml(p.Path)?.Descendants().Attributes("id").GroupBy(a => a.Value).Where(g => g.Count() > 1).Select(g => new Flaw($"{p.Path}: two elements have the id {g.Key}")) ?? [])),
        new("6.1-3", "Links within the book lead to a place that is there", e => e.Pages.SelectMany(p => BrokenLinks(e, p))),
        new("7.3-1", "There is a navigation document with contents", e => Flaw.Unless(Navigation.Entries(e, "toc").Any(), "the navigation document has no contents")),
    ];

    public static readonly EpubRule[] Accessibility =
    [
        new("3.1-1", "The metadata say how the book can be taken in", e => ((string[])["accessMode", "accessibilityFeature", "accessibilityHazard", "accessibilitySummary"]).Where(n => !Values(e, "schema:" + n).Any()).Select(n => new Flaw($"there is no schema:{n}"))),
        new("3.2-1", "A page list that is spoken of is there", e => Flaw.Unless(!Values(e, "schema:accessibilityFeature").Any(v => v is "printPageNumbers" or "pageNavigation" or "pageBreakMarkers") || Navigation.Entries(e, "page-list").Any(), "the metadata speak of page numbers, and there is no page list")),
        new("3.2-2", "A page list has its source", e => Flaw.Unless(!Navigation.Entries(e, "page-list").Any() || e.Metadata.Any(m => m.Name == EpubFile.Dc + "source" || m.Attribute("property")?.Value is "pageBreakSource"), "there is a page list, and nothing says of which edition")),
        new("3.3-1", "Who answers for the conformance is named", e => Flaw.Unless(!Values(e, "dcterms:conformsTo").Any() || Values(e, "a11y:certifiedBy").Any(), "nobody answers for the conformance")),
        new("1.1.1-1", "Pictures have an alternative text", e => e.Pages.SelectMany(p => e.Xml(p.Path)?.Descendants(EpubFile.Xhtml + "img").Where(i => i.Attribute("alt") is null).Select(i => new Flaw($"{p.Path}: {i.Attribute("src")?.Value} has no alt")) ?? [])),
        new("2.4.2-1", "Every page has a title", e => e.Pages.Where(p => e.Xml(p.Path) is { } page && string.IsNullOrWhiteSpace(page.Descendants(EpubFile.Xhtml + "title").FirstOrDefault()?.Value)).Select(p => new Flaw($"{p.Path} has no title"))),
        new("3.1.1-1", "Every page says its language", e => e.Pages.Where(p => e.Xml(p.Path)?.Root is { } root && root.Attribute("lang") is null && root.Attribute(XNamespace.Xml + "lang") is null).Select(p => new Flaw($"{p.Path} does not say its language"))),
    ];

    /// <summary>The values of a property, which may be a meta element or a link.</summary>
    public static IEnumerable<string> Values(EpubFile epub, string property)
        => epub.Metadata.Where(m => m.Name == Epub + "meta" && m.Attribute("property")?.Value == property).Select(m => m.Value.Trim())
            .Concat(epub.Metadata.Where(m => m.Name == Epub + "link" && m.Attribute("rel")?.Value == property).Select(m => m.Attribute("href")?.Value ?? ""));

    /// <summary>A local file header (APPNOTE.TXT, 4.3.7) with the name mimetype, method 0 and no extra field, then the type.</summary>
    private static bool BeginsWithMimetype(ReadOnlySpan<byte> bytes)
        => bytes.Length > 58 && bytes.StartsWith("PK\u0003\u0004"u8) && bytes[8] == 0 && bytes[9] == 0 && bytes[28] == 0 && bytes[29] == 0 && bytes[30..].StartsWith("mimetypeapplication/epub+zip"u8);

    private static IEnumerable<Flaw> BrokenLinks(EpubFile epub, EpubItem page)
    {
        foreach (string reference in epub.Xml(page.Path)?.Descendants(EpubFile.Xhtml + "a").Attributes("href").Select(a => a.Value) ?? [])
        {
            if (EpubFile.Resolve(page.Path, reference) is { } target && !IsThere(epub, target.Path, target.Name))
            {
                yield return new Flaw($"{page.Path}: {reference} leads nowhere");
            }
        }
    }

    private static bool IsThere(EpubFile epub, string path, string? name)
        => epub.Has(path) && (name is null || epub.Xml(path) is not { } document || Navigation.NamesOf(document).Contains(name));
}

/// <summary>A clause and how an EPUB is held against it.</summary>
internal sealed record EpubRule(string Id, string Statement, Func<EpubFile, IEnumerable<Flaw>> Check);

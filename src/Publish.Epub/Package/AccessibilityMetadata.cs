using Publish.Core.Languages;
using Publish.Epub.Content;
using Publish.Manuscript.Model;

namespace Publish.Epub.Package;

/// <summary>What the package says for people who read with eyes, ears or fingers (EPUB Accessibility 1.1). Only what is true of this book.</summary>
internal static class AccessibilityMetadata
{
    public static void Write(MarkupWriter xml, Publication publication)
    {
        List<Figure> figures = [.. publication.Book.Sections.SelectMany(Walk.Blocks).OfType<Figure>()];
        bool described = figures.TrueForAll(figure => figure.AlternativeText.Length > 0);
        bool pages = !publication.Pages.All.IsEmpty;

        Meta(xml, "schema:accessMode", "textual");
        if (figures.Count > 0)
        {
            Meta(xml, "schema:accessMode", "visual");
            Meta(xml, "schema:accessModeSufficient", "textual,visual");
        }

        if (described)
        {
            Meta(xml, "schema:accessModeSufficient", "textual");
        }

        foreach (string feature in Features(figures.Count > 0 && described, pages))
        {
            Meta(xml, "schema:accessibilityFeature", feature);
        }

        Meta(xml, "schema:accessibilityHazard", "none");
        AccessibilityWords words = publication.Info.Language.Profile.Accessibility;
        Meta(xml, "schema:accessibilitySummary", words.Summary(figures.Count > 0, described, pages), words.Language == publication.Info.Language ? null : words.Language.Tag);
        if (pages)
        {
            Meta(xml, "pageBreakSource", PrintEdition(publication.Info));
        }

        if (described && publication.Info.AccessibilityCertifier is { } certifier)
        {
            Meta(xml, "dcterms:conformsTo", "EPUB Accessibility 1.1 - WCAG 2.2 Level AA");
            Meta(xml, "a11y:certifiedBy", certifier);
        }
    }

    private static IEnumerable<string> Features(bool hasDescriptions, bool hasPages)
    {
        yield return "ARIA";
        if (hasDescriptions)
        {
            yield return "alternativeText";
        }

        yield return "displayTransformability";
        if (hasPages)
        {
            yield return "pageBreakMarkers";
            yield return "pageNavigation";
        }

        yield return "readingOrder";
        yield return "structuralNavigation";
        yield return "tableOfContents";
        yield return "unlocked";
    }

    /// <summary>The print edition by its ISBN, else by what its title page says.</summary>
    private static string PrintEdition(BookInfo info) => info.Isbn.Print is { } isbn
        ? BookIdentifier.OfIsbn(isbn)
        : string.Join(info.Language.Profile.Words.Comma, new[] { info.Title, info.Publisher, info.Date }.Where(part => part is not null));

    private static void Meta(MarkupWriter xml, string property, string value, string? language = null) =>
        xml.Element("meta", value, ("property", property), ("xml:lang", language));
}

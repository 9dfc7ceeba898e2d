using System.Collections.Immutable;
using Publish.Epub.Container;
using Publish.Epub.Content;

namespace Publish.Epub.Package;

/// <summary>The package document (EPUB 3.3, 5): metadata, manifest and spine.</summary>
internal static class PackageDocument
{
    /// <param name="resources">Every file but the package document itself.</param>
    /// <param name="spine">The paths of the content documents in reading order.</param>
    public static ReadOnlyMemory<byte> Write(Publication publication, string identifier, ImmutableArray<Resource> resources, ImmutableArray<string> spine)
    {
        string direction = LanguageAttributes.Direction(publication.Info.Language);
        using var xml = new MarkupWriter("http://www.idpf.org/2007/opf");
        xml.Start("package", ("version", "3.0"), ("unique-identifier", PackageMetadata.IdentifierId), ("xml:lang", publication.Info.Language.Tag), ("dir", direction));
        xml.Start("metadata", ("xmlns:dc", MarkupWriter.DublinCore));
        PackageMetadata.Write(xml, publication, identifier);
        AccessibilityMetadata.Write(xml, publication);
        xml.End();
        WriteManifest(xml, resources);
        xml.Start("spine", ("toc", IdOf(resources, FileNames.Ncx)), ("page-progression-direction", direction));
        foreach (string path in spine)
        {
            xml.Empty("itemref", ("idref", IdOf(resources, path)));
        }

        xml.End();
        xml.End();
        return xml.ToBytes();
    }

    private static void WriteManifest(MarkupWriter xml, ImmutableArray<Resource> resources)
    {
        xml.Start("manifest");
        foreach (Resource resource in resources.OrderBy(resource => resource.Path, StringComparer.Ordinal))
        {
            xml.Empty("item", ("id", resource.ManifestId), ("href", resource.Path), ("media-type", resource.MediaType), ("properties", resource.Properties));
        }

        xml.End();
    }

    private static string IdOf(ImmutableArray<Resource> resources, string path) => resources.Single(resource => resource.Path == path).ManifestId;
}

using Publish.Epub.Content;

namespace Publish.Epub.Container;

/// <summary>The files in META-INF.</summary>
internal static class ContainerFiles
{
    /// <summary>EPUB 3.3, 4.2.6.3.1: where the package document is.</summary>
    public static ReadOnlyMemory<byte> Container(string packageDocument)
    {
        using var xml = new MarkupWriter("urn:oasis:names:tc:opendocument:xmlns:container");
        xml.Start("container", ("version", "1.0"));
        xml.Start("rootfiles");
        xml.Empty("rootfile", ("full-path", packageDocument), ("media-type", "application/oebps-package+xml"));
        xml.End();
        xml.End();
        return xml.ToBytes();
    }

    /// <summary>Apple Books shows the embedded fonts only when this says so.</summary>
    public static ReadOnlyMemory<byte> AppleDisplayOptions()
    {
        using var xml = new MarkupWriter("");
        xml.Start("display_options");
        xml.Start("platform", ("name", "*"));
        xml.Element("option", "true", ("name", "specified-fonts"));
        xml.End();
        xml.End();
        return xml.ToBytes();
    }
}

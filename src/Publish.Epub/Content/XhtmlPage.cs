using Publish.Core.Unicode;
using Publish.Epub.Package;

namespace Publish.Epub.Content;

/// <summary>The frame of every content document.</summary>
internal static class XhtmlPage
{
    public const string MediaType = "application/xhtml+xml";

    /// <param name="bodyType">The <c>epub:type</c> of the body: frontmatter, bodymatter, backmatter; or null.</param>
    /// <param name="body">Writes what the body holds.</param>
    public static ReadOnlyMemory<byte> Write(Language language, string title, string? bodyType, Action<MarkupWriter> body)
    {
        using var xml = new MarkupWriter(MarkupWriter.Xhtml);
        xml.Html5DocumentType();
        xml.Start("html", [("xmlns:epub", MarkupWriter.Ops), .. LanguageAttributes.Of(language)]);
        xml.Start("head");
        xml.Empty("meta", ("charset", "utf-8"));
        xml.Element("title", title);
        xml.Empty("link", ("rel", "stylesheet"), ("type", "text/css"), ("href", "../" + FileNames.Stylesheet));
        xml.End();
        xml.Start("body", ("epub:type", bodyType));
        body(xml);
        xml.End();
        xml.End();
        return xml.ToBytes();
    }
}

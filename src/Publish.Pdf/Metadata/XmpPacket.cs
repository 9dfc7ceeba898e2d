using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Publish.Layout.Pages;

namespace Publish.Pdf.Metadata;

/// <summary>The file's metadata as XMP (ISO 16684-1), saying the same as the Info dictionary, with the claims of the file.</summary>
internal static class XmpPacket
{
    /// <summary>Of the screen file.</summary>
    /// <param name="isAccessible">Whether the file may claim PDF/UA-1.</param>
    public static byte[] Build(DocumentInfo info, bool isAccessible) => Build(info, isAccessible ? ArchiveClaim + AccessibilityClaim : ArchiveClaim);

    /// <summary>Of the press file.</summary>
    public static byte[] BuildPress(DocumentInfo info)
    {
        string document = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(info.Identifier)).AsSpan(0, 16), bigEndian: true).ToString();
        return Build(info, PressClaim.Replace("{document}", document, StringComparison.Ordinal));
    }

    private static byte[] Build(DocumentInfo info, string claims)
    {
        var xml = new StringBuilder();
        xml.Append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
        xml.Append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");
        AppendDescription(xml, info);
        xml.Append(claims);
        xml.Append("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
        return Encoding.UTF8.GetBytes(xml.ToString());
    }

    /// <summary>What ISO 15930-7 asks for beside the dates and the title. The document's identifier comes from the book's, and the version never changes: both are the same in every build.</summary>
    private const string PressClaim =
        """
        <rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
        <pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
        <pdf:Trapped>False</pdf:Trapped>
        <xmpMM:DocumentID>uuid:{document}</xmpMM:DocumentID>
        <xmpMM:VersionID>1</xmpMM:VersionID>
        <xmpMM:RenditionClass>default</xmpMM:RenditionClass>
        </rdf:Description>

        """;

    private const string ArchiveClaim =
        """
        <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
        <pdfaid:part>2</pdfaid:part>
        <pdfaid:conformance>A</pdfaid:conformance>
        </rdf:Description>

        """;

    /// <summary>With the description of its schema, which PDF/A does not know (ISO 19005-2, 6.6.2.3).</summary>
    private const string AccessibilityClaim =
        """
        <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>

        """;

    private static void AppendDescription(StringBuilder xml, DocumentInfo info)
    {
        xml.Append("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n");
        xml.Append("<dc:format>application/pdf</dc:format>\n");
        AppendAlternative(xml, "dc:title", info.Title);
        AppendList(xml, "dc:creator", "rdf:Seq", info.Authors);
        if (info.Subject is { } subject)
        {
            AppendAlternative(xml, "dc:description", subject);
        }

        AppendList(xml, "dc:subject", "rdf:Bag", info.Keywords);
        AppendList(xml, "dc:language", "rdf:Bag", [info.Language.Tag]);
        AppendValue(xml, "dc:identifier", info.Identifier);
        if (info.Keywords.Length > 0)
        {
            AppendValue(xml, "pdf:Keywords", InfoDictionary.JoinKeywords(info));
        }

        AppendValue(xml, "pdf:Producer", info.Producer);
        AppendValue(xml, "xmp:CreatorTool", info.Producer);
        string date = info.Date.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture);
        AppendValue(xml, "xmp:CreateDate", date);
        AppendValue(xml, "xmp:ModifyDate", date);
        AppendValue(xml, "xmp:MetadataDate", date);
        xml.Append("</rdf:Description>\n");
    }

    private static void AppendAlternative(StringBuilder xml, string name, string text)
        => xml.Append(CultureInfo.InvariantCulture, $"<{name}><rdf:Alt><rdf:li xml:lang=\"x-default\">{Escape(text)}</rdf:li></rdf:Alt></{name}>\n");

    private static void AppendList(StringBuilder xml, string name, string container, IReadOnlyCollection<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        xml.Append(CultureInfo.InvariantCulture, $"<{name}><{container}>");
        foreach (string value in values)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<rdf:li>{Escape(value)}</rdf:li>");
        }

        xml.Append(CultureInfo.InvariantCulture, $"</{container}></{name}>\n");
    }

    private static void AppendValue(StringBuilder xml, string name, string value)
        => xml.Append(CultureInfo.InvariantCulture, $"<{name}>{Escape(value)}</{name}>\n");

    /// <summary>Markup escaped; characters that XML 1.0 cannot hold left out.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '\t' or '\n' or '\r' => escaped.Append(' '),
                < ' ' or 0xFFFE or 0xFFFF => escaped,
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }
}

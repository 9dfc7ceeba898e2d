using System.Globalization;
using System.Xml.Linq;
using Publish.Inspect.Reading;

namespace Publish.Inspect.Clauses;

/// <summary>ISO 19005-2, 6.6: what the file says of itself.</summary>
internal static class MetadataRules
{
    /// <summary>The namespaces of the schemas that PDF/A knows (6.6.2.3.1); others need a description.</summary>
    private static readonly string[] KnownSchemas =
    [
        "http://purl.org/dc/elements/1.1/", "http://ns.adobe.com/xap/1.0/", "http://ns.adobe.com/xap/1.0/rights/", "http://ns.adobe.com/xap/1.0/mm/", "http://ns.adobe.com/xap/1.0/bj/",
        "http://ns.adobe.com/xap/1.0/t/pg/", "http://ns.adobe.com/xmp/1.0/DynamicMedia/", "http://ns.adobe.com/pdf/1.3/", "http://ns.adobe.com/photoshop/1.0/",
        "http://ns.adobe.com/camera-raw-settings/1.0/", "http://ns.adobe.com/tiff/1.0/", "http://ns.adobe.com/exif/1.0/", "http://ns.adobe.com/exif/1.0/aux/", "http://www.aiim.org/pdfa/ns/id/",
        "http://www.aiim.org/pdfa/ns/extension/", "http://ns.adobe.com/xap/1.0/sType/ResourceRef#",
    ];

    private static readonly XNamespace Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private static readonly XNamespace Property = "http://www.aiim.org/pdfa/ns/property#";

    public static readonly Rule[] All =
    [
        new("6.6.2.1-1", "The catalog has metadata in XML", d => Flaw.Unless(d.Catalog["Metadata"] is { IsStream: true } m && m["Type"].Name == "Metadata" && m["Subtype"].Name == "XML", "the catalog has no metadata stream of type Metadata and subtype XML", d.Catalog.Object)),
        new("6.6.2.1-2", "The packet's header has no bytes attribute", d => Flaw.Unless(d.Xmp?.Header.Contains("bytes=", StringComparison.Ordinal) != true, "the XMP packet's header has bytes", Place(d))),
        new("6.6.2.1-3", "The packet's header has no encoding attribute", d => Flaw.Unless(d.Xmp?.Header.Contains("encoding=", StringComparison.Ordinal) != true, "the XMP packet's header has encoding", Place(d))),
        new("6.6.2.1-4", "The packet is well-formed XML", d => Flaw.Unless(d.Xmp is null || d.Xmp.Problem is null, $"the XMP packet cannot be read: {d.Xmp?.Problem}", Place(d))),
        new("6.6.2.1-6", "The metadata stream has no filter", d => Flaw.Unless(!d.Catalog["Metadata"]["Filter"].Exists, "the metadata stream is filtered", Place(d))),
        new("6.6.2.3.1-1", "Properties are of known schemas, or of such as are described", SchemaFlaws),
        new("6.6.2.3.3-1", "Extension schemas stand in a bag", d => Extensions(d).Where(e => e.Element(Xmp.Rdf + "Bag") is null || e.GetPrefixOfNamespace(e.Name.Namespace) != "pdfaExtension").Select(_ => new Flaw("the extension schemas are no bag of pdfaExtension", Place(d)))),
        new("6.6.2.3.3-2", "An extension schema has a name", d => Missing(d, Schemas, Schema + "schema")),
        new("6.6.2.3.3-3", "An extension schema has a namespace", d => Missing(d, Schemas, Schema + "namespaceURI")),
        new("6.6.2.3.3-4", "An extension schema has a prefix", d => Missing(d, Schemas, Schema + "prefix")),
        new("6.6.2.3.3-5", "The properties of an extension schema stand in a sequence", d => Schemas(d).Where(s => s.Element(Schema + "property") is { } p && p.Element(Xmp.Rdf + "Seq") is null).Select(_ => new Flaw("the properties of an extension schema are no sequence", Place(d)))),
        new("6.6.2.3.3-7", "A property of an extension schema has a name", d => Missing(d, SchemaProperties, Property + "name")),
        new("6.6.2.3.3-8", "A property of an extension schema has a value type", d => Missing(d, SchemaProperties, Property + "valueType")),
        new("6.6.2.3.3-9", "A property of an extension schema is internal or external", d => SchemaProperties(d).Where(p => Field(p, Property + "category") is not ("internal" or "external")).Select(_ => new Flaw("a property of an extension schema is neither internal nor external", Place(d)))),
        new("6.6.2.3.3-10", "A property of an extension schema has a description", d => Missing(d, SchemaProperties, Property + "description")),
        new("6.6.4-1", "The metadata name the part and level of PDF/A", d => Flaw.Unless(d.Xmp?.Find(Xmp.PdfA + "part") is not null, "there is no pdfaid:part", Place(d))),
        new("6.6.4-2", "pdfaid:part is 2", d => Flaw.Unless(d.Xmp?.Value(Xmp.PdfA + "part") is null or "2", "pdfaid:part is not 2", Place(d))),
        new("6.6.4-3", "pdfaid:conformance is A", d => Flaw.Unless(d.Xmp?.Find(Xmp.PdfA + "part") is null || d.Xmp.Value(Xmp.PdfA + "conformance") == "A", "pdfaid:conformance is not A", Place(d))),
        new("6.6.4-4", "The identification has the prefix pdfaid", d => Flaw.Unless(d.Xmp?.Properties.Where(p => Xmp.NameOf(p).Namespace == Xmp.PdfA).All(p => Xmp.PrefixOf(p) == "pdfaid") != false, "the identification has another prefix than pdfaid", Place(d))),
    ];

    public static int Place(Document document) => document.Catalog["Metadata"].Object;

    /// <summary>Where Info has a value that XMP has too, they are one, as PDF/X-4 asks.</summary>
    public static IEnumerable<Flaw> InfoFlaws(Document document)
    {
        (string Key, string? Value)[] pairs =
        [
            ("Title", document.Xmp?.Items(Xmp.Dc + "title").FirstOrDefault()),
            ("Author", document.Xmp?.Items(Xmp.Dc + "creator") is { Length: > 0 } authors ? string.Join("; ", authors) : null),
            ("Subject", document.Xmp?.Items(Xmp.Dc + "description").FirstOrDefault()),
            ("Keywords", document.Xmp?.Value(Xmp.Pdf + "Keywords")),
            ("Creator", document.Xmp?.Value(Xmp.Basic + "CreatorTool")),
            ("Producer", document.Xmp?.Value(Xmp.Pdf + "Producer")),
            ("CreationDate", document.Xmp?.Value(Xmp.Basic + "CreateDate")),
            ("ModDate", document.Xmp?.Value(Xmp.Basic + "ModifyDate")),
        ];
        foreach ((string key, string? value) in pairs)
        {
            if (document.File.Info[key].Text is { Length: > 0 } stated && !IsSame(key, stated, value))
            {
                yield return Flaw.At(document.File.Info, $"Info has the {key} “{stated}”, and XMP {(value is null ? "none" : $"“{value}”")}");
            }
        }
    }

    private static bool IsSame(string key, string stated, string? value)
        => key.EndsWith("Date", StringComparison.Ordinal) ? value is not null && DateOf(stated) is { } date && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out DateTimeOffset other) && date == other : stated == value;

    /// <summary>D:YYYYMMDDHHmmSSOHH'mm' (ISO 32000-1, 7.9.4), cut off anywhere after the year.</summary>
    private static DateTimeOffset? DateOf(string text)
    {
        string digits = text.Replace("D:", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace("Z", "+0000", StringComparison.Ordinal);
        int zone = digits.IndexOfAny(['+', '-']);
        string local = (zone < 0 ? digits : digits[..zone]) is var d ? d + "00000101000000"[Math.Min(d.Length, 14)..] : "";
        string offset = zone < 0 ? "+0000" : digits[zone..].PadRight(5, '0')[..5];
        return DateTimeOffset.TryParseExact(local + offset[..3] + ":" + offset[3..], "yyyyMMddHHmmsszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset date) ? date : null;
    }

    private static IEnumerable<XElement> Extensions(Document document) => document.Xmp?.Properties.OfType<XElement>().Where(e => e.Name == Xmp.Extension + "schemas") ?? [];

    private static IEnumerable<XElement> Schemas(Document document) => Extensions(document).Elements(Xmp.Rdf + "Bag").Elements(Xmp.Rdf + "li");

    private static IEnumerable<XElement> SchemaProperties(Document document) => Schemas(document).Descendants(Schema + "property").Elements(Xmp.Rdf + "Seq").Elements(Xmp.Rdf + "li");

    /// <summary>A field of a structure, which may stand in a description of its own.</summary>
    private static string? Field(XElement structure, XName name)
        => (structure.Element(name) ?? structure.Element(Xmp.Rdf + "Description")?.Element(name))?.Value ?? structure.Attribute(name)?.Value ?? structure.Element(Xmp.Rdf + "Description")?.Attribute(name)?.Value;

    private static IEnumerable<Flaw> Missing(Document document, Func<Document, IEnumerable<XElement>> structures, XName name)
        => structures(document).Where(s => string.IsNullOrWhiteSpace(Field(s, name))).Select(_ => new Flaw($"an extension schema is without {name.LocalName}", Place(document)));

    private static IEnumerable<Flaw> SchemaFlaws(Document document)
    {
        Dictionary<string, HashSet<string?>> described = Schemas(document)
            .GroupBy(s => Field(s, Schema + "namespaceURI") ?? "")
            .ToDictionary(g => g.Key, g => g.SelectMany(s => s.Descendants(Schema + "property").Elements(Xmp.Rdf + "Seq").Elements(Xmp.Rdf + "li")).Select(p => Field(p, Property + "name")).ToHashSet());
        foreach (XName name in document.Xmp?.Properties.Select(Xmp.NameOf).Distinct() ?? [])
        {
            if (!KnownSchemas.Contains(name.NamespaceName) && !(described.TryGetValue(name.NamespaceName, out HashSet<string?>? names) && names.Contains(name.LocalName)))
            {
                yield return new Flaw($"the property {name.LocalName} of {name.NamespaceName} is not described", Place(document));
            }
        }
    }
}

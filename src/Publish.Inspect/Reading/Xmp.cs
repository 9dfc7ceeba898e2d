using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Publish.Inspect.Reading;

/// <summary>An XMP packet (ISO 16684-1).</summary>
internal sealed class Xmp
{
    public static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace Basic = "http://ns.adobe.com/xap/1.0/";
    public static readonly XNamespace Pdf = "http://ns.adobe.com/pdf/1.3/";
    public static readonly XNamespace Media = "http://ns.adobe.com/xap/1.0/mm/";
    public static readonly XNamespace PdfA = "http://www.aiim.org/pdfa/ns/id/";
    public static readonly XNamespace PdfUA = "http://www.aiim.org/pdfua/ns/id/";
    public static readonly XNamespace PdfX = "http://www.npes.org/pdfx/ns/id/";
    public static readonly XNamespace Extension = "http://www.aiim.org/pdfa/ns/extension/";

    private Xmp(string header, XElement? root, string? problem)
    {
        Header = header;
        Root = root;
        Problem = problem;
    }

    /// <summary>The processing instruction that begins the packet.</summary>
    public string Header { get; }

    /// <summary>Null where it is no XML.</summary>
    public XElement? Root { get; }

    /// <summary>Why it cannot be read; null where it can.</summary>
    public string? Problem { get; }

    /// <summary>The properties of all descriptions, written as elements or as attributes.</summary>
    public IEnumerable<XObject> Properties => Descriptions.SelectMany(d => d.Elements().Cast<XObject>().Concat(d.Attributes().Where(a => !a.IsNamespaceDeclaration && a.Name.Namespace != Rdf && a.Name.Namespace != XNamespace.Xml)));

    private IEnumerable<XElement> Descriptions => Root?.DescendantsAndSelf(Rdf + "RDF").Elements(Rdf + "Description") ?? [];

    /// <returns>Null where there is no packet.</returns>
    public static Xmp? Read(Node metadata)
    {
        if (!metadata.IsStream)
        {
            return null;
        }

        byte[] bytes = metadata.Decoded.ToArray();
        string start = Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 200)));
        string header = start.IndexOf("?>", StringComparison.Ordinal) is > 0 and int end ? start[..end] : "";
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            // Decoded here: what a packet says of its own encoding is not to decide.
            using var reader = XmlReader.Create(new StringReader(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).Trim('\uFEFF', '\0', ' ', '\n', '\r', '\t')), settings);
            return new Xmp(header, XElement.Load(reader), null);
        }
        catch (Exception e) when (e is XmlException or ArgumentException)
        {
            return new Xmp(header, null, e.Message);
        }
    }

    /// <summary>A simple property; null where there is none.</summary>
    public string? Value(XName name) => Find(name) switch { XElement element => element.Value.Trim(), XAttribute attribute => attribute.Value.Trim(), _ => null };

    public XObject? Find(XName name) => Properties.FirstOrDefault(p => NameOf(p) == name);

    /// <summary>The items of an array; of an alternative of languages its default.</summary>
    public string[] Items(XName name) => Find(name) is XElement element ? [.. element.Descendants(Rdf + "li").Select(li => li.Value)] : [];

    /// <summary>Whether any text is there for all languages only, and so of the document's own.</summary>
    public bool HasTextOfNoLanguage
        => Root?.Descendants(Rdf + "Alt").Any(alt => alt.Elements(Rdf + "li").Any() && alt.Elements(Rdf + "li").All(li => li.Attribute(XNamespace.Xml + "lang")?.Value == "x-default")) == true;

    public static XName NameOf(XObject property) => property is XElement element ? element.Name : ((XAttribute)property).Name;

    public static string? PrefixOf(XObject property) => property.Parent is null ? null : property switch
    {
        XElement element => element.GetPrefixOfNamespace(element.Name.Namespace),
        XAttribute attribute => attribute.Parent!.GetPrefixOfNamespace(attribute.Name.Namespace),
        _ => null,
    };
}

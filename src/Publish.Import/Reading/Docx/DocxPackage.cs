using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Publish.Import.Reading.Docx;

/// <summary>A file of parts and of relations between them (ISO/IEC 29500-2). <see cref="DocxGuard"/> has seen how large and deep it is.</summary>
internal sealed class DocxPackage
{
    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Relation[]> _relations = new(StringComparer.OrdinalIgnoreCase);

    public DocxPackage(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            using Stream part = entry.Open();
            var content = new MemoryStream();
            part.CopyTo(content);
            _parts.TryAdd(entry.FullName.TrimStart('/'), content.ToArray());
        }
    }

    /// <summary>The names of all parts, in an order that is always the same.</summary>
    public IEnumerable<string> Names => _parts.Keys.Order(StringComparer.Ordinal);

    /// <summary>The part that is the text; null where there is none.</summary>
    public string? Main => RelationsOf("").FirstOrDefault(r => r.Kind == "officeDocument")?.Target is { } name && _parts.ContainsKey(name) ? name : null;

    /// <exception cref="XmlException">It is not XML.</exception>
    public XElement? Xml(string? name)
    {
        if (name is null || !_parts.TryGetValue(name, out byte[]? bytes))
        {
            return null;
        }

        using XmlReader reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root;
    }

    /// <param name="part">A part's name; empty for the whole file.</param>
    public IReadOnlyList<Relation> RelationsOf(string part)
    {
        if (!_relations.TryGetValue(part, out Relation[]? relations))
        {
            string folder = part.Contains('/', StringComparison.Ordinal) ? part[..(part.LastIndexOf('/') + 1)] : "";
            XElement? list = Xml($"{folder}_rels/{part[folder.Length..]}.rels");
            relations = _relations[part] = [.. (list?.Elements() ?? []).Select(e => RelationOf(e, folder))];
        }

        return relations;
    }

    /// <summary>The first part that a part has of a kind, such as <c>footnotes</c>.</summary>
    public string? PartOf(string part, string kind) => RelationsOf(part).FirstOrDefault(r => r.Kind == kind && !r.IsExternal)?.Target;

    private static Relation RelationOf(XElement element, string folder)
    {
        string target = (string?)element.Attribute("Target") ?? "";
        bool isExternal = (string?)element.Attribute("TargetMode") == "External";
        string kind = (string?)element.Attribute("Type") ?? "";
        return new Relation((string?)element.Attribute("Id") ?? "", kind[(kind.LastIndexOf('/') + 1)..], isExternal ? target : Resolved(folder, target), isExternal);
    }

    private static string Resolved(string folder, string target)
    {
        var steps = new List<string>(target.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (string step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step != "..")
            {
                steps.Add(step);
            }
            else if (steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
        }

        return string.Join('/', steps);
    }
}

/// <param name="Kind">The last step of its type: the same in the transitional and the strict form of the standard.</param>
internal sealed record Relation(string Id, string Kind, string Target, bool IsExternal);

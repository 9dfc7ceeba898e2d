using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Publish.Inspect.Epub;

/// <summary>An EPUB unpacked: its files, and its package document (EPUB 3.3, 4 and 5).</summary>
internal sealed class EpubFile
{
    public static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    public static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace Container = "urn:oasis:names:tc:opendocument:xmlns:container";
    public static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    public static readonly XNamespace Ops = "http://www.idpf.org/2007/ops";

    /// <summary>Of all files together: a small archive may unpack to any size.</summary>
    private const long LargestContent = 512L << 20;

    private const long MostFiles = 20_000;

    private readonly Dictionary<string, byte[]> _files;
    private readonly Dictionary<string, (XDocument? Document, string? Problem)> _documents = [];
    private readonly XmlBounds _bounds = new();

    private EpubFile(byte[] bytes, Dictionary<string, byte[]> files, IReadOnlyList<string> names)
    {
        Bytes = bytes;
        _files = files;
        Names = names;
        string? path = Xml("META-INF/container.xml")?.Descendants(Container + "rootfile").FirstOrDefault()?.Attribute("full-path")?.Value;
        PackagePath = path is not null && files.ContainsKey(path) ? path : null;
        Package = PackagePath is null ? null : Xml(PackagePath)?.Root;
        Items = [.. (Package?.Element(Opf + "manifest")?.Elements(Opf + "item") ?? []).Select(ToItem)];
    }

    public byte[] Bytes { get; }

    /// <summary>In the order of the archive.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Null where the container names none that is there.</summary>
    public string? PackagePath { get; }

    public XElement? Package { get; }

    public IReadOnlyList<EpubItem> Items { get; }

    public IEnumerable<EpubItem> Pages => Items.Where(i => i.MediaType == "application/xhtml+xml" && Has(i.Path));

    public EpubItem? Navigation => Items.FirstOrDefault(i => i.Properties.Contains("nav"));

    public IEnumerable<XElement> Metadata => Package?.Element(Opf + "metadata")?.Elements() ?? [];

    /// <summary>The items of the spine; null for one that the manifest does not have.</summary>
    public IEnumerable<EpubItem?> Spine => Package?.Element(Opf + "spine")?.Elements(Opf + "itemref").Select(r => Items.FirstOrDefault(i => i.Id == r.Attribute("idref")?.Value)) ?? [];

    /// <exception cref="UnreadableFileException">It is no zip archive, or one that unpacks to too much.</exception>
    public static EpubFile Open(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            long left = LargestContent;
            if (archive.Entries.Count > MostFiles || archive.Entries.Sum(e => Math.Min(e.Length, LargestContent)) > LargestContent)
            {
                throw new UnreadableFileException("it unpacks to more than is looked at");
            }

            foreach (ZipArchiveEntry entry in archive.Entries.Where(e => !e.FullName.EndsWith('/')))
            {
                files[entry.FullName] = Unpack(entry, ref left);
            }

            return new EpubFile(bytes, files, [.. archive.Entries.Select(e => e.FullName).Where(n => !n.EndsWith('/'))]);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            throw new UnreadableFileException($"it cannot be unpacked as an EPUB: {e.Message.TrimEnd('.')}", e);
        }
    }

    public bool Has(string path) => _files.ContainsKey(path);

    public ReadOnlySpan<byte> Read(string path) => _files.GetValueOrDefault(path);

    /// <summary>Null where the file is not there or no XML.</summary>
    public XDocument? Xml(string path) => Load(path).Document;

    /// <summary>Why a file is no XML; null where it is.</summary>
    public string? ProblemOf(string path) => Load(path).Problem;

    /// <summary>A reference from one file to another: the path, and the name after # or null. Null for what leads out of the EPUB.</summary>
    public static (string Path, string? Name)? Resolve(string from, string reference)
    {
        string[] parts = reference.Split('#', 2);
        if (Uri.TryCreate(parts[0], UriKind.Absolute, out _) && parts[0].Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        var at = new List<string>(parts[0].Length == 0 ? from.Split('/') : [.. from.Split('/')[..^1], .. Uri.UnescapeDataString(parts[0]).Split('/')]);
        for (int i = 0; i < at.Count; i++)
        {
            if (at[i] == ".." && i > 0)
            {
                at.RemoveRange(i - 1, 2);
                i -= 2;
            }
        }

        return (string.Join('/', at.Where(s => s != ".")), parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : null);
    }

    private EpubItem ToItem(XElement item) => new(
        item.Attribute("id")?.Value ?? "",
        Resolve(PackagePath!, item.Attribute("href")?.Value ?? "")?.Path ?? item.Attribute("href")?.Value ?? "",
        item.Attribute("media-type")?.Value ?? "",
        item.Attribute("properties")?.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? []);

    private (XDocument? Document, string? Problem) Load(string path)
    {
        if (!_documents.TryGetValue(path, out (XDocument? Document, string? Problem) found))
        {
            found = Parse(path);
            _documents.Add(path, found);
        }

        return found;
    }

    private (XDocument? Document, string? Problem) Parse(string path)
    {
        if (!_files.TryGetValue(path, out byte[]? bytes))
        {
            return (null, "the file is not there");
        }

        try
        {
            if (_bounds.ProblemOf(bytes) is { } problem)
            {
                return (null, problem);
            }

            using XmlReader reader = XmlBounds.Open(bytes);
            return (XDocument.Load(reader), null);
        }
        catch (XmlException e)
        {
            return (null, e.Message);
        }
    }

    private static byte[] Unpack(ZipArchiveEntry entry, ref long left)
    {
        using var content = new MemoryStream((int)Math.Min(entry.Length, LargestContent));
        using Stream stream = entry.Open();
        byte[] buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            left -= read;
            if (left < 0)
            {
                throw new UnreadableFileException("it unpacks to more than is looked at");
            }

            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }
}

/// <summary>A file that the package document lists.</summary>
internal sealed record EpubItem(string Id, string Path, string MediaType, IReadOnlyList<string> Properties);

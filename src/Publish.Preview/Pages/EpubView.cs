using System.IO.Compression;
using System.Xml;

namespace Publish.Preview.Pages;

/// <summary>The EPUB's own files, and which place in it a printed page begins at. The EPUB is made when it is first asked for.</summary>
internal sealed class EpubView(Func<ReadOnlyMemory<byte>>? make)
{
    private const string Root = "EPUB/";
    private const string Navigation = Root + "text/contents.xhtml";

    private readonly Lazy<Dictionary<string, byte[]>> _files = new(() => make is null ? [] : Unpack(make()));

    /// <param name="path">Below the root of the container, with <c>/</c>.</param>
    public byte[]? Read(string path) => _files.Value.GetValueOrDefault(path);

    /// <summary>Folios, each with the address of its page's beginning; and the first document under an empty one.</summary>
    public Dictionary<string, string> Places()
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Read(Navigation) is not { } bytes)
        {
            return places;
        }

        using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        bool inPages = false;
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "nav" })
            {
                inPages = reader.GetAttribute("type", "http://www.idpf.org/2007/ops") == "page-list";
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "a" } && reader.GetAttribute("href") is { } href)
            {
                string folio = inPages ? reader.ReadElementContentAsString().Trim() : "";
                places.TryAdd(folio, $"{Root}text/{href}");
            }
        }

        return places;
    }

    private static Dictionary<string, byte[]> Unpack(ReadOnlyMemory<byte> epub)
    {
        using var archive = new ZipArchive(new MemoryStream(epub.ToArray()), ZipArchiveMode.Read);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using Stream stream = entry.Open();
            var content = new MemoryStream();
            stream.CopyTo(content);
            files[entry.FullName] = content.ToArray();
        }

        return files;
    }
}

using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Publish.Core.Source;
using Publish.Epub;
using Publish.Manuscript.Model;

namespace Publish.Tests.Epub;

/// <summary>An EPUB as the tests look into it.</summary>
internal sealed class EpubArchive
{
    public static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    public static readonly XNamespace Ops = "http://www.idpf.org/2007/ops";
    public static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    public static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    public static readonly EpubOptions Options = new([], [], new DateTimeOffset(2026, 11, 1, 5, 30, 0, TimeSpan.FromHours(5)), "Publish test") { CoverImage = SampleBook.Picture };

    private EpubArchive(byte[] bytes)
    {
        Bytes = bytes;
    }

    public byte[] Bytes { get; }

    public static EpubArchive Write(Book book, EpubOptions? options = null, DiagnosticBag? diagnostics = null)
    {
        using var stream = new MemoryStream();
        EpubWriter.Write(book, options ?? Options, stream, diagnostics ?? new DiagnosticBag());
        return new EpubArchive(stream.ToArray());
    }

    public List<string> Names()
    {
        using ZipArchive zip = Open();
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    public byte[] Read(string name)
    {
        using ZipArchive zip = Open();
        using Stream stream = zip.GetEntry(name)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public string Text(string name) => Encoding.UTF8.GetString(Read(name));

    public XDocument Xml(string name) => XDocument.Parse(Text(name), LoadOptions.PreserveWhitespace);

    /// <summary>The content document of a section.</summary>
    public XElement Body(string section) => Xml($"EPUB/text/{section}.xhtml").Root!.Element(Xhtml + "body")!;

    private ZipArchive Open() => new(new MemoryStream(Bytes), ZipArchiveMode.Read);
}

using System.Collections.Immutable;
using System.IO.Compression;

namespace Publish.Epub.Container;

/// <summary>The zip file (EPUB 3.3, 4.3: OCF ZIP container): <c>mimetype</c> first and stored, everything else sorted by name.</summary>
internal static class EpubContainer
{
    public const string MetaFolder = "META-INF/";
    public const string PackageFolder = "EPUB/";
    public const string PackageDocument = "EPUB/package.opf";

    /// <summary>The earliest time that zip can hold, on every entry: the bytes must not depend on when they are written.</summary>
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="packageDocument">The bytes of the package document.</param>
    /// <param name="resources">Everything in its manifest.</param>
    /// <param name="licences">Texts that go along with the fonts, by file name.</param>
    /// <param name="output">Written from its current position; need not be seekable.</param>
    public static void Write(ReadOnlyMemory<byte> packageDocument, ImmutableArray<Resource> resources, IEnumerable<EpubLicence> licences, Stream output)
    {
        var entries = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
        {
            [MetaFolder + "container.xml"] = ContainerFiles.Container(PackageDocument),
            [MetaFolder + "com.apple.ibooks.display-options.xml"] = ContainerFiles.AppleDisplayOptions(),
            [PackageDocument] = packageDocument,
        };
        foreach (Resource resource in resources)
        {
            entries.Add(PackageFolder + resource.Path, resource.Data);
        }

        // Not beside the fonts: no page refers to the licences, and a manifest is for what pages refer to.
        foreach (EpubLicence licence in licences)
        {
            entries[MetaFolder + licence.FileName] = licence.Text;
        }

        // In memory first: a zip written to a stream that cannot seek gets data descriptors, which the mimetype entry must not have.
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            AddEntry(zip, "mimetype", "application/epub+zip"u8.ToArray(), CompressionLevel.NoCompression);
            foreach ((string name, ReadOnlyMemory<byte> data) in entries)
            {
                AddEntry(zip, name, data, CompressionLevel.SmallestSize);
            }
        }

        buffer.Position = 0;
        buffer.CopyTo(output);
    }

    private static void AddEntry(ZipArchive zip, string name, ReadOnlyMemory<byte> data, CompressionLevel level)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = EntryTime;
        entry.ExternalAttributes = 0;
        using Stream stream = entry.Open();
        stream.Write(data.Span);
    }
}

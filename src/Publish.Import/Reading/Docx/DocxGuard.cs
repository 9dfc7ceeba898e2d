using System.IO.Compression;
using System.Xml;

namespace Publish.Import.Reading.Docx;

/// <summary>Looks through a zip container before anything is made of it: a small file may hold more than a machine has memory, or XML deeper than its stack.</summary>
internal static class DocxGuard
{
    private const long MaxTotal = 96L << 20;
    private const long MaxPart = 48L << 20;
    private const int MaxParts = 5_000;
    private const int MaxDepth = 200;

    /// <returns>What is wrong, or null.</returns>
    /// <exception cref="InvalidDataException">It is no zip container, or a damaged one.</exception>
    /// <exception cref="XmlException">A part is no XML.</exception>
    public static string? Check(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        if (zip.Entries.Count > MaxParts)
        {
            return "it has too many parts";
        }

        long total = 0;
        byte[] buffer = new byte[1 << 16];
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            long length = 0;
            using (Stream part = entry.Open())
            {
                for (int read = part.Read(buffer); read > 0; read = part.Read(buffer))
                {
                    length += read;
                    total += read;
                    if (length > MaxPart || total > MaxTotal)
                    {
                        return "it is too large when unpacked";
                    }
                }
            }

            if (entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            {
                if (IsTooDeep(entry))
                {
                    return "its XML is nested too deeply";
                }
            }
        }

        return null;
    }

    private static bool IsTooDeep(ZipArchiveEntry entry)
    {
        using XmlReader reader = XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true });
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
            {
                return true;
            }
        }

        return false;
    }
}

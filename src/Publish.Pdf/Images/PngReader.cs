using System.Buffers.Binary;
using System.Text;

namespace Publish.Pdf.Images;

/// <summary>Reads PNG files (ISO/IEC 15948). What PDF can hold as it is passes through; the rest is decoded.</summary>
internal static class PngReader
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <exception cref="PictureException">The file is damaged or too large.</exception>
    public static Picture Read(ReadOnlyMemory<byte> file)
    {
        PngFile png = ReadChunks(file.Span);
        PngHeader header = png.Header;
        byte[]? profile = png.Profile is null ? null : IccProfile.Accept(png.Profile, header.Colors);
        byte[] rows = PngInflater.Inflate(png.Data, header.RowsLength());
        bool hasAlphaPalette = png.Palette is not null && png.Transparency is not null;
        if (!header.IsInterlaced && !header.HasAlpha && !hasAlphaPalette)
        {
            PngRows.CheckFilters(rows, header);
            return new Picture(
                header.Width, header.Height, header.Colors, header.Bits, PictureEncoding.PngRows, png.Data,
                Palette: png.Palette, TransparentColor: TransparentColor(png), Profile: profile);
        }

        PngSamples samples = PngRows.Decode(rows, header);
        return samples.ToPicture(png) with { Profile = profile };
    }

    /// <summary>The samples of the colour that tRNS names, for gray and RGB.</summary>
    internal static int[]? TransparentColor(PngFile png)
    {
        int samples = (int)png.Header.Colors;
        if (png.Transparency is not { } bytes || png.Palette is not null || png.Header.HasAlpha || bytes.Length < samples * 2)
        {
            return null;
        }

        int[] color = new int[samples];
        for (int i = 0; i < samples; i++)
        {
            color[i] = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(i * 2)) & ((1 << png.Header.Bits) - 1);
        }

        return color;
    }

    private static PngFile ReadChunks(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Signature))
        {
            throw Damaged("it does not begin like a PNG");
        }

        PngHeader? header = null;
        byte[]? palette = null, transparency = null, profile = null;
        using var data = new MemoryStream();
        bool isAtEnd = false;
        for (int at = Signature.Length; at < file.Length && !isAtEnd;)
        {
            ReadOnlySpan<byte> chunk = Chunk(file, at, out string type);
            at += chunk.Length + 12;
            switch (type)
            {
                case "IHDR": header = PngHeader.Read(chunk); break;
                case "PLTE": palette = Palette(chunk); break;
                case "tRNS": transparency = chunk.ToArray(); break;
                case "iCCP": profile = PngInflater.InflateProfile(chunk); break;
                case "IDAT": data.Write(chunk); break;
                case "IEND": isAtEnd = true; break;
                default: break;
            }
        }

        PngHeader found = header ?? throw Damaged("it has no header");
        if (found.IsIndexed && palette is null)
        {
            throw Damaged("its palette is missing");
        }

        return new PngFile(found, found.IsIndexed ? palette : null, transparency, profile, data.ToArray());
    }

    private static byte[] Palette(ReadOnlySpan<byte> chunk)
        => chunk.Length is > 0 and <= 768 && chunk.Length % 3 == 0 ? chunk.ToArray() : throw Damaged("its palette is broken");

    private static ReadOnlySpan<byte> Chunk(ReadOnlySpan<byte> file, int at, out string type)
    {
        uint length = at + 12 <= file.Length ? BinaryPrimitives.ReadUInt32BigEndian(file[at..]) : uint.MaxValue;
        if (length > file.Length - at - 12)
        {
            throw Damaged("it is cut short");
        }

        type = Encoding.ASCII.GetString(file.Slice(at + 4, 4));
        return file.Slice(at + 8, (int)length);
    }

    internal static PictureException Damaged(string what) => new($"The PNG file is damaged: {what}");
}

/// <param name="Palette">RGB triples; null where the samples are colours.</param>
/// <param name="Transparency">The tRNS chunk.</param>
/// <param name="Data">All IDAT chunks together: one zlib stream.</param>
internal sealed record PngFile(PngHeader Header, byte[]? Palette, byte[]? Transparency, byte[]? Profile, byte[] Data);

using System.Buffers.Binary;
using System.IO.Compression;

namespace Publish.Epub.Cover;

/// <summary>Writes pictures of at most 256 colours as PNG (ISO/IEC 15948).</summary>
internal static class PngEncoder
{
    private const byte IndexedColour = 3;

    private static readonly uint[] CrcTable = MakeCrcTable();

    /// <param name="palette">Three bytes a colour: red, green, blue.</param>
    /// <param name="pixels">One byte a pixel, an index into the palette, row by row from the top.</param>
    public static byte[] Encode(int width, int height, ReadOnlySpan<byte> palette, ReadOnlySpan<byte> pixels)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8;
        header[9] = IndexedColour;
        header[10..].Clear();
        WriteChunk(png, "IHDR"u8, header);
        WriteChunk(png, "PLTE"u8, palette);
        WriteChunk(png, "IDAT"u8, Compress(width, height, pixels));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static byte[] Compress(int width, int height, ReadOnlySpan<byte> pixels)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (int row = 0; row < height; row++)
            {
                zlib.WriteByte(0);
                zlib.Write(pixels.Slice(row * width, width));
            }
        }

        return compressed.ToArray();
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        png.Write(number);
    }

    /// <summary>Annex D: CRC-32 of ISO 3309, without the final complement.</summary>
    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (byte value in data)
        {
            crc = CrcTable[(crc ^ value) & 0xFF] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            }

            table[i] = value;
        }

        return table;
    }
}

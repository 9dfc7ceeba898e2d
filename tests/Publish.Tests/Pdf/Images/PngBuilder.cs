using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Publish.Tests.Pdf.Images;

/// <summary>Makes PNG files of every kind, right or wrong.</summary>
internal sealed class PngBuilder
{
    private readonly List<(string Type, byte[] Data)> _chunks = [];

    public PngBuilder Header(int width, int height, int bits, int color, bool interlaced = false)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = (byte)bits;
        header[9] = (byte)color;
        header[12] = interlaced ? (byte)1 : (byte)0;
        return Chunk("IHDR", header);
    }

    public PngBuilder Chunk(string type, params byte[] data)
    {
        _chunks.Add((type, data));
        return this;
    }

    /// <param name="rows">With their filter bytes.</param>
    public PngBuilder Rows(params byte[] rows) => Chunk("IDAT", Zlib(rows));

    public byte[] ToBytes()
    {
        var file = new List<byte> { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A };
        foreach ((string type, byte[] data) in _chunks.Append(("IEND", [])))
        {
            byte[] length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
            file.AddRange(length);
            file.AddRange(Encoding.ASCII.GetBytes(type));
            file.AddRange(data);
            byte[] crc = new byte[4];
            BinaryPrimitives.WriteUInt32BigEndian(crc, Crc([.. Encoding.ASCII.GetBytes(type), .. data]));
            file.AddRange(crc);
        }

        return [.. file];
    }

    public static byte[] Zlib(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            zlib.Write(data);
        }

        return packed.ToArray();
    }

    private static uint Crc(byte[] data)
    {
        uint crc = uint.MaxValue;
        foreach (byte b in data)
        {
            crc ^= b;
            for (int i = 0; i < 8; i++)
            {
                crc = (crc >> 1) ^ ((crc & 1) == 0 ? 0 : 0xEDB88320);
            }
        }

        return ~crc;
    }
}

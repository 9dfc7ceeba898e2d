using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Publish.Text.Fonts.Building;

/// <summary>Puts tables together to a font file with its directory and checksums (OpenType 1.9.1, Organization of an OpenType Font).</summary>
internal static class FontFileWriter
{
    private const uint TrueTypeVersion = 0x00010000;
    private const uint WholeFileSum = 0xB1B0AFBA;
    private const int RecordSize = 16;
    private const int HeaderSize = 12;
    private const int AdjustmentInHead = 8;

    /// <param name="tables">In the order of their tags, with a head whose checkSumAdjustment is 0.</param>
    public static byte[] Write(IReadOnlyList<(string Tag, byte[] Data)> tables)
    {
        var file = new ByteWriter();
        int power = BitOperations.Log2((uint)tables.Count);
        file.U32(TrueTypeVersion);
        file.U16(tables.Count);
        file.U16(RecordSize << power);
        file.U16(power);
        file.U16((tables.Count - (1 << power)) * RecordSize);
        int offset = HeaderSize + (tables.Count * RecordSize);
        int head = 0;
        foreach ((string tag, byte[] data) in tables)
        {
            head = tag == "head" ? offset : head;
            file.Bytes(Encoding.ASCII.GetBytes(tag));
            file.U32(Sum(data));
            file.U32((uint)offset);
            file.U32((uint)data.Length);
            offset += (data.Length + 3) & ~3;
        }

        foreach ((_, byte[] data) in tables)
        {
            file.Bytes(data);
            file.Align(4);
        }

        byte[] bytes = file.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(head + AdjustmentInHead), WholeFileSum - Sum(bytes));
        return bytes;
    }

    /// <summary>Of the table's 32-bit words, the last filled up with zeros.</summary>
    private static uint Sum(ReadOnlySpan<byte> data)
    {
        uint sum = 0;
        for (; data.Length >= 4; data = data[4..])
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(data);
        }

        for (int i = 0; i < data.Length; i++)
        {
            sum += (uint)data[i] << (24 - (8 * i));
        }

        return sum;
    }
}

using System.Buffers;
using System.Buffers.Binary;

namespace Publish.Text.Fonts.Building;

/// <summary>Big-endian numbers, one after the other.</summary>
internal sealed class ByteWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(256);

    public int Length => _bytes.WrittenCount;

    public ReadOnlySpan<byte> Span => _bytes.WrittenSpan;

    public void U8(int value) => _bytes.Write([(byte)value]);

    /// <summary>16 bits, signed or not.</summary>
    public void U16(int value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(_bytes.GetSpan(2), (ushort)value);
        _bytes.Advance(2);
    }

    public void U32(uint value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(_bytes.GetSpan(4), value);
        _bytes.Advance(4);
    }

    public void Bytes(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    /// <summary>Zeros up to the next multiple.</summary>
    public void Align(int multiple)
    {
        while (Length % multiple != 0)
        {
            U8(0);
        }
    }

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();
}

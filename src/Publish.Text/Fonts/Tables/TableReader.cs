using System.Buffers.Binary;

namespace Publish.Text.Fonts.Tables;

/// <summary>Big-endian numbers of one table of a font file. Every read is checked, so that a damaged file gives a <see cref="FontException"/> and nothing else.</summary>
/// <param name="fontName">For messages.</param>
internal readonly struct TableReader(string fontName, string tag, ReadOnlyMemory<byte> data)
{
    public ReadOnlyMemory<byte> Data { get; } = data;

    public int Length => Data.Length;

    public ushort U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(Span(offset, 2));

    public short I16(int offset) => BinaryPrimitives.ReadInt16BigEndian(Span(offset, 2));

    public uint U32(int offset) => BinaryPrimitives.ReadUInt32BigEndian(Span(offset, 4));

    public int I32(int offset) => BinaryPrimitives.ReadInt32BigEndian(Span(offset, 4));

    /// <summary>A 32-bit offset or count that must lie inside the table.</summary>
    public int Offset32(int offset)
    {
        uint value = U32(offset);
        return value <= (uint)Length ? (int)value : throw Damaged("an offset points outside of it");
    }

    public ReadOnlySpan<byte> Span(int offset, int length)
    {
        if (offset < 0 || length < 0 || offset > Length - length)
        {
            throw Damaged("it is too short");
        }

        return Data.Span.Slice(offset, length);
    }

    public ReadOnlyMemory<byte> Memory(int offset, int length)
    {
        _ = Span(offset, length);
        return Data.Slice(offset, length);
    }

    public FontException Damaged(string what) => new($"The font {fontName} is damaged: table '{tag.TrimEnd()}', {what}");
}

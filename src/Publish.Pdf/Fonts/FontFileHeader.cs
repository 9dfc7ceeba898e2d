using System.Buffers.Binary;
using Publish.Text.Fonts;

namespace Publish.Pdf.Fonts;

/// <summary>Reads back the one thing of a built font file that its descriptor repeats.</summary>
internal static class FontFileHeader
{
    /// <summary>head.xMin … yMax: the box round all glyphs, composites included.</summary>
    public static GlyphBox ReadBounds(ReadOnlySpan<byte> font)
    {
        int tables = BinaryPrimitives.ReadUInt16BigEndian(font[4..]);
        for (int i = 0; i < tables; i++)
        {
            ReadOnlySpan<byte> record = font.Slice(12 + (i * 16), 16);
            if (record.StartsWith("head"u8))
            {
                ReadOnlySpan<byte> box = font.Slice(BinaryPrimitives.ReadInt32BigEndian(record[8..]) + 36, 8);
                return new GlyphBox(Int16(box), Int16(box[2..]), Int16(box[4..]), Int16(box[6..]));
            }
        }

        throw new InvalidOperationException("A built font has no head table");
    }

    private static short Int16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt16BigEndian(bytes);
}

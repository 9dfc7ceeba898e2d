using System.Buffers.Binary;

namespace Publish.Text.Fonts.Building;

/// <summary>The tables that tell of a font as a whole, taken from the face and brought to agree with the new glyphs.</summary>
internal static class HeaderTables
{
    private const int HeadLength = 54;
    private const int HheaLength = 36;
    private const int PostLength = 32;
    private const uint Version1 = 0x00010000;
    private const uint PostWithoutNames = 0x00030000;

    /// <summary>Side bearings at x = 0 (bit 1), sizes not dependent on instructions (bits 2 and 4).</summary>
    private const int FlagsSet = 1 << 1;
    private const int FlagsCleared = (1 << 2) | (1 << 4);

    public static byte[] Head(FontFace face, GlyphStatistics statistics, bool longOffsets)
    {
        byte[] head = Copy(face, "head", HeadLength);
        GlyphBox box = statistics.Box.IsEmpty ? default : statistics.Box;
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        Put(head, 16, (BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(16)) | FlagsSet) & ~FlagsCleared);
        Put(head, 36, box.XMin, box.YMin, box.XMax, box.YMax);
        Put(head, 50, longOffsets ? 1 : 0, 0);
        return head;
    }

    public static byte[] Hhea(FontFace face, GlyphStatistics statistics, int metrics)
    {
        bool drawn = !statistics.Box.IsEmpty;
        byte[] hhea = Copy(face, "hhea", HheaLength);
        Put(hhea, 10, statistics.MaxAdvance, drawn ? statistics.MinLeftBearing : 0, drawn ? statistics.MinRightBearing : 0, drawn ? statistics.Box.XMax : 0);
        Put(hhea, 34, metrics);
        return hhea;
    }

    public static byte[] Maxp(GlyphStatistics statistics, int glyphs)
    {
        var maxp = new ByteWriter();
        maxp.U32(Version1);
        int[] values =
        [
            glyphs, statistics.MaxPoints, statistics.MaxContours, statistics.MaxCompositePoints, statistics.MaxCompositeContours,
            1, 0, 0, 0, 0, 0, 0, // one zone, and nothing for instructions
            statistics.MaxComponents, statistics.Depth,
        ];
        foreach (int value in values)
        {
            maxp.U16(value);
        }

        return maxp.ToArray();
    }

    public static byte[] Post(FontFace face)
    {
        byte[] post = Copy(face, "post", PostLength);
        BinaryPrimitives.WriteUInt32BigEndian(post, PostWithoutNames);
        post.AsSpan(16).Clear();
        return post;
    }

    /// <summary>The table's beginning, filled up with zeros where the face has less.</summary>
    private static byte[] Copy(FontFace face, string tag, int length)
    {
        byte[] copy = new byte[length];
        ReadOnlySpan<byte> table = face.GetTable(tag).Span;
        table[..Math.Min(length, table.Length)].CopyTo(copy);
        return copy;
    }

    private static void Put(byte[] table, int at, params ReadOnlySpan<int> values)
    {
        foreach (int value in values)
        {
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), (ushort)value);
            at += 2;
        }
    }
}

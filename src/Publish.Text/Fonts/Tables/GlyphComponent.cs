namespace Publish.Text.Fonts.Tables;

/// <summary>OpenType 1.9.1, glyf, Composite glyph description.</summary>
[Flags]
internal enum ComponentFlags : ushort
{
    None = 0,
    Words = 0x0001,
    OffsetsAreXY = 0x0002,
    RoundToGrid = 0x0004,
    HasScale = 0x0008,
    MoreComponents = 0x0020,
    HasXYScale = 0x0040,
    HasTwoByTwo = 0x0080,
    HasInstructions = 0x0100,
    ScaledOffset = 0x0800,
    UnscaledOffset = 0x1000,
}

/// <summary>A glyph as a part of a composite one: <c>x' = XX·x + YX·y + X</c>, <c>y' = XY·x + YY·y + Y</c>.</summary>
/// <param name="Arguments">The bytes after the glyph's number: offsets and scales as they stand.</param>
/// <param name="X">With <see cref="ComponentFlags.OffsetsAreXY"/> an offset, else the number of a point.</param>
internal readonly record struct GlyphComponent(ComponentFlags Flags, ushort Glyph, int X, int Y, double XX, double XY, double YX, double YY, ReadOnlyMemory<byte> Arguments)
{
    private const double One = 1 << 14;

    public bool IsPlaced => (Flags & ComponentFlags.OffsetsAreXY) != 0;

    public static GlyphComponent Read(TableReader entry, ref int at)
    {
        var flags = (ComponentFlags)entry.U16(at);
        ushort glyph = entry.U16(at + 2);
        at += 4;
        int arguments = at;
        (int x, int y) = ReadArguments(entry, flags, ref at);
        (double xx, double xy, double yx, double yy) = (1, 0, 0, 1);
        if ((flags & ComponentFlags.HasScale) != 0)
        {
            xx = yy = entry.I16(at) / One;
            at += 2;
        }
        else if ((flags & ComponentFlags.HasXYScale) != 0)
        {
            xx = entry.I16(at) / One;
            yy = entry.I16(at + 2) / One;
            at += 4;
        }
        else if ((flags & ComponentFlags.HasTwoByTwo) != 0)
        {
            xx = entry.I16(at) / One;
            xy = entry.I16(at + 2) / One;
            yx = entry.I16(at + 4) / One;
            yy = entry.I16(at + 6) / One;
            at += 8;
        }

        return new GlyphComponent(flags, glyph, x, y, xx, xy, yx, yy, entry.Memory(arguments, at - arguments));
    }

    private static (int X, int Y) ReadArguments(TableReader entry, ComponentFlags flags, ref int at)
    {
        bool signed = (flags & ComponentFlags.OffsetsAreXY) != 0;
        if ((flags & ComponentFlags.Words) != 0)
        {
            at += 4;
            return signed ? (entry.I16(at - 4), entry.I16(at - 2)) : (entry.U16(at - 4), entry.U16(at - 2));
        }

        ushort both = entry.U16(at);
        at += 2;
        return signed ? ((sbyte)(both >> 8), (sbyte)(both & 0xFF)) : (both >> 8, both & 0xFF);
    }
}

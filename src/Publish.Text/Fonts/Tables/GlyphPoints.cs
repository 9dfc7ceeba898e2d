namespace Publish.Text.Fonts.Tables;

/// <param name="EndsContour">Whether the next point begins another contour.</param>
internal readonly record struct GlyphPoint(double X, double Y, bool OnCurve, bool EndsContour);

/// <summary>The points of a simple glyph (OpenType 1.9.1, glyf, Simple glyph description).</summary>
internal static class GlyphPoints
{
    private const int OnCurve = 0x01;
    private const int ShortX = 0x02;
    private const int ShortY = 0x04;
    private const int Repeat = 0x08;
    private const int SameX = 0x10;
    private const int SameY = 0x20;

    /// <exception cref="FontException">The entry is damaged.</exception>
    public static GlyphPoint[] Read(TableReader entry, int contours, int count)
    {
        int lengthAt = GlyphEntry.HeaderSize + (contours * 2);
        int at = lengthAt + 2 + entry.U16(lengthAt);
        byte[] flags = new byte[count];
        for (int i = 0; i < count;)
        {
            byte flag = entry.Span(at++, 1)[0];
            int times = (flag & Repeat) != 0 ? entry.Span(at++, 1)[0] + 1 : 1;
            for (; times > 0 && i < count; times--)
            {
                flags[i++] = flag;
            }
        }

        int[] x = ReadCoordinates(entry, flags, ShortX, SameX, ref at);
        int[] y = ReadCoordinates(entry, flags, ShortY, SameY, ref at);
        var points = new GlyphPoint[count];
        for (int i = 0, contour = 0; i < count; i++)
        {
            bool ends = contour < contours && entry.U16(GlyphEntry.HeaderSize + (contour * 2)) == i;
            contour += ends ? 1 : 0;
            points[i] = new GlyphPoint(x[i], y[i], (flags[i] & OnCurve) != 0, ends);
        }

        return points;
    }

    private static int[] ReadCoordinates(TableReader entry, byte[] flags, int shortBit, int sameBit, ref int at)
    {
        int[] values = new int[flags.Length];
        int value = 0;
        for (int i = 0; i < values.Length; i++)
        {
            bool same = (flags[i] & sameBit) != 0;
            if ((flags[i] & shortBit) != 0)
            {
                int step = entry.Span(at++, 1)[0];
                value += same ? step : -step;
            }
            else if (!same)
            {
                value += entry.I16(at);
                at += 2;
            }

            values[i] = value;
        }

        return values;
    }
}

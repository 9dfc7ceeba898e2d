namespace Publish.Text.Fonts.Building;

/// <summary>An outline of the face, moved and perhaps scaled: <c>x' = XX·x + YX·y + X</c>, <c>y' = XY·x + YY·y + Y</c>.</summary>
internal readonly record struct PlacedOutline(ushort Glyph, double XX, double XY, double YX, double YY, double X, double Y)
{
    public static PlacedOutline Whole(ushort glyph) => new(glyph, 1, 0, 0, 1, 0, 0);

    public bool IsUpright => XY == 0 && YX == 0;

    /// <summary>Adds outlines scaled about the origin and then moved.</summary>
    public static void Place(IReadOnlyList<PlacedOutline> outlines, double scale, double x, double y, List<PlacedOutline> target)
    {
        foreach (PlacedOutline o in outlines)
        {
            target.Add(new PlacedOutline(o.Glyph, o.XX * scale, o.XY * scale, o.YX * scale, o.YY * scale, (o.X * scale) + x, (o.Y * scale) + y));
        }
    }

    /// <summary>This outline as a part of a composite that is itself placed.</summary>
    public PlacedOutline Within(double xx, double xy, double yx, double yy, double x, double y) => new(
        Glyph,
        (xx * XX) + (yx * XY),
        (xy * XX) + (yy * XY),
        (xx * YX) + (yx * YY),
        (xy * YX) + (yy * YY),
        (xx * X) + (yx * Y) + x,
        (xy * X) + (yy * Y) + y);

    /// <summary>The box round the placed outline, when placed at whole units as a font file does.</summary>
    public GlyphBox Bounds(GlyphBox box)
    {
        (double x0, double x1) = Range(XX * box.XMin, XX * box.XMax, YX * box.YMin, YX * box.YMax);
        (double y0, double y1) = Range(XY * box.XMin, XY * box.XMax, YY * box.YMin, YY * box.YMax);
        return new GlyphBox((int)Math.Floor(x0), (int)Math.Floor(y0), (int)Math.Ceiling(x1), (int)Math.Ceiling(y1)).Shift(Round(X), Round(Y));
    }

    public static int Round(double offset) => (int)Math.Floor(offset + 0.5);

    private static (double Low, double High) Range(double a0, double a1, double b0, double b1) =>
        (Math.Min(a0, a1) + Math.Min(b0, b1), Math.Max(a0, a1) + Math.Max(b0, b1));
}

/// <summary>A glyph to be written: its outlines in drawing order, and its advance in font units.</summary>
internal sealed record ClusterGlyph(PlacedOutline[] Outlines, int Advance);

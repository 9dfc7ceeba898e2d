namespace Publish.Text.Fonts;

/// <summary>A box of ink in font units, y up from the baseline. Empty where nothing is drawn.</summary>
public readonly record struct GlyphBox(int XMin, int YMin, int XMax, int YMax)
{
    public static readonly GlyphBox Empty = new(int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);

    public bool IsEmpty => XMin > XMax;

    public GlyphBox Shift(int dx, int dy) => IsEmpty ? this : new(XMin + dx, YMin + dy, XMax + dx, YMax + dy);

    public GlyphBox Union(GlyphBox other) => new(Math.Min(XMin, other.XMin), Math.Min(YMin, other.YMin), Math.Max(XMax, other.XMax), Math.Max(YMax, other.YMax));
}

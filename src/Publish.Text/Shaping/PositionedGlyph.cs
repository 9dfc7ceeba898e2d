namespace Publish.Text.Shaping;

/// <summary>A glyph and where its origin is, in font units from the left origin of its text on the baseline, y up.</summary>
/// <param name="Cluster">As in <see cref="Glyph"/>.</param>
public readonly record struct PositionedGlyph(ushort Id, int Cluster, int X, int Y);

/// <summary>Goes through glyphs from left to right and adds their advances up; the one place that knows how offsets and advances make positions.</summary>
/// <param name="start">Where the first glyph's advance begins.</param>
public ref struct GlyphPositions(ReadOnlySpan<Glyph> glyphs, int start = 0)
{
    private readonly ReadOnlySpan<Glyph> _glyphs = glyphs;
    private int _pen = start;
    private int _next;

    public PositionedGlyph Current { get; private set; }

    public readonly GlyphPositions GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_next == _glyphs.Length)
        {
            return false;
        }

        ref readonly Glyph glyph = ref _glyphs[_next++];
        Current = new PositionedGlyph(glyph.Id, glyph.Cluster, _pen + glyph.OffsetX, glyph.OffsetY);
        _pen += glyph.Advance;
        return true;
    }
}

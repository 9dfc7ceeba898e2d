namespace Publish.Text.Fonts.Tables;

/// <summary>The entries of glyf, found by loca. Nothing is decoded but the header.</summary>
internal sealed class GlyphOutlines
{
    private readonly TableReader _glyf;
    private readonly TableReader _loca;
    private readonly bool _long;

    /// <exception cref="FontException">loca does not rise, or points outside of glyf.</exception>
    public GlyphOutlines(TableReader loca, TableReader glyf, bool longOffsets, int glyphCount)
    {
        _loca = loca;
        _glyf = glyf;
        _long = longOffsets;
        int before = 0;
        for (int i = 0; i <= glyphCount; i++)
        {
            long offset = OffsetOf(i);
            if (offset < before || offset > glyf.Length)
            {
                throw loca.Damaged("its offsets do not rise or leave 'glyf'");
            }

            before = (int)offset;
        }
    }

    /// <summary>The raw entry; empty for a glyph without an outline.</summary>
    public ReadOnlyMemory<byte> Get(int glyph)
    {
        int start = (int)OffsetOf(glyph);
        return _glyf.Memory(start, (int)OffsetOf(glyph + 1) - start);
    }

    public GlyphBox GetBounds(int glyph)
    {
        int start = (int)OffsetOf(glyph);
        return start == (int)OffsetOf(glyph + 1) || _glyf.I16(start) == 0
            ? GlyphBox.Empty
            : new GlyphBox(_glyf.I16(start + 2), _glyf.I16(start + 4), _glyf.I16(start + 6), _glyf.I16(start + 8));
    }

    private long OffsetOf(int glyph) => _long ? _loca.U32(glyph * 4) : _loca.U16(glyph * 2) * 2;
}

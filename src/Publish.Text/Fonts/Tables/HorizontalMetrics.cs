namespace Publish.Text.Fonts.Tables;

/// <summary>Advances and left side bearings, from hhea and hmtx, in font units.</summary>
internal sealed class HorizontalMetrics
{
    private readonly TableReader _hmtx;
    private readonly int _fullCount;

    public HorizontalMetrics(TableReader hhea, TableReader hmtx, int glyphCount)
    {
        _hmtx = hmtx;
        _fullCount = hhea.U16(34);
        if (_fullCount == 0 || _fullCount > glyphCount)
        {
            throw hhea.Damaged("the number of its metrics does not fit the number of glyphs");
        }

        _ = hmtx.Span(0, (_fullCount * 4) + ((glyphCount - _fullCount) * 2));
    }

    public int GetAdvance(int glyph) => _hmtx.U16(Math.Min(glyph, _fullCount - 1) * 4);
}

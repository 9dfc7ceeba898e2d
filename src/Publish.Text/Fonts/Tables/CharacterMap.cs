namespace Publish.Text.Fonts.Tables;

/// <summary>Characters to glyphs, from the fullest Unicode subtable of cmap (formats 4 and 12), unfolded into pages of 256.</summary>
internal sealed class CharacterMap
{
    private const int PageBits = 8;
    private const int PageSize = 1 << PageBits;
    private const int LastCodePoint = 0x10FFFF;

    private readonly ushort[]?[] _pages = new ushort[]?[(LastCodePoint + 1) >> PageBits];
    private readonly int _glyphCount;

    public CharacterMap(TableReader cmap, int glyphCount)
    {
        _glyphCount = glyphCount;
        int offset = FindSubtable(cmap);
        switch (cmap.U16(offset))
        {
            case 4:
                ReadSegments(cmap, offset);
                break;
            case 12:
                ReadGroups(cmap, offset);
                break;
            default:
                throw cmap.Damaged("its Unicode subtable is neither of format 4 nor of format 12");
        }
    }

    public ushort this[int codePoint] => (uint)codePoint <= LastCodePoint && _pages[codePoint >> PageBits] is { } page ? page[codePoint & (PageSize - 1)] : (ushort)0;

    /// <summary>All characters that have a glyph, in order.</summary>
    public IEnumerable<int> Characters()
    {
        for (int page = 0; page < _pages.Length; page++)
        {
            for (int i = 0; _pages[page] is { } glyphs && i < PageSize; i++)
            {
                if (glyphs[i] != 0)
                {
                    yield return (page << PageBits) + i;
                }
            }
        }
    }

    private static int FindSubtable(TableReader cmap)
    {
        int best = 0;
        int bestRank = 0;
        int count = cmap.U16(2);
        for (int i = 0; i < count; i++)
        {
            int record = 4 + (i * 8);
            int rank = (cmap.U16(record), cmap.U16(record + 2)) switch
            {
                (3, 10) => 6,
                (0, 6) => 5,
                (0, 4) => 4,
                (3, 1) => 3,
                (0, <= 3) => 2,
                _ => 0,
            };
            if (rank > bestRank)
            {
                bestRank = rank;
                best = cmap.Offset32(record + 4);
            }
        }

        return bestRank > 0 ? best : throw cmap.Damaged("it has no Unicode subtable");
    }

    /// <summary>Format 4. Segments must rise; one that reaches back is cut, so that a hostile table costs no more than the plane has characters.</summary>
    private void ReadSegments(TableReader cmap, int table)
    {
        int segments = cmap.U16(table + 6) / 2;
        int ends = table + 14;
        int starts = ends + (segments * 2) + 2;
        int deltas = starts + (segments * 2);
        int rangeOffsets = deltas + (segments * 2);
        int next = 0;
        for (int i = 0; i < segments; i++)
        {
            int end = cmap.U16(ends + (i * 2));
            int delta = cmap.U16(deltas + (i * 2));
            int rangeOffset = cmap.U16(rangeOffsets + (i * 2));
            int start = cmap.U16(starts + (i * 2));
            for (int c = Math.Max(start, next); c <= end && c < 0xFFFF; c++)
            {
                int glyph = c;
                if (rangeOffset != 0)
                {
                    glyph = cmap.U16(rangeOffsets + (i * 2) + rangeOffset + ((c - start) * 2));
                }

                Set(c, glyph == 0 && rangeOffset != 0 ? 0 : (glyph + delta) & 0xFFFF);
            }

            next = Math.Max(next, end + 1);
        }
    }

    private void ReadGroups(TableReader cmap, int table)
    {
        int groups = cmap.Offset32(table + 12);
        long next = 0;
        for (int i = 0; i < groups; i++)
        {
            int group = table + 16 + (i * 12);
            uint start = cmap.U32(group);
            uint end = Math.Min(cmap.U32(group + 4), LastCodePoint);
            uint glyph = cmap.U32(group + 8);
            for (long c = Math.Max(start, next); c <= end; c++)
            {
                long mapped = glyph + (c - start);
                Set((int)c, mapped < _glyphCount ? (int)mapped : 0);
            }

            next = Math.Max(next, end + 1L);
        }
    }

    /// <summary>A glyph that the font does not have counts as none.</summary>
    private void Set(int codePoint, int glyph)
    {
        if (glyph == 0 || glyph >= _glyphCount)
        {
            return;
        }

        ushort[] page = _pages[codePoint >> PageBits] ??= new ushort[PageSize];
        page[codePoint & (PageSize - 1)] = (ushort)glyph;
    }
}

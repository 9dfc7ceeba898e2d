using Publish.Pdf.Objects;

namespace Publish.Pdf.Fonts;

/// <summary>The CMap from codes to text (ISO 32000-1, 9.10.3).</summary>
internal static class ToUnicodeMap
{
    /// <summary>Adobe's limit for one block of a CMap (Technical Note 5014).</summary>
    private const int BlockSize = 100;

    public static PdfBuffer Build(List<FontGlyph> glyphs)
    {
        FontGlyph[] speaking = [.. glyphs.Where(glyph => glyph.Text.Length > 0).OrderBy(glyph => glyph.Code)];
        var map = new PdfBuffer((glyphs.Count * 16) + 512);
        map.Raw(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """u8);
        for (int start = 0; start < speaking.Length; start += BlockSize)
        {
            WriteBlock(map, speaking.AsSpan(start, Math.Min(BlockSize, speaking.Length - start)));
        }

        return map.Raw("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"u8);
    }

    private static void WriteBlock(PdfBuffer map, ReadOnlySpan<FontGlyph> glyphs)
    {
        map.Integer(glyphs.Length).Raw(" beginbfchar\n"u8);
        foreach (FontGlyph glyph in glyphs)
        {
            map.Raw((byte)'<').Hex16(glyph.Code).Raw("> <"u8);
            foreach (char c in glyph.Text)
            {
                map.Hex16(c);
            }

            map.Raw(">\n"u8);
        }

        map.Raw("endbfchar\n"u8);
    }
}

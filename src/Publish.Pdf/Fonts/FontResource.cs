using System.Text;
using Publish.Pdf.Objects;
using Publish.Text.Fonts;

namespace Publish.Pdf.Fonts;

/// <summary>A font of the PDF under construction: cluster glyphs made from one face, each with its width and its text.</summary>
internal sealed class FontResource(string name, FontFace face, ObjectId id)
{
    private readonly ClusterFontBuilder _builder = new(face);
    private readonly Dictionary<string, FontGlyph> _glyphs = new(StringComparer.Ordinal);

    /// <summary>The key in /Resources /Font.</summary>
    public string Name { get; } = name;

    public FontFace Face { get; } = face;

    /// <summary>The Type0 dictionary.</summary>
    public ObjectId Id { get; } = id;

    /// <summary>In the order of their codes.</summary>
    public List<FontGlyph> Glyphs { get; } = [];

    /// <summary>A space apart from any text, as wide as the face's own.</summary>
    public FontGlyph Space => Get("\0space", [], 1, 0, Face.GetAdvance(Face.GetGlyph(new Rune(' '))), " ");

    /// <summary>A mark of direction, without ink and width; see Content/READERS.md.</summary>
    public FontGlyph LeftToRightMark => Get("\0lrm", [], 1, 0, 0, "\u200E");

    public FontGlyph RightToLeftMark => Get("\0rlm", [], 1, 0, 0, "\u200F");

    /// <summary>A space that pdf.js takes for text, as it does not begin with one.</summary>
    public FontGlyph SaidSpace => Get("\0lrm ", [], 1, 0, 0, "\u200E ");

    public bool HasRoomFor(int count) => _builder.GlyphCount + count <= ClusterFontBuilder.MaxGlyphs;

    /// <summary>The code of a cluster glyph, made on its first use.</summary>
    /// <param name="key">Equal for equal drawings, advances and texts.</param>
    public FontGlyph Get(ReadOnlySpan<char> key, ReadOnlySpan<(ushort Glyph, int X, int Y)> parts, double scale, int rise, int advance, ReadOnlySpan<char> text)
    {
        Dictionary<string, FontGlyph>.AlternateLookup<ReadOnlySpan<char>> lookup = _glyphs.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(key, out FontGlyph glyph))
        {
            glyph = new FontGlyph(_builder.Add(parts, scale, rise, advance), Thousandths(advance), text.ToString());
            lookup[key] = glyph;
            Glyphs.Add(glyph);
        }

        return glyph;
    }

    public byte[] BuildFile() => _builder.Build();

    /// <summary>Font units in thousandths of an em, as /W will give them.</summary>
    private double Thousandths(int units) => PdfNumber.Round(units * 1000.0 / Face.UnitsPerEm, 4);
}

/// <param name="Width">In thousandths of an em.</param>
/// <param name="Text">What it stands for; empty for nothing.</param>
internal readonly record struct FontGlyph(ushort Code, double Width, string Text);

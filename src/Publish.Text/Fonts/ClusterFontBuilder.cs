using Publish.Text.Fonts.Building;

namespace Publish.Text.Fonts;

/// <summary>Makes a TrueType font file of cluster glyphs: each a composite of the face's own outlines at given places, with an advance of its own.</summary>
/// <remarks>
/// Glyph 0 is empty (.notdef); the cluster glyphs follow from 1 in the order in which they are added, then the outlines they are made of.
/// The file has the tables that an embedded CIDFontType2 needs (ISO 32000-1, 9.9), no cmap and no instructions. Not safe to share between threads.
/// </remarks>
public sealed class ClusterFontBuilder(FontFace face)
{
    /// <summary>TrueType numbers glyphs in 16 bits, and the last number means none.</summary>
    public const int MaxGlyphs = 65_535;

    private readonly GlyphFlattener _flattener = new(face);
    private readonly List<ClusterGlyph> _clusters = [];

    /// <summary>How many glyphs the file may come to have: the clusters, and every outline of the face that they could still need. At most <see cref="MaxGlyphs"/> fit into one file.</summary>
    public int GlyphCount => 1 + _clusters.Count + face.GlyphCount;

    /// <summary>Adds a glyph and gives its number. Equal glyphs are not brought together: whether they stand for the same text is the caller's knowledge.</summary>
    /// <param name="parts">Glyphs of the face with their offsets in font units, before scaling; those without an outline are passed over.</param>
    /// <param name="scale">Of the drawing and the offsets; more than 0 and less than 2.</param>
    /// <param name="rise">Added to every y after scaling, in font units.</param>
    /// <param name="advance">Of the new glyph, in font units; not negative.</param>
    /// <exception cref="FontException">A glyph of the face is damaged.</exception>
    /// <exception cref="InvalidOperationException">There is no number left; see <see cref="GlyphCount"/>.</exception>
    public ushort Add(ReadOnlySpan<(ushort Glyph, int X, int Y)> parts, double scale, int rise, int advance)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(scale, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(scale, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(advance);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(advance, ushort.MaxValue);
        if (_clusters.Count + 1 >= MaxGlyphs)
        {
            throw new InvalidOperationException("The font has no glyph numbers left");
        }

        var leaves = new List<PlacedOutline>(parts.Length);
        foreach ((ushort glyph, int x, int y) in parts)
        {
            PlacedOutline.Place(_flattener.Flatten(glyph), scale, x * scale, (y * scale) + rise, leaves);
        }

        _clusters.Add(new ClusterGlyph([.. leaves], advance));
        return (ushort)_clusters.Count;
    }

    /// <summary>The font file. The same additions give the same bytes.</summary>
    /// <exception cref="InvalidOperationException">Clusters and outlines together are more than <see cref="MaxGlyphs"/>.</exception>
    public byte[] Build()
    {
        var writer = new ClusterGlyphWriter(face, _clusters, _flattener);
        writer.Write();
        return FontFileWriter.Write(writer.Tables());
    }
}

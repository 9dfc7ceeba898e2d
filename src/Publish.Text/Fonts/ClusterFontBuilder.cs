using Publish.Text.Fonts.Tables;

namespace Publish.Text.Fonts;

/// <summary>Makes a TrueType font file of cluster glyphs: each a composite of the face's own outlines at given places, with an advance of its own.</summary>
/// <remarks>
/// Glyph 0 is empty (.notdef); the cluster glyphs follow from 1 in the order in which they are added, then the outlines they are made of.
/// The file has the tables that an embedded CIDFontType2 needs (ISO 32000-1, 9.9), no cmap and no instructions.
/// </remarks>
public sealed class ClusterFontBuilder(FontFace face)
{
    private readonly List<Cluster> _clusters = [];
    private readonly Dictionary<ushort, int> _indexes = [];
    private readonly List<ushort> _outlines = [];

    /// <summary>Of the file as it would be now; at most 65,535 fit into one.</summary>
    public int GlyphCount => 1 + _clusters.Count + _outlines.Count;

    /// <summary>Adds a glyph and gives its number.</summary>
    /// <param name="parts">Glyphs of the face with their offsets in font units, before scaling; those without an outline are passed over.</param>
    /// <param name="scale">Of the drawing and the offsets.</param>
    /// <param name="rise">Added to every y after scaling, in font units.</param>
    /// <param name="advance">Of the new glyph, in font units; not negative.</param>
    public ushort Add(ReadOnlySpan<(ushort Glyph, int X, int Y)> parts, double scale, int rise, int advance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(advance);
        var components = new List<GlyphComponent>(parts.Length);
        GlyphBox box = GlyphBox.Empty;
        foreach ((ushort glyph, int x, int y) in parts)
        {
            GlyphBox ink = face.GetBounds(glyph);
            if (!ink.IsEmpty)
            {
                AddOutline(glyph);
                int dx = (int)Math.Round(x * scale);
                int dy = (int)Math.Round(y * scale) + rise;
                components.Add(new GlyphComponent(ComponentFlags.Words | ComponentFlags.OffsetsAreXY, glyph, dx, dy, scale, 0, 0, scale));
                box = box.Union(Scale(ink, scale).Shift(dx, dy));
            }
        }

        _clusters.Add(new Cluster([.. components], box, scale, advance));
        return (ushort)_clusters.Count;
    }

    /// <summary>The font file. The same additions give the same bytes.</summary>
    public byte[] Build()
    {
        using var file = new ClusterFontFile(face);
        file.AddGlyph([], GlyphBox.Empty, 0);
        foreach (Cluster cluster in _clusters)
        {
            file.AddComposite(cluster.Components, cluster.Box, cluster.Scale, cluster.Advance, NewNumber);
        }

        foreach (ushort outline in _outlines)
        {
            file.AddOutline(outline, NewNumber);
        }

        return file.Assemble();
    }

    private static GlyphBox Scale(GlyphBox box, double scale)
        => scale == 1 ? box : new GlyphBox((int)Math.Floor(box.XMin * scale), (int)Math.Floor(box.YMin * scale), (int)Math.Ceiling(box.XMax * scale), (int)Math.Ceiling(box.YMax * scale));

    private void AddOutline(ushort glyph)
    {
        if (_indexes.TryAdd(glyph, _outlines.Count))
        {
            _outlines.Add(glyph);
            foreach (ushort component in face.GetComponents(glyph))
            {
                AddOutline(component);
            }
        }
    }

    private ushort NewNumber(ushort outline) => (ushort)(1 + _clusters.Count + _indexes[outline]);

    private sealed record Cluster(GlyphComponent[] Components, GlyphBox Box, double Scale, int Advance);
}

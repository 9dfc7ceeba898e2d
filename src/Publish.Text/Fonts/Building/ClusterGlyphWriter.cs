using Publish.Text.Fonts.Tables;

namespace Publish.Text.Fonts.Building;

/// <summary>Writes glyf and what must agree with it: loca, hmtx, and the sums in <see cref="GlyphStatistics"/>.</summary>
/// <remarks>Outlines are taken in the order of their first use, so that the same clusters give the same bytes.</remarks>
internal sealed class ClusterGlyphWriter(FontFace face, IReadOnlyList<ClusterGlyph> clusters, GlyphFlattener flattener)
{
    private const double F2Dot14 = 1 << 14;

    private readonly ByteWriter _glyf = new();
    private readonly List<int> _offsets = [];
    private readonly ByteWriter _hmtx = new();
    private readonly GlyphStatistics _statistics = new();
    private readonly Dictionary<ushort, int> _indexes = [];
    private readonly List<ushort> _outlines = [];

    public void Write()
    {
        CollectOutlines();
        if (1 + clusters.Count + _outlines.Count > ClusterFontBuilder.MaxGlyphs)
        {
            throw new InvalidOperationException("Clusters and outlines are more than one font can hold");
        }

        Begin(face.GetAdvance(0), GlyphBox.Empty);
        foreach (ClusterGlyph cluster in clusters)
        {
            WriteCluster(cluster);
        }

        foreach (ushort outline in _outlines)
        {
            WriteOutline(outline);
        }

        _glyf.Align(2);
        _offsets.Add(_glyf.Length);
    }

    public IReadOnlyList<(string Tag, byte[] Data)> Tables()
    {
        bool longOffsets = _glyf.Length > ushort.MaxValue * 2;
        var loca = new ByteWriter();
        foreach (int offset in _offsets)
        {
            if (longOffsets)
            {
                loca.U32((uint)offset);
            }
            else
            {
                loca.U16(offset / 2);
            }
        }

        return
        [
            ("glyf", _glyf.ToArray()),
            ("head", HeaderTables.Head(face, _statistics, longOffsets)),
            ("hhea", HeaderTables.Hhea(face, _statistics, 1 + clusters.Count)),
            ("hmtx", _hmtx.ToArray()),
            ("loca", loca.ToArray()),
            ("maxp", HeaderTables.Maxp(_statistics, _offsets.Count - 1)),
            ("post", HeaderTables.Post(face)),
        ];
    }

    private void CollectOutlines()
    {
        foreach (ClusterGlyph cluster in clusters)
        {
            foreach (PlacedOutline outline in cluster.Outlines)
            {
                AddOutline(outline.Glyph);
            }
        }
    }

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

    private int NumberOf(ushort outline) => 1 + clusters.Count + _indexes[outline];

    /// <summary>Notes where a glyph's entry begins, and its metrics. Outlines share the last cluster's advance: no text names them.</summary>
    private void Begin(int? advance, GlyphBox box)
    {
        _glyf.Align(2);
        _offsets.Add(_glyf.Length);
        if (advance is { } width)
        {
            _hmtx.U16(width);
        }

        _hmtx.U16(box.IsEmpty ? 0 : box.XMin);
        _statistics.AddGlyph(advance, box);
    }

    private void WriteCluster(ClusterGlyph cluster)
    {
        GlyphBox box = GlyphBox.Empty;
        int points = 0;
        int contours = 0;
        foreach (PlacedOutline outline in cluster.Outlines)
        {
            GlyphEntry entry = flattener.EntryOf(outline.Glyph);
            box = box.Union(outline.Bounds(entry.Bounds));
            points += entry.IsComposite ? 0 : entry.PointCount;
            contours += Math.Max(0, entry.ContourCount);
        }

        Begin(cluster.Advance, box);
        if (cluster.Outlines.Length == 0)
        {
            return;
        }

        _statistics.AddComposite(cluster.Outlines.Length, points, contours);
        WriteHeader(-1, box);
        for (int i = 0; i < cluster.Outlines.Length; i++)
        {
            WriteComponent(cluster.Outlines[i], i + 1 < cluster.Outlines.Length);
        }
    }

    private void WriteComponent(PlacedOutline part, bool more)
    {
        ComponentFlags shape = !part.IsUpright ? ComponentFlags.HasTwoByTwo
            : part.XX != part.YY ? ComponentFlags.HasXYScale
            : part.XX != 1 ? ComponentFlags.HasScale
            : ComponentFlags.None;
        ComponentFlags flags = ComponentFlags.Words | ComponentFlags.OffsetsAreXY | ComponentFlags.RoundToGrid | shape;
        flags |= shape == ComponentFlags.None ? 0 : ComponentFlags.UnscaledOffset;
        _glyf.U16((int)(flags | (more ? ComponentFlags.MoreComponents : 0)));
        _glyf.U16(NumberOf(part.Glyph));
        _glyf.U16(PlacedOutline.Round(part.X));
        _glyf.U16(PlacedOutline.Round(part.Y));
        ReadOnlySpan<double> factors = shape switch
        {
            ComponentFlags.HasTwoByTwo => [part.XX, part.XY, part.YX, part.YY],
            ComponentFlags.HasXYScale => [part.XX, part.YY],
            ComponentFlags.HasScale => [part.XX],
            _ => [],
        };
        foreach (double factor in factors)
        {
            _glyf.U16(Math.Clamp((int)Math.Round(factor * F2Dot14), short.MinValue, short.MaxValue));
        }
    }

    private void WriteOutline(ushort glyph)
    {
        GlyphEntry entry = flattener.EntryOf(glyph);
        Begin(null, entry.IsEmpty ? GlyphBox.Empty : entry.Bounds);
        if (entry.IsComposite)
        {
            WriteMatchedComposite(entry);
        }
        else if (!entry.IsEmpty)
        {
            _glyf.Bytes(entry.WithoutInstructions());
            _statistics.AddSimple(entry.PointCount, entry.ContourCount);
        }
    }

    /// <summary>A composite that matches points keeps its arguments; only its parts have new numbers.</summary>
    private void WriteMatchedComposite(GlyphEntry entry)
    {
        List<GlyphComponent> components = entry.Components();
        _statistics.AddNested(components.Count);
        WriteHeader(-1, entry.Bounds);
        foreach (GlyphComponent component in components)
        {
            _glyf.U16((int)(component.Flags & ~ComponentFlags.HasInstructions));
            _glyf.U16(NumberOf(component.Glyph));
            _glyf.Bytes(component.Arguments.Span);
        }
    }

    private void WriteHeader(int contours, GlyphBox box)
    {
        foreach (int value in (ReadOnlySpan<int>)[contours, box.XMin, box.YMin, box.XMax, box.YMax])
        {
            _glyf.U16(value);
        }
    }
}

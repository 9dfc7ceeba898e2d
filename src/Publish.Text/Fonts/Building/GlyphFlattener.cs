using Publish.Text.Fonts.Tables;

namespace Publish.Text.Fonts.Building;

/// <summary>Takes composite glyphs apart into the simple outlines they are made of, so that a cluster never nests.</summary>
internal sealed class GlyphFlattener(FontFace face)
{
    /// <summary>No real font nests or repeats so much; a hostile one must not fill the memory.</summary>
    private const int MaxDepth = 8;
    private const int MaxOutlines = 256;

    private readonly Dictionary<ushort, IReadOnlyList<PlacedOutline>> _known = [];

    /// <summary>The simple outlines of a glyph; none for a space.</summary>
    /// <remarks>A composite that places its parts by matching points stays whole, as an outline of its own.</remarks>
    /// <exception cref="FontException">The glyph is damaged, or made of itself.</exception>
    public IReadOnlyList<PlacedOutline> Flatten(ushort glyph)
    {
        if (!_known.TryGetValue(glyph, out IReadOnlyList<PlacedOutline>? outlines))
        {
            var found = new List<PlacedOutline>();
            Collect(glyph, 0, found);
            _known[glyph] = outlines = found;
        }

        return outlines;
    }

    /// <summary>An entry of glyf for an outline: simple as a rule.</summary>
    public GlyphEntry EntryOf(ushort glyph) => new(face.Name, face.GetOutline(glyph));

    private void Collect(ushort glyph, int depth, List<PlacedOutline> target)
    {
        GlyphEntry entry = EntryOf(glyph);
        if (entry.IsEmpty)
        {
            return;
        }

        List<GlyphComponent>? components = entry.IsComposite ? entry.Components() : null;
        if (components is null || components.Any(component => !component.IsPlaced))
        {
            target.Add(PlacedOutline.Whole(glyph));
            return;
        }

        foreach (GlyphComponent component in components)
        {
            if (depth == MaxDepth || target.Count > MaxOutlines || component.Glyph >= face.GlyphCount)
            {
                throw entry.Damaged($"glyph {glyph} is made of too many parts, or of one that is not there");
            }

            int first = target.Count;
            Collect(component.Glyph, depth + 1, target);
            (double x, double y) = OffsetOf(component);
            for (int i = first; i < target.Count; i++)
            {
                target[i] = target[i].Within(component.XX, component.XY, component.YX, component.YY, x, y);
            }
        }
    }

    /// <summary>Offsets are scaled with the part only where the font says so.</summary>
    private static (double X, double Y) OffsetOf(GlyphComponent component) => (component.Flags & ComponentFlags.ScaledOffset) == 0
        ? (component.X, component.Y)
        : (component.X * double.Hypot(component.XX, component.XY), component.Y * double.Hypot(component.YX, component.YY));
}

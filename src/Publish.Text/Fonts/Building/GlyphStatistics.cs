namespace Publish.Text.Fonts.Building;

/// <summary>Maxima and extents over all glyphs of a font, for head, hhea and maxp.</summary>
internal sealed class GlyphStatistics
{
    private int _lastAdvance;

    public GlyphBox Box { get; private set; } = GlyphBox.Empty;

    public int MaxAdvance { get; private set; }

    /// <summary>Over glyphs with an outline; 0 where none has.</summary>
    public int MinLeftBearing { get; private set; } = int.MaxValue;

    public int MinRightBearing { get; private set; } = int.MaxValue;

    public int MaxPoints { get; private set; }

    public int MaxContours { get; private set; }

    public int MaxCompositePoints { get; private set; }

    public int MaxCompositeContours { get; private set; }

    public int MaxComponents { get; private set; }

    public int Depth { get; private set; }

    /// <param name="advance">Null for a glyph that has the advance of the one before it.</param>
    public void AddGlyph(int? advance, GlyphBox box)
    {
        _lastAdvance = advance ?? _lastAdvance;
        MaxAdvance = Math.Max(MaxAdvance, _lastAdvance);
        Box = Box.Union(box);
        if (!box.IsEmpty)
        {
            MinLeftBearing = Math.Min(MinLeftBearing, box.XMin);
            MinRightBearing = Math.Min(MinRightBearing, _lastAdvance - box.XMax);
        }
    }

    public void AddSimple(int points, int contours)
    {
        MaxPoints = Math.Max(MaxPoints, points);
        MaxContours = Math.Max(MaxContours, contours);
    }

    public void AddComposite(int components, int points, int contours)
    {
        MaxComponents = Math.Max(MaxComponents, components);
        MaxCompositePoints = Math.Max(MaxCompositePoints, points);
        MaxCompositeContours = Math.Max(MaxCompositeContours, contours);
        Depth = Math.Max(Depth, 1);
    }

    /// <summary>A composite inside of composites. How deep it goes on is not looked for: it may be taken to nest once more.</summary>
    public void AddNested(int components)
    {
        MaxComponents = Math.Max(MaxComponents, components);
        Depth = 3;
    }
}

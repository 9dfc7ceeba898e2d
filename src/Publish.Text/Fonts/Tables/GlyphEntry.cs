namespace Publish.Text.Fonts.Tables;

/// <summary>One entry of glyf.</summary>
internal readonly struct GlyphEntry(string fontName, ReadOnlyMemory<byte> data)
{
    public const int HeaderSize = 10;

    private readonly TableReader _reader = new(fontName, "glyf", data);

    public bool IsEmpty => _reader.Length == 0 || ContourCount == 0;

    public bool IsComposite => _reader.Length > 0 && ContourCount < 0;

    public int ContourCount => _reader.I16(0);

    public GlyphBox Bounds => new(_reader.I16(2), _reader.I16(4), _reader.I16(6), _reader.I16(8));

    public List<GlyphComponent> Components()
    {
        var components = new List<GlyphComponent>();
        int at = HeaderSize;
        ComponentFlags flags;
        do
        {
            GlyphComponent component = GlyphComponent.Read(_reader, ref at);
            flags = component.Flags;
            components.Add(component);
        }
        while ((flags & ComponentFlags.MoreComponents) != 0);

        return components;
    }

    /// <summary>Points of a simple glyph.</summary>
    public int PointCount => ContourCount == 0 ? 0 : _reader.U16(HeaderSize + (ContourCount * 2) - 2) + 1;

    /// <summary>The outline of a simple glyph.</summary>
    /// <exception cref="FontException">The entry is damaged.</exception>
    public GlyphPoint[] Points() => GlyphPoints.Read(_reader, ContourCount, PointCount);

    /// <summary>The entry of a simple glyph without its instructions, which would call functions that a new font does not have.</summary>
    /// <exception cref="FontException">The entry is damaged.</exception>
    public byte[] WithoutInstructions()
    {
        int lengthAt = HeaderSize + (ContourCount * 2);
        int flagsAt = lengthAt + 2 + _reader.U16(lengthAt);
        int outlineLength = OutlineLength(flagsAt, PointCount);
        byte[] bytes = new byte[lengthAt + 2 + outlineLength];
        _reader.Span(0, lengthAt).CopyTo(bytes);
        _reader.Span(flagsAt, outlineLength).CopyTo(bytes.AsSpan(lengthAt + 2));
        return bytes;
    }

    public FontException Damaged(string what) => _reader.Damaged(what);

    /// <summary>Length of flags and coordinates together.</summary>
    private int OutlineLength(int flagsAt, int points)
    {
        const int ShortX = 0x02;
        const int ShortY = 0x04;
        const int Repeat = 0x08;
        const int SameX = 0x10;
        const int SameY = 0x20;
        int at = flagsAt;
        int coordinates = 0;
        for (int done = 0; done < points;)
        {
            int flag = _reader.Span(at++, 1)[0];
            int count = (flag & Repeat) != 0 ? _reader.Span(at++, 1)[0] + 1 : 1;
            int size = ((flag & ShortX) != 0 ? 1 : (flag & SameX) != 0 ? 0 : 2) + ((flag & ShortY) != 0 ? 1 : (flag & SameY) != 0 ? 0 : 2);
            coordinates += size * Math.Min(count, points - done);
            done += count;
        }

        return at - flagsAt + coordinates;
    }
}

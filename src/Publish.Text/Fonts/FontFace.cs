using System.Text;

namespace Publish.Text.Fonts;

/// <summary>One font file with TrueType outlines, loaded. Immutable; safe to share between threads. Compared by reference.</summary>
public sealed class FontFace
{
    private FontFace(string name, ReadOnlyMemory<byte> data)
    {
        Name = name;
        Data = data;
    }

    /// <summary>The file's name without extension, such as <c>NotoNastaliqUrdu-Regular</c>; a valid PostScript name.</summary>
    public string Name { get; }

    /// <summary>The whole font file.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>Font units in an em (head.unitsPerEm).</summary>
    public int UnitsPerEm => throw new NotImplementedException();

    public int GlyphCount => throw new NotImplementedException();

    /// <exception cref="FontException">The file is no font, has no TrueType outlines, or (for Arabic) no GSUB.</exception>
    public static FontFace Load(string name, ReadOnlyMemory<byte> data) => new(name, data);

    /// <summary>The glyph of a character by the cmap; 0 where there is none.</summary>
    public ushort GetGlyph(Rune character) => throw new NotImplementedException();

    /// <summary>From hmtx, in font units.</summary>
    public int GetAdvance(ushort glyph) => throw new NotImplementedException();

    /// <summary>From the glyf header, in font units.</summary>
    public GlyphBox GetBounds(ushort glyph) => throw new NotImplementedException();
}

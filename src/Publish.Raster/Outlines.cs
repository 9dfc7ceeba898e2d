using Publish.Text.Fonts;
using SkiaSharp;

namespace Publish.Raster;

/// <summary>The fonts' own outlines as Skia's paths, in font units, y up; each is made once.</summary>
internal sealed class Outlines : IDisposable
{
    private readonly Dictionary<FontFace, GlyphPaths> _faces = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(FontFace Face, ushort Glyph), SKPath> _paths = [];

    /// <summary>Empty for a glyph without ink.</summary>
    public SKPath Get(FontFace face, ushort glyph)
    {
        if (!_paths.TryGetValue((face, glyph), out SKPath? path))
        {
            if (!_faces.TryGetValue(face, out GlyphPaths? glyphs))
            {
                _faces[face] = glyphs = new GlyphPaths(face);
            }

            _paths[(face, glyph)] = path = SKPath.ParseSvgPathData(glyphs[glyph]);
        }

        return path;
    }

    public void Dispose()
    {
        foreach (SKPath path in _paths.Values)
        {
            path.Dispose();
        }
    }
}

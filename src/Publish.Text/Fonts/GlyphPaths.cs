using System.Globalization;
using System.Text;
using Publish.Text.Fonts.Building;
using Publish.Text.Fonts.Tables;

namespace Publish.Text.Fonts;

/// <summary>Outlines of glyphs as path data of SVG 2 (9.3), in font units, y up. Not for several threads at once.</summary>
public sealed class GlyphPaths(FontFace face)
{
    private readonly GlyphFlattener _flattener = new(face);
    private readonly Dictionary<ushort, string> _paths = [];

    /// <summary>Empty for a glyph without ink.</summary>
    /// <exception cref="FontException">The glyph is damaged.</exception>
    public string this[ushort glyph]
    {
        get
        {
            if (!_paths.TryGetValue(glyph, out string? path))
            {
                _paths[glyph] = path = Draw(glyph);
            }

            return path;
        }
    }

    private string Draw(ushort glyph)
    {
        var path = new StringBuilder();
        foreach (PlacedOutline placed in _flattener.Flatten(glyph))
        {
            GlyphEntry entry = _flattener.EntryOf(placed.Glyph);
            if (!entry.IsComposite)
            {
                Draw(entry.Points(), placed, path);
            }
        }

        return path.ToString();
    }

    private static void Draw(GlyphPoint[] points, PlacedOutline placed, StringBuilder path)
    {
        for (int start = 0; start < points.Length;)
        {
            int end = start;
            while (end + 1 < points.Length && !points[end].EndsContour)
            {
                end++;
            }

            DrawContour(points.AsSpan(start, end - start + 1), placed, path);
            start = end + 1;
        }
    }

    /// <summary>Between two points off the curve lies one on it, half-way.</summary>
    private static void DrawContour(ReadOnlySpan<GlyphPoint> points, PlacedOutline placed, StringBuilder path)
    {
        if (points.Length < 2)
        {
            return;
        }

        GlyphPoint last = points[^1];
        GlyphPoint first = points[0].OnCurve ? points[0] : last.OnCurve ? last : Middle(points[0], last);
        Append('M', first, placed, path);
        GlyphPoint? control = null;
        for (int i = points[0].OnCurve ? 1 : 0; i <= points.Length; i++)
        {
            GlyphPoint point = i < points.Length ? points[i] : first;
            if (point.OnCurve)
            {
                Append(control is null ? 'L' : 'Q', control, point, placed, path);
                control = null;
                continue;
            }

            if (control is { } before)
            {
                Append('Q', before, Middle(before, point), placed, path);
            }

            control = point;
        }

        path.Append('Z');
    }

    private static GlyphPoint Middle(GlyphPoint a, GlyphPoint b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2, true, false);

    private static void Append(char command, GlyphPoint? control, GlyphPoint point, PlacedOutline placed, StringBuilder path)
    {
        if (control is { } middle)
        {
            Append(command, middle, placed, path);
            command = ' ';
        }

        Append(command, point, placed, path);
    }

    private static void Append(char command, GlyphPoint point, PlacedOutline placed, StringBuilder path)
    {
        double x = (placed.XX * point.X) + (placed.YX * point.Y) + placed.X;
        double y = (placed.XY * point.X) + (placed.YY * point.Y) + placed.Y;
        path.Append(command).Append(CultureInfo.InvariantCulture, $"{x:0.#} {y:0.#}");
    }
}

using System.Globalization;
using System.Text;
using Publish.Layout.Pages;
using Publish.Text.Fonts;
using Publish.Text.Paragraphs;
using Publish.Text.Shaping;

namespace Publish.Preview.Pages;

/// <summary>Draws the display list of a page as a picture of its own: each outline is defined once and used wherever its glyph stands. One for each request.</summary>
internal sealed class SvgPage
{
    private readonly StringBuilder _definitions = new();
    private readonly StringBuilder _body = new();
    private readonly Dictionary<FontFace, Face> _faces = new(ReferenceEqualityComparer.Instance);

    private sealed record Face(int Number, GlyphPaths Paths, HashSet<ushort> Defined);

    public static string Draw(Page page)
    {
        var svg = new SvgPage();
        foreach (PageItem item in page.Items)
        {
            svg.Draw(item);
        }

        return Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {page.Width.Value:0.###} {page.Height.Value:0.###}\"><defs>{svg._definitions}</defs>{svg._body}</svg>");
    }

    private void Draw(PageItem item)
    {
        switch (item)
        {
            case TextLine line:
                foreach (PlacedRun placed in line.Runs)
                {
                    Draw(placed, line.X.Value + placed.InkX.Value, line.Baseline.Value);
                }

                break;
            case RuleItem { Area: var area }:
                _body.Append(Invariant($"<rect x=\"{area.Left.Value:0.##}\" y=\"{area.Top.Value:0.##}\" width=\"{area.Width.Value:0.###}\" height=\"{area.Height.Value:0.###}\"/>"));
                break;
            case PolygonItem polygon:
                _body.Append(Invariant($"<polygon points=\"{string.Join(' ', polygon.Corners.Select(c => Invariant($"{c.X.Value:0.###},{c.Y.Value:0.###}")))}\"/>"));
                break;
            case ImageItem { Area: var area } image:
                _body.Append(Invariant($"<image x=\"{area.Left.Value:0.##}\" y=\"{area.Top.Value:0.##}\" width=\"{area.Width.Value:0.##}\" height=\"{area.Height.Value:0.##}\" preserveAspectRatio=\"none\" href=\"data:{image.Image.MediaType};base64,{Convert.ToBase64String(image.Image.Data.Span)}\"/>"));
                break;
            default:
                throw new InvalidOperationException($"unknown item {item.GetType().Name}");
        }
    }

    private void Draw(PlacedRun placed, double x, double baseline)
    {
        ShapedText shape = placed.Run.Shape;
        if (shape.Ink.IsEmpty)
        {
            return;
        }

        Face face = FaceOf(shape.Face);
        double scale = placed.Run.UnitScale;
        double y = baseline - placed.Run.Rise.Value;
        _body.Append(Invariant($"<g transform=\"translate({x:0.###} {y:0.###})scale({scale:0.######} {-scale:0.######})\">"));
        foreach (PositionedGlyph glyph in shape.PositionedGlyphs)
        {
            if (Define(face, glyph.Id))
            {
                _body.Append(Invariant($"<use href=\"#f{face.Number}g{glyph.Id}\" x=\"{glyph.X}\" y=\"{glyph.Y}\"/>"));
            }
        }

        _body.Append("</g>");
    }

    /// <returns>Whether the glyph has an outline at all.</returns>
    private bool Define(Face face, ushort glyph)
    {
        string path = face.Paths[glyph];
        if (path.Length > 0 && face.Defined.Add(glyph))
        {
            _definitions.Append(Invariant($"<path id=\"f{face.Number}g{glyph}\" d=\"{path}\"/>"));
        }

        return path.Length > 0;
    }

    private Face FaceOf(FontFace face)
    {
        if (!_faces.TryGetValue(face, out Face? known))
        {
            _faces[face] = known = new Face(_faces.Count, new GlyphPaths(face), []);
        }

        return known;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

using Publish.Layout.Pages;
using Publish.Text.Paragraphs;
using Publish.Text.Shaping;
using SkiaSharp;

namespace Publish.Raster;

/// <summary>Paints the display list of a page as a picture: the same outlines at the same places as in the PDF.</summary>
/// <remarks>Glyphs are filled as paths, without hinting or a cache of small pictures, so that size and machine do not change their form.</remarks>
public static class PageRasterizer
{
    /// <param name="pixelWidth">Of the picture; its height follows from the page's.</param>
    /// <param name="ground">What the page is painted on.</param>
    /// <param name="ink">Of text, rules and ornaments.</param>
    /// <returns>A PNG file; the same page gives the same bytes.</returns>
    public static byte[] ToPng(Page page, int pixelWidth, Colour ground, Colour ink)
    {
        double scale = pixelWidth / page.Width.Value;
        var size = new SKImageInfo(pixelWidth, (int)Math.Round(page.Height.Value * scale), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using SKSurface surface = SKSurface.Create(size);
        using var outlines = new Outlines();
        using var paint = new SKPaint { Color = ToSkia(ink), IsAntialias = true };
        surface.Canvas.Clear(ToSkia(ground));
        surface.Canvas.Scale((float)scale);
        foreach (PageItem item in page.Items)
        {
            Paint(surface.Canvas, item, outlines, paint);
        }

        using SKPixmap pixels = surface.PeekPixels();
        using SKData png = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.AllFilters, zLibLevel: 9)) ?? throw new InvalidOperationException("the picture cannot be encoded");
        return png.ToArray();
    }

    private static void Paint(SKCanvas canvas, PageItem item, Outlines outlines, SKPaint paint)
    {
        switch (item)
        {
            case TextLine line:
                foreach (PlacedRun run in line.Runs)
                {
                    PaintRun(canvas, line, run, outlines, paint);
                }

                break;
            case RuleItem rule: canvas.DrawRect(ToSkia(rule.Area), paint); break;
            case PolygonItem polygon: PaintPolygon(canvas, polygon, paint); break;
            case ImageItem image: PaintImage(canvas, image); break;
            default: throw new InvalidOperationException($"no way to paint a {item.GetType().Name}");
        }
    }

    private static void PaintRun(SKCanvas canvas, TextLine line, PlacedRun placed, Outlines outlines, SKPaint paint)
    {
        canvas.Save();
        canvas.Translate((float)(line.X + placed.InkX).Value, (float)(line.Baseline - placed.Run.Rise).Value);
        canvas.Scale((float)placed.Run.UnitScale, (float)-placed.Run.UnitScale);
        foreach (PositionedGlyph glyph in placed.Run.Shape.PositionedGlyphs)
        {
            canvas.Save();
            canvas.Translate(glyph.X, glyph.Y);
            canvas.DrawPath(outlines.Get(placed.Run.Shape.Face, glyph.Id), paint);
            canvas.Restore();
        }

        canvas.Restore();
    }

    private static void PaintPolygon(SKCanvas canvas, PolygonItem polygon, SKPaint paint)
    {
        using var builder = new SKPathBuilder();
        builder.MoveTo(ToSkia(polygon.Corners[0]));
        foreach (PagePoint corner in polygon.Corners[1..])
        {
            builder.LineTo(ToSkia(corner));
        }

        builder.Close();
        using SKPath path = builder.Detach();
        canvas.DrawPath(path, paint);
    }

    private static void PaintImage(SKCanvas canvas, ImageItem item)
    {
        using SKImage? image = SKImage.FromEncodedData(item.Image.Data.Span);
        if (image is not null)
        {
            canvas.DrawImage(image, ToSkia(item.Area), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        }
    }

    private static SKPoint ToSkia(PagePoint point) => new((float)point.X.Value, (float)point.Y.Value);

    private static SKRect ToSkia(Rectangle area) => new((float)area.Left.Value, (float)area.Top.Value, (float)area.Right.Value, (float)area.Bottom.Value);

    private static SKColor ToSkia(Colour colour) => new(colour.Red, colour.Green, colour.Blue);
}

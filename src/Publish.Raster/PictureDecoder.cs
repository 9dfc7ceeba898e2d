using SkiaSharp;

namespace Publish.Raster;

/// <summary>Unpacks the pictures of a book.</summary>
public static class PictureDecoder
{
    /// <summary>Three bytes a pixel in sRGB, transparent places over white; null where the file cannot be read.</summary>
    public static byte[]? ToRgb(ReadOnlyMemory<byte> file)
    {
        using SKImage? image = SKImage.FromEncodedData(file.Span);
        if (image is null)
        {
            return null;
        }

        using SKSurface surface = SKSurface.Create(new SKImageInfo(image.Width, image.Height, SKColorType.Rgba8888, SKAlphaType.Opaque, SKColorSpace.CreateSrgb()));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.DrawImage(image, 0, 0, SKSamplingOptions.Default);
        using SKPixmap pixels = surface.PeekPixels();
        ReadOnlySpan<byte> rgba = pixels.GetPixelSpan();
        byte[] rgb = new byte[3 * image.Width * image.Height];
        for (int i = 0; i < rgb.Length; i++)
        {
            rgb[i] = rgba[(i / 3 * 4) + (i % 3)];
        }

        return rgb;
    }
}

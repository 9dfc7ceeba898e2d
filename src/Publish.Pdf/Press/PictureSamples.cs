using Publish.Pdf.Images;
using Publish.Pdf.Metadata;

namespace Publish.Pdf.Press;

/// <summary>Reckons with the samples of pictures, eight bits each.</summary>
internal static class PictureSamples
{
    /// <summary>A picture with alpha, as white paper shows it.</summary>
    public static Picture OverWhite(Picture picture)
    {
        byte[] alpha = picture.Alpha ?? throw new ArgumentException("the picture has no alpha");
        int components = (int)picture.Colors;
        byte[] samples = picture.Palette is { } palette ? Expand(picture.Data.Span, palette) : picture.Data.ToArray();
        for (int i = 0; i < samples.Length; i++)
        {
            int share = alpha[i / components];
            samples[i] = (byte)(((samples[i] * share) + (255 * (255 - share)) + 127) / 255);
        }

        return picture with { Data = samples, Palette = null, Alpha = null };
    }

    /// <summary>The gray that prints as light as each colour of sRGB is.</summary>
    public static byte[] ToGray(ReadOnlySpan<byte> rgb)
    {
        double[] linear = [.. Enumerable.Range(0, 256).Select(v => Linear(v / 255.0))];
        byte[] gray = new byte[rgb.Length / 3];
        for (int i = 0; i < gray.Length; i++)
        {
            double luminance = (0.2126 * linear[rgb[3 * i]]) + (0.7152 * linear[rgb[(3 * i) + 1]]) + (0.0722 * linear[rgb[(3 * i) + 2]]);
            gray[i] = (byte)Math.Round(255 * Math.Pow(Math.Min(luminance, 1), 1 / PrintingCondition.GrayExponent));
        }

        return gray;
    }

    private static byte[] Expand(ReadOnlySpan<byte> indexes, byte[] palette)
    {
        byte[] samples = new byte[indexes.Length * 3];
        for (int i = 0; i < indexes.Length; i++)
        {
            // An index beyond the palette is black, as readers of PDF take it.
            for (int j = 0; j < 3 && (3 * indexes[i]) + j < palette.Length; j++)
            {
                samples[(3 * i) + j] = palette[(3 * indexes[i]) + j];
            }
        }

        return samples;
    }

    /// <summary>IEC 61966-2-1.</summary>
    private static double Linear(double value) => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
}

using System.Security.Cryptography;
using System.Text;
using Publish.Manuscript.Model;

namespace Publish.Epub.Cover;

/// <summary>A cover for a book that brings none: an eight-pointed star in a double frame, in a colour that belongs to the book.</summary>
/// <remarks>It bears no words, since this project draws no text; the cover page in the EPUB sets the title in type.</remarks>
internal static class DrawnCover
{
    public const int Width = 1400;
    public const int Height = 2100;

    /// <summary>Shades between ground and ink, for smooth edges.</summary>
    private const int Shades = 17;

    private static readonly double Root2 = Math.Sqrt(2);

    private static readonly (byte R, byte G, byte B) Ink = (0xE6, 0xD3, 0xA3);

    private static readonly (byte R, byte G, byte B)[] Grounds =
    [
        (0x1F, 0x3A, 0x34), (0x22, 0x2F, 0x4F), (0x4A, 0x1F, 0x2B), (0x3B, 0x2A, 0x1E), (0x1E, 0x3E, 0x4E), (0x3A, 0x25, 0x4A),
    ];

    public static ImageFile Draw(string slug)
    {
        byte[] pixels = new byte[Width * Height];
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                // The centre of the pixel, measured from the middle of the cover.
                double ink = Coverage(x + 0.5 - (Width / 2.0), y + 0.5 - (Height / 2.0));
                pixels[(y * Width) + x] = (byte)Math.Round(ink * (Shades - 1));
            }
        }

        return new ImageFile("cover.png", "image/png", Width, Height, PngEncoder.Encode(Width, Height, Palette(slug), pixels));
    }

    /// <summary>How much of a pixel is ink, from 0 to 1.</summary>
    private static double Coverage(double x, double y)
    {
        double frame = Math.Max(Math.Abs(x) - (Width / 2.0), Math.Abs(y) - (Height / 2.0));
        double ink = Math.Max(Stroke(frame, -70, 10), Stroke(frame, -100, 3));
        ink = Math.Max(ink, Rosette(x, y + 120));
        foreach (int offset in new[] { -130, 0, 130 })
        {
            ink = Math.Max(ink, Fill(Star(x + offset, y - 620), offset == 0 ? 24 : 15));
        }

        return ink;
    }

    private static double Rosette(double x, double y)
    {
        double star = Star(x, y);
        double octagon = Math.Max(Math.Max(Math.Abs(x), Math.Abs(y)), (Math.Abs(x) + Math.Abs(y)) / Root2);
        double turned = TurnedStar(x, y);
        double ink = Math.Max(Stroke(star, 330, 10), Stroke(star, 300, 3));
        ink = Math.Max(ink, Stroke(octagon, 270, 3));
        ink = Math.Max(ink, Stroke(turned, 190, 5));
        return Math.Max(ink, Math.Max(Stroke(star, 110, 3), Fill(star, 60)));
    }

    /// <summary>The distance of a point from the middle of a star of two squares, one standing on its corner; equal along the star's outline.</summary>
    private static double Star(double x, double y) => Math.Min(Math.Max(Math.Abs(x), Math.Abs(y)), (Math.Abs(x) + Math.Abs(y)) / Root2);

    /// <summary>The same star turned by a sixteenth of a circle.</summary>
    private static double TurnedStar(double x, double y)
    {
        (double sin, double cos) = Math.SinCos(Math.PI / 8);
        return Star((x * cos) - (y * sin), (x * sin) + (y * cos));
    }

    private static double Stroke(double distance, double at, double width) => Math.Clamp((width / 2) - Math.Abs(distance - at) + 0.5, 0, 1);

    private static double Fill(double distance, double radius) => Math.Clamp(radius - distance + 0.5, 0, 1);

    private static byte[] Palette(string slug)
    {
        (byte R, byte G, byte B) ground = Grounds[SHA256.HashData(Encoding.UTF8.GetBytes(slug))[0] % Grounds.Length];
        var palette = new byte[3 * Shades];
        for (int i = 0; i < Shades; i++)
        {
            palette[3 * i] = Mix(ground.R, Ink.R, i);
            palette[(3 * i) + 1] = Mix(ground.G, Ink.G, i);
            palette[(3 * i) + 2] = Mix(ground.B, Ink.B, i);
        }

        return palette;
    }

    private static byte Mix(byte ground, byte ink, int shade) => (byte)(ground + ((ink - ground) * shade / (Shades - 1)));
}

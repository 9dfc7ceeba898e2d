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

    private static readonly (double Sin, double Cos) Turn = Math.SinCos(Math.PI / 8);

    private static readonly (byte R, byte G, byte B) Ink = (0xE6, 0xD3, 0xA3);

    private static readonly (byte R, byte G, byte B)[] Grounds =
    [
        (0x1F, 0x3A, 0x34), (0x22, 0x2F, 0x4F), (0x4A, 0x1F, 0x2B), (0x3B, 0x2A, 0x1E), (0x1E, 0x3E, 0x4E), (0x3A, 0x25, 0x4A),
    ];

    public static ImageFile Draw(string slug)
    {
        byte[] pixels = new byte[Width * Height];
        DrawFrame(pixels, inset: 65, width: 10);
        DrawFrame(pixels, inset: 98, width: 3);
        Draw(pixels, Width / 2, 930, 480, Rosette);
        Draw(pixels, Width / 2, 1670, 40, static (x, y) => Fill(Star(x, y), 24));
        Draw(pixels, (Width / 2) - 130, 1670, 30, static (x, y) => Fill(Star(x, y), 15));
        Draw(pixels, (Width / 2) + 130, 1670, 30, static (x, y) => Fill(Star(x, y), 15));
        return new ImageFile("cover.png", "image/png", Width, Height, PngEncoder.Encode(Width, Height, Palette(slug), pixels));
    }

    private static void DrawFrame(byte[] pixels, int inset, int width)
    {
        for (int y = inset; y < Height - inset; y++)
        {
            Span<byte> row = pixels.AsSpan(y * Width, Width)[inset..^inset];
            bool isSide = y >= inset + width && y < Height - inset - width;
            row[..(isSide ? width : row.Length)].Fill(Shades - 1);
            row[^width..].Fill(Shades - 1);
        }
    }

    /// <summary>Draws a shape of which a function tells the ink, from 0 to 1, at each point as measured from its middle.</summary>
    private static void Draw(byte[] pixels, int middleX, int middleY, int reach, Func<double, double, double> ink)
    {
        for (int y = -reach; y < reach; y++)
        {
            for (int x = -reach; x < reach; x++)
            {
                pixels[((middleY + y) * Width) + middleX + x] = (byte)Math.Round(ink(x + 0.5, y + 0.5) * (Shades - 1));
            }
        }
    }

    private static double Rosette(double x, double y)
    {
        double star = Star(x, y);
        double octagon = Math.Max(Math.Max(Math.Abs(x), Math.Abs(y)), (Math.Abs(x) + Math.Abs(y)) / Root2);
        double ink = Math.Max(Stroke(star, 330, 10), Stroke(star, 300, 3));
        ink = Math.Max(ink, Stroke(octagon, 270, 3));
        ink = Math.Max(ink, Stroke(TurnedStar(x, y), 190, 5));
        return Math.Max(ink, Math.Max(Stroke(star, 110, 3), Fill(star, 60)));
    }

    /// <summary>The distance of a point from the middle of a star of two squares, one standing on its corner; equal along the star's outline.</summary>
    private static double Star(double x, double y) => Math.Min(Math.Max(Math.Abs(x), Math.Abs(y)), (Math.Abs(x) + Math.Abs(y)) / Root2);

    /// <summary>The same star turned by a sixteenth of a circle.</summary>
    private static double TurnedStar(double x, double y) => Star((x * Turn.Cos) - (y * Turn.Sin), (x * Turn.Sin) + (y * Turn.Cos));

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

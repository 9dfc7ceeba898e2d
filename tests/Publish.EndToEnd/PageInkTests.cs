using System.Globalization;
using System.Text;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>Pages as poppler draws them: an eye that knows nothing of how they were laid out.</summary>
public sealed class PageInkTests
{
    private const int PixelsPerInch = 72;

    /// <summary>4 mm from each edge no page has ink; so none is cut off there either.</summary>
    private const int Margin = PixelsPerInch * 4 * 10 / 254;

    private const byte Paper = 250;

    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void No_ink_leaves_the_safe_area_of_a_page(string name)
    {
        BuiltBook book = BuiltBooks.Get(name);
        string folder = Directory.CreateTempSubdirectory("publish-pages-").FullName;
        try
        {
            Judges.Run("pdftoppm", "-gray", "-r", PixelsPerInch.ToString(CultureInfo.InvariantCulture), book.Pdf, Path.Combine(folder, "page"));
            string[] pictures = [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)];
            Assert.Equal(book.Pages.Count, pictures.Length);
            Assert.All(pictures, picture => AssertMarginIsWhite(Picture.Read(picture), Path.GetFileName(picture)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void AssertMarginIsWhite(Picture page, string name)
    {
        for (int y = 0; y < page.Height; y++)
        {
            for (int x = 0; x < page.Width; x++)
            {
                bool inside = x >= Margin && y >= Margin && x < page.Width - Margin && y < page.Height - Margin;
                Assert.True(inside || page[x, y] >= Paper, $"{name}: ink at {x}, {y}");
            }
        }
    }

    /// <summary>A binary PGM, 8 bits a pixel.</summary>
    private sealed record Picture(int Width, int Height, byte[] Data, int Start)
    {
        public byte this[int x, int y] => Data[Start + (y * Width) + x];

        public static Picture Read(string path)
        {
            byte[] data = File.ReadAllBytes(path);
            string[] header = Encoding.ASCII.GetString(data, 0, Math.Min(64, data.Length)).Split((char[])[' ', '\n'], 5);
            Assert.Equal(("P5", "255"), (header[0], header[3]));
            int width = int.Parse(header[1], CultureInfo.InvariantCulture);
            int height = int.Parse(header[2], CultureInfo.InvariantCulture);
            return new Picture(width, height, data, data.Length - (width * height));
        }
    }
}

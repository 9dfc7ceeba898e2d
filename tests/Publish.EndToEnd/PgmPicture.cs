using System.Globalization;
using System.Text;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>A binary PGM, 8 bits a pixel.</summary>
internal sealed record PgmPicture(int Width, int Height, byte[] Data, int Start)
{
    public byte this[int x, int y] => Data[Start + (y * Width) + x];

    public ReadOnlySpan<byte> Pixels => Data.AsSpan(Start);

    public static PgmPicture Read(string path)
    {
        byte[] data = File.ReadAllBytes(path);
        string[] header = Encoding.ASCII.GetString(data, 0, Math.Min(64, data.Length)).Split((char[])[' ', '\n'], 5);
        Assert.Equal(("P5", "255"), (header[0], header[3]));
        int width = int.Parse(header[1], CultureInfo.InvariantCulture);
        int height = int.Parse(header[2], CultureInfo.InvariantCulture);
        return new PgmPicture(width, height, data, data.Length - (width * height));
    }

    /// <summary>The pages of a file as poppler draws them.</summary>
    public static PgmPicture[] Draw(string pdf, double pixelsPerInch, params string[] options)
    {
        string folder = Directory.CreateTempSubdirectory("publish-pages-").FullName;
        try
        {
            Finished drawn = Judges.Run("pdftoppm", ["-gray", "-r", pixelsPerInch.ToString(CultureInfo.InvariantCulture), .. options, pdf, Path.Combine(folder, "page")]);
            Assert.True(drawn.ExitCode == 0 && drawn.Errors.Length == 0, drawn.Errors);
            return [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(Read)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

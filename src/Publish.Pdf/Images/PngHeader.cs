using System.Buffers.Binary;

namespace Publish.Pdf.Images;

/// <summary>The IHDR chunk, checked.</summary>
/// <param name="Bits">Of a sample.</param>
internal sealed record PngHeader(int Width, int Height, int Bits, PngColor Color, bool IsInterlaced)
{
    /// <summary>More than any page shows, and less than what would fill the memory.</summary>
    private const long MaxPixels = 200_000_000;

    /// <summary>The seven passes of Adam7 as origin and step, or the whole picture as one.</summary>
    private static readonly (int X, int Y, int StepX, int StepY)[] Adam7 =
    [
        (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2),
    ];

    public bool IsIndexed => Color == PngColor.Indexed;

    public bool HasAlpha => Color is PngColor.GrayAlpha or PngColor.RgbAlpha;

    /// <summary>Of the colours that the samples or the palette give.</summary>
    public ColorModel Colors => Color is PngColor.Gray or PngColor.GrayAlpha ? ColorModel.Gray : ColorModel.Rgb;

    public int SamplesPerPixel => Color switch
    {
        PngColor.Rgb => 3,
        PngColor.GrayAlpha => 2,
        PngColor.RgbAlpha => 4,
        _ => 1,
    };

    /// <summary>Distance in bytes to the pixel at the left, for the filters.</summary>
    public int BytesPerPixel => Math.Max(1, SamplesPerPixel * Bits / 8);

    public static PngHeader Read(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length < 13)
        {
            throw PngReader.Damaged("its header is cut short");
        }

        int width = BinaryPrimitives.ReadInt32BigEndian(chunk);
        int height = BinaryPrimitives.ReadInt32BigEndian(chunk[4..]);
        var header = new PngHeader(width, height, chunk[8], (PngColor)chunk[9], chunk[12] == 1);
        if (width <= 0 || height <= 0 || chunk[10] != 0 || chunk[11] != 0 || chunk[12] > 1 || !header.HasKnownSamples())
        {
            throw PngReader.Damaged("its header says what no PNG can be");
        }

        return (long)width * height <= MaxPixels ? header : throw new PictureException($"The picture of {width} × {height} pixels is too large", isForeign: true);
    }

    public IEnumerable<PngPass> Passes()
        => (IsInterlaced ? Adam7 : [(0, 0, 1, 1)])
            .Select(pass => new PngPass(pass.X, pass.Y, pass.StepX, pass.StepY, Count(Width, pass.X, pass.StepX), Count(Height, pass.Y, pass.StepY)))
            .Where(pass => pass.Columns > 0 && pass.Rows > 0);

    /// <summary>Bytes in a row of so many pixels, without the filter's byte.</summary>
    public int RowLength(int columns) => (int)((((long)columns * SamplesPerPixel * Bits) + 7) / 8);

    /// <summary>Length of the inflated data: every row with its filter's byte.</summary>
    public long RowsLength() => Passes().Sum(pass => pass.Rows * (RowLength(pass.Columns) + 1L));

    private static int Count(int size, int origin, int step) => (size - origin + step - 1) / step;

    private bool HasKnownSamples() => Color switch
    {
        PngColor.Gray => Bits is 1 or 2 or 4 or 8 or 16,
        PngColor.Indexed => Bits is 1 or 2 or 4 or 8,
        PngColor.Rgb or PngColor.GrayAlpha or PngColor.RgbAlpha => Bits is 8 or 16,
        _ => false,
    };
}

/// <summary>The pixels that a pass brings: every <paramref name="StepX"/>th of every <paramref name="StepY"/>th row.</summary>
internal readonly record struct PngPass(int X, int Y, int StepX, int StepY, int Columns, int Rows);

/// <summary>With the numbers of the file.</summary>
internal enum PngColor
{
    Gray = 0,
    Rgb = 2,
    Indexed = 3,
    GrayAlpha = 4,
    RgbAlpha = 6,
}

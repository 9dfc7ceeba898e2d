namespace Publish.Pdf.Images;

/// <summary>A picture as PDF will hold it (ISO 32000-1, 8.9.5).</summary>
/// <param name="Bits">Of a sample.</param>
/// <param name="Data">The samples, packed by <paramref name="Encoding"/>.</param>
/// <param name="InvertCmyk">Whether 0 stands for full ink, as in JPEG files by Adobe.</param>
/// <param name="Palette">RGB triples where the samples are indexes.</param>
/// <param name="TransparentColor">The samples of the one colour that is not painted.</param>
/// <param name="Profile">An ICC profile that fits the colour model; null where the file has none.</param>
/// <param name="Alpha">Eight bits a pixel; null where all is opaque.</param>
internal sealed record Picture(
    int Width,
    int Height,
    ColorModel Colors,
    int Bits,
    PictureEncoding Encoding,
    ReadOnlyMemory<byte> Data,
    bool InvertCmyk = false,
    byte[]? Palette = null,
    int[]? TransparentColor = null,
    byte[]? Profile = null,
    byte[]? Alpha = null)
{
    /// <summary>Samples a pixel: one where there is a palette.</summary>
    public int SamplesPerPixel => Palette is null ? (int)Colors : 1;
}

/// <summary>The value is the number of components.</summary>
internal enum ColorModel
{
    Gray = 1,
    Rgb = 3,
    Cmyk = 4,
}

internal enum PictureEncoding
{
    /// <summary>Rows of samples as they are.</summary>
    Raw,

    /// <summary>A whole JPEG file.</summary>
    Jpeg,

    /// <summary>The zlib stream of a PNG file, each row with its filter.</summary>
    PngRows,
}

/// <summary>A picture file that cannot be taken over; the message is for the user.</summary>
internal sealed class PictureException(string message, bool isForeign = false) : Exception(message)
{
    /// <summary>Whether the file is sound, but of a kind that PDF cannot hold.</summary>
    public bool IsForeign { get; } = isForeign;
}

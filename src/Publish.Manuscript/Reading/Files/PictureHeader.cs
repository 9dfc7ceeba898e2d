using System.Buffers.Binary;

namespace Publish.Manuscript.Reading.Files;

/// <summary>Kind and size of a picture from its first bytes: PNG (ISO/IEC 15948, 11.2.2) and JPEG (ITU-T T.81, B.2.2).</summary>
/// <param name="BitsPerPixel">Of all its samples together, as a program that unpacks it holds them.</param>
internal readonly record struct PictureHeader(string MediaType, int Width, int Height, int BitsPerPixel)
{
    private const int MaxSide = 30_000;

    /// <summary>Unpacked, as the PDF and the press file need it, several times over. A page of A4 at 600 pixels an inch has 105 MB in colour.</summary>
    private const long MaxBytes = 256L << 20;

    private const int PngHeaderLength = 33;

    /// <param name="problem">What is wrong, as the end of a sentence about the picture; empty where nothing is.</param>
    public static PictureHeader? Read(ReadOnlySpan<byte> data, out string problem)
    {
        PictureHeader? header = null;
        problem = "is neither a PNG nor a JPEG picture";
        if (data.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            header = ReadPng(data);
            problem = "is a damaged PNG picture";
        }
        else if (data.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            header = ReadJpeg(data);
            problem = "is a JPEG picture that is damaged, or of a kind that no book reader shows";
        }

        if (header is not { Width: > 0, Height: > 0 } found)
        {
            return null;
        }

        bool fits = found.Width <= MaxSide && found.Height <= MaxSide && (long)found.Width * found.Height * found.BitsPerPixel / 8 <= MaxBytes;
        problem = fits ? "" : $"has {found.Width} \u00D7 {found.Height} pixels, which is too large: unpacked, a picture may have {MaxBytes >> 20} MB and a side {MaxSide} pixels";
        return fits ? header : null;
    }

    private static PictureHeader? ReadPng(ReadOnlySpan<byte> data)
    {
        bool isHeader = data.Length >= PngHeaderLength && data[12..16].SequenceEqual("IHDR"u8) && BinaryPrimitives.ReadInt32BigEndian(data[8..]) == 13;
        return isHeader ? new PictureHeader("image/png", BinaryPrimitives.ReadInt32BigEndian(data[16..]), BinaryPrimitives.ReadInt32BigEndian(data[20..]), PngBits(data[24], data[25])) : null;
    }

    private static int PngBits(byte depth, byte colours) => depth * colours switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    /// <summary>Goes from marker to marker until the frame header; baseline, extended and progressive frames of 8 bits, as all readers know them.</summary>
    private static PictureHeader? ReadJpeg(ReadOnlySpan<byte> data)
    {
        int at = 2;
        while (at + 9 < data.Length && data[at] == 0xFF)
        {
            byte marker = data[at + 1];
            switch (marker)
            {
                case 0xFF:
                    at++;
                    break;
                case 0x01 or (>= 0xD0 and <= 0xD8):
                    at += 2;
                    break;
                case 0xC0 or 0xC1 or 0xC2:
                    return data[at + 4] == 8 && data[at + 9] is 1 or 3 or 4
                        ? new PictureHeader("image/jpeg", BinaryPrimitives.ReadUInt16BigEndian(data[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(data[(at + 5)..]), 8 * data[at + 9])
                        : null;
                case 0xD9 or 0xDA or (>= 0xC3 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC)):
                    return null;
                default:
                    at += 2 + Math.Max((ushort)2, BinaryPrimitives.ReadUInt16BigEndian(data[(at + 2)..]));
                    break;
            }
        }

        return null;
    }
}

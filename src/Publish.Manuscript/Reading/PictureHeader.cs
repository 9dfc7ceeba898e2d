using System.Buffers.Binary;

namespace Publish.Manuscript.Reading;

/// <summary>Kind and size of a picture from its first bytes: PNG (ISO/IEC 15948, 11.2.2) and JPEG (ITU-T T.81, B.2.2).</summary>
internal readonly record struct PictureHeader(string MediaType, int Width, int Height)
{
    private const int MaxSide = 32_767;

    public static PictureHeader? Read(ReadOnlySpan<byte> data)
    {
        PictureHeader? header = data.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? ReadPng(data)
            : data.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? ReadJpeg(data)
            : null;
        return header is { Width: > 0 and <= MaxSide, Height: > 0 and <= MaxSide } ? header : null;
    }

    private static PictureHeader? ReadPng(ReadOnlySpan<byte> data) => data.Length < 33
        ? null
        : new PictureHeader("image/png", BinaryPrimitives.ReadInt32BigEndian(data[16..]), BinaryPrimitives.ReadInt32BigEndian(data[20..]));

    private static PictureHeader? ReadJpeg(ReadOnlySpan<byte> data)
    {
        int at = 2;
        while (at + 9 < data.Length && data[at] == 0xFF)
        {
            byte marker = data[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return new PictureHeader("image/jpeg", BinaryPrimitives.ReadUInt16BigEndian(data[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(data[(at + 5)..]));
            }

            at += marker is 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(data[(at + 2)..]);
        }

        return null;
    }
}

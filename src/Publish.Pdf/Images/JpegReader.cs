using System.Buffers.Binary;

namespace Publish.Pdf.Images;

/// <summary>Reads the headers of a JPEG file (ITU-T T.81, B.2), which PDF holds as it is.</summary>
internal static class JpegReader
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const byte App2 = 0xE2;
    private const byte App14 = 0xEE;

    /// <exception cref="PictureException">The file is damaged, or PDF cannot hold its kind of JPEG.</exception>
    public static Picture Read(ReadOnlyMemory<byte> file)
    {
        ReadOnlySpan<byte> data = file.Span;
        if (!data.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
        {
            throw Damaged("it does not begin like a JPEG");
        }

        Frame? frame = null;
        bool isAdobe = false;
        var profile = new SortedDictionary<int, byte[]>();
        int at = 2;
        while (true)
        {
            byte marker = NextMarker(data, ref at);
            if (marker is StartOfScan or EndOfImage)
            {
                break;
            }

            ReadOnlySpan<byte> segment = Segment(data, ref at);
            switch (marker)
            {
                case App2: CollectProfile(segment, profile); break;
                case App14: isAdobe |= segment.StartsWith("Adobe"u8); break;
                default: frame = IsFrame(marker) ? ReadFrame(marker, segment) : frame; break;
            }
        }

        Frame found = frame ?? throw Damaged("it has no picture");
        if (data[at..].LastIndexOf((ReadOnlySpan<byte>)[0xFF, EndOfImage]) < 0)
        {
            throw Damaged("its end is missing");
        }

        byte[]? icc = profile.Count == 0 ? null : IccProfile.Accept(profile.Values.SelectMany(part => part).ToArray(), found.Colors);
        return new Picture(found.Width, found.Height, found.Colors, 8, PictureEncoding.Jpeg, file, InvertCmyk: found.Colors == ColorModel.Cmyk && isAdobe, Profile: icc);
    }

    /// <summary>SOF0 to SOF15 but for the markers in between that define tables.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static byte NextMarker(ReadOnlySpan<byte> data, ref int at)
    {
        while (at + 1 < data.Length && data[at] == 0xFF && data[at + 1] == 0xFF)
        {
            at++;
        }

        if (at + 1 >= data.Length || data[at] != 0xFF)
        {
            throw Damaged("its segments do not follow one another");
        }

        at += 2;
        return data[at - 1];
    }

    private static ReadOnlySpan<byte> Segment(ReadOnlySpan<byte> data, ref int at)
    {
        int length = at + 2 <= data.Length ? BinaryPrimitives.ReadUInt16BigEndian(data[at..]) : 0;
        if (length < 2 || at + length > data.Length)
        {
            throw Damaged("it is cut short");
        }

        ReadOnlySpan<byte> segment = data.Slice(at + 2, length - 2);
        at += length;
        return segment;
    }

    /// <summary>DCTDecode knows baseline, extended and progressive Huffman coding with 8 bits (ISO 32000-1, 7.4.8).</summary>
    private static Frame ReadFrame(byte marker, ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 6)
        {
            throw Damaged("its frame is cut short");
        }

        if (marker > 0xC2 || segment[0] != 8)
        {
            throw new PictureException("PDF cannot hold a JPEG with lossless or arithmetic coding or with more than 8 bits", isForeign: true);
        }

        int height = BinaryPrimitives.ReadUInt16BigEndian(segment[1..]);
        int width = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
        return segment[5] is 1 or 3 or 4 && width > 0 && height > 0
            ? new Frame(width, height, (ColorModel)segment[5])
            : throw Damaged("its frame has no size or no colours");
    }

    /// <summary>A profile comes in numbered parts (ICC.1, Annex B.4).</summary>
    private static void CollectProfile(ReadOnlySpan<byte> segment, SortedDictionary<int, byte[]> parts)
    {
        if (segment.Length > 14 && segment.StartsWith("ICC_PROFILE\0"u8))
        {
            parts[segment[12]] = segment[14..].ToArray();
        }
    }

    private static PictureException Damaged(string what) => new($"The JPEG file is damaged: {what}");

    private readonly record struct Frame(int Width, int Height, ColorModel Colors);
}

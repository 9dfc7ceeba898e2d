using System.Buffers.Binary;

namespace Publish.Pdf.Images;

/// <summary>Looks over colour profiles that came in picture files: PDF/A wants sound ones or none.</summary>
internal static class IccProfile
{
    private const int HeaderSize = 128;
    private const int NewestMajorVersion = 4;

    /// <summary>The profile, or null where its header does not fit the picture (ICC.1, 7.2); the picture then counts as sRGB.</summary>
    public static byte[]? Accept(byte[] profile, ColorModel colors)
    {
        if (profile.Length < HeaderSize + 4 || BinaryPrimitives.ReadUInt32BigEndian(profile) != profile.Length)
        {
            return null;
        }

        ReadOnlySpan<byte> header = profile;
        ReadOnlySpan<byte> space = colors switch { ColorModel.Gray => "GRAY"u8, ColorModel.Rgb => "RGB "u8, _ => "CMYK"u8 };
        ReadOnlySpan<byte> kind = header.Slice(12, 4);
        bool isKnownKind = kind.SequenceEqual("scnr"u8) || kind.SequenceEqual("mntr"u8) || kind.SequenceEqual("prtr"u8) || kind.SequenceEqual("spac"u8);
        return header.Slice(36, 4).SequenceEqual("acsp"u8) && header.Slice(16, 4).SequenceEqual(space) && isKnownKind && header[8] <= NewestMajorVersion ? profile : null;
    }
}

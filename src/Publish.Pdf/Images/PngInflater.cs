using System.IO.Compression;

namespace Publish.Pdf.Images;

/// <summary>Unpacks the zlib streams of PNG files, and no more of them than there should be.</summary>
internal static class PngInflater
{
    private const int MaxProfileSize = 8 * 1024 * 1024;

    /// <remarks>Where zlib itself gives up, .NET throws an IOException of its own.</remarks>
    /// <exception cref="PictureException">The stream is broken or too short.</exception>
    public static byte[] Inflate(byte[] data, long length)
    {
        if (length > Array.MaxLength)
        {
            throw new PictureException("The picture is too large", isForeign: true);
        }

        try
        {
            byte[] rows = new byte[length];
            using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
            return zlib.ReadAtLeast(rows, rows.Length, throwOnEndOfStream: false) == rows.Length ? rows : throw PngReader.Damaged("rows are missing");
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw PngReader.Damaged("its data cannot be unpacked");
        }
    }

    /// <summary>The profile in an iCCP chunk; null where it is broken, since a picture is worth more than its profile.</summary>
    public static byte[]? InflateProfile(ReadOnlySpan<byte> chunk)
    {
        int nameEnd = chunk.IndexOf((byte)0);
        if (nameEnd < 0 || nameEnd + 2 >= chunk.Length)
        {
            return null;
        }

        try
        {
            using var zlib = new ZLibStream(new MemoryStream(chunk[(nameEnd + 2)..].ToArray()), CompressionMode.Decompress);
            byte[] profile = new byte[MaxProfileSize];
            int length = zlib.ReadAtLeast(profile, profile.Length, throwOnEndOfStream: false);
            return length < profile.Length ? profile[..length] : null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return null;
        }
    }
}

using System.Security.Cryptography;
using System.Text;
using Publish.Manuscript.Model;

namespace Publish.Epub.Package;

/// <summary>The publication's unique identifier: the same in every build of a book.</summary>
internal static class BookIdentifier
{
    /// <summary>The EPUB's ISBN as a URN, else a UUID made from the slug.</summary>
    public static string Of(BookInfo info) => info.Isbn.Epub is { } isbn ? OfIsbn(isbn) : "urn:uuid:" + FromName("publish:book:" + info.Slug).ToString("D");

    /// <summary>RFC 3187, without the hyphens, which mean nothing to a machine.</summary>
    public static string OfIsbn(string isbn) => "urn:isbn:" + string.Concat(isbn.Where(char.IsAsciiLetterOrDigit));

    /// <summary>RFC 9562, 5.8: a UUID of version 8 from the first half of the name's SHA-256.</summary>
    private static Guid FromName(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);
        Span<byte> uuid = hash[..16];
        uuid[6] = (byte)((uuid[6] & 0x0F) | 0x80);
        uuid[8] = (byte)((uuid[8] & 0x3F) | 0x80);
        return new Guid(uuid, bigEndian: true);
    }
}

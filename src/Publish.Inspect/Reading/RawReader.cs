using System.Globalization;
using System.Text;

namespace Publish.Inspect.Reading;

/// <summary>Looks at the bytes of a file, which no parser gives back as they were.</summary>
internal static class RawReader
{
    public static IEnumerable<RawObject> ReadAll(PdfFile file)
    {
        foreach ((int number, long offset) in file.Offsets)
        {
            if (StandsAt(file.Bytes, number, offset))
            {
                yield return Read(file, number, (int)offset);
            }
        }
    }

    public static bool IsSpace(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    public static bool IsLineEnd(byte b) => b is 10 or 13;

    /// <summary>Whether the object is where the cross-references say.</summary>
    public static bool StandsAt(ReadOnlySpan<byte> file, int number, long offset)
        => offset < file.Length && file[(int)offset..].StartsWith(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number} ")));

    private static RawObject Read(PdfFile file, int number, int offset)
    {
        ReadOnlySpan<byte> bytes = file.Bytes;
        ReadOnlySpan<byte> body = bytes[offset..];
        bool isSpaced = (offset == 0 || IsLineEnd(bytes[offset - 1])) && HeadIsSpaced(body);
        (int end, bool isStream, HexFault hex) = RawScanner.SkipValue(body, HeadLength(body));
        if (isStream)
        {
            return ReadStream(file, number, body, end, isSpaced, hex);
        }

        return new RawObject(number, isSpaced && EndIsSpaced(body, end), true, true, hex);
    }

    private static RawObject ReadStream(PdfFile file, int number, ReadOnlySpan<byte> body, int keyword, bool isSpaced, HexFault hex)
    {
        int start = keyword + "stream"u8.Length;
        bool begins = body[start..].StartsWith("\r\n"u8) || body[start..].StartsWith("\n"u8);
        start += body[start..].StartsWith("\r\n"u8) ? 2 : 1;
        int length = file.Find(number)["Length"].Integer ?? -1;
        bool fits = length >= 0 && start + length <= body.Length && LeadsToEnd(body[(start + length)..], out _);
        int end = fits ? start + length : start + Math.Max(0, body[Math.Min(start, body.Length)..].IndexOf("endstream"u8));
        LeadsToEnd(body[Math.Min(end, body.Length)..], out int gap);
        int after = Math.Min(end + gap + "endstream"u8.Length, body.Length);
        return new RawObject(number, isSpaced && EndIsSpaced(body, after), begins && (gap > 0 || (end > 0 && IsLineEnd(body[end - 1]))), fits && gap > 0, hex);
    }

    /// <param name="gap">The bytes of the end of line before endstream.</param>
    private static bool LeadsToEnd(ReadOnlySpan<byte> rest, out int gap)
    {
        gap = rest.StartsWith("\r\n"u8) ? 2 : rest.Length > 0 && IsLineEnd(rest[0]) ? 1 : 0;
        return rest[gap..].StartsWith("endstream"u8);
    }

    private static int HeadLength(ReadOnlySpan<byte> body) => Math.Max(0, body[..Math.Min(body.Length, 64)].IndexOf("obj"u8)) + 3;

    /// <summary>"12 0 obj" and an end of line.</summary>
    private static bool HeadIsSpaced(ReadOnlySpan<byte> body)
    {
        int at = Digits(body, 0);
        if (at == 0 || at >= body.Length || !IsSpace(body[at]))
        {
            return false;
        }

        int generation = Digits(body, at + 1);
        if (generation == at + 1 || generation >= body.Length || !IsSpace(body[generation]) || !body[(generation + 1)..].StartsWith("obj"u8))
        {
            return false;
        }

        int length = generation + 4;
        return length < body.Length && IsLineEnd(body[length]);
    }

    private static int Digits(ReadOnlySpan<byte> body, int at)
    {
        while (at < body.Length && body[at] is >= (byte)'0' and <= (byte)'9')
        {
            at++;
        }

        return at;
    }

    /// <summary>endobj between two ends of lines.</summary>
    private static bool EndIsSpaced(ReadOnlySpan<byte> body, int from)
    {
        int at = from + body[from..].IndexOf("endobj"u8);
        return at >= from && at > 0 && IsLineEnd(body[at - 1]) && at + 6 < body.Length && IsLineEnd(body[at + 6]);
    }
}

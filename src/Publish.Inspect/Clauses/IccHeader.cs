using System.Text;
using Publish.Inspect.Reading;

namespace Publish.Inspect.Clauses;

/// <summary>The first bytes of an ICC profile (ISO 15076-1, 7.2).</summary>
internal readonly record struct IccHeader(int Version, string Class, string Space)
{
    private const int Length = 128;

    /// <returns>Null where there is no profile.</returns>
    public static IccHeader? Read(Node stream)
    {
        ReadOnlySpan<byte> bytes = stream.Decoded.Span;
        return bytes.Length < Length || !bytes[36..].StartsWith("acsp"u8) ? null : new IccHeader(bytes[8], Encoding.ASCII.GetString(bytes.Slice(12, 4)), Encoding.ASCII.GetString(bytes.Slice(16, 4)));
    }

    /// <summary>How many components its colours have.</summary>
    public int Components => Space switch { "GRAY" => 1, "RGB " or "Lab " => 3, "CMYK" => 4, _ => 0 };
}

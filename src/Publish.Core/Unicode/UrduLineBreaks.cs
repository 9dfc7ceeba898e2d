namespace Publish.Core.Unicode;

/// <summary>What a typesetter of Urdu wants of line breaks beyond UAX #14.</summary>
internal static class UrduLineBreaks
{
    public static void Classify(ReadOnlySpan<char> text, Span<byte> classes)
    {
    }

    public static void JoinWords(ReadOnlySpan<char> text, ReadOnlySpan<byte> classes, Span<LineBreak> breaks)
    {
    }
}

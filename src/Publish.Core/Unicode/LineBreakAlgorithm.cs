using System.Buffers;
using Publish.Core.Unicode.Tables;

namespace Publish.Core.Unicode;

public enum LineBreak : byte
{
    Prohibited,
    Allowed,
    Mandatory,
}

public enum LineBreakTailoring
{
    /// <summary>UAX #14 as it stands.</summary>
    None,

    /// <summary>What a typesetter of Urdu wants beyond it: see <c>UrduLineBreaks</c>.</summary>
    Urdu,
}

/// <summary>The Unicode line breaking algorithm: UAX #14, Unicode 17.0.</summary>
public static class LineBreakAlgorithm
{
    /// <summary>Finds where lines may end and where they must.</summary>
    /// <param name="text">A paragraph, or more than one.</param>
    /// <param name="breaks">As long as the text: <c>breaks[i]</c> tells whether a line may end after UTF-16 unit <c>i</c>. The last is <see cref="LineBreak.Mandatory"/>.</param>
    public static void Find(ReadOnlySpan<char> text, Span<LineBreak> breaks, LineBreakTailoring tailoring)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(breaks.Length, text.Length);
        if (text.IsEmpty)
        {
            return;
        }

        byte[] rented = ArrayPool<byte>.Shared.Rent(text.Length);
        Span<byte> classes = rented.AsSpan(0, text.Length);
        Classify(text, classes);
        if (tailoring == LineBreakTailoring.Urdu)
        {
            UrduLineBreaks.Classify(text, classes);
        }

        var state = new LineBreakState();
        state.Run(text, classes, breaks);
        if (tailoring == LineBreakTailoring.Urdu && state.BreaksInsideWords)
        {
            UrduWords.Join(text, classes, breaks);
        }

        breaks[^1] = LineBreak.Mandatory;
        ArrayPool<byte>.Shared.Return(rented);
    }

    private static byte ClassOf(int codePoint) => (byte)(LineBreakTable.Get(codePoint) & LineBreakFlags.ClassBits);

    private static void Classify(ReadOnlySpan<char> text, Span<byte> classes)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                classes[i] = ClassOf(char.ConvertToUtf32(c, text[i + 1]));
                classes[++i] = (byte)LineBreakClass.Attached;
            }
            else
            {
                classes[i] = ClassOf(c);
            }
        }
    }
}

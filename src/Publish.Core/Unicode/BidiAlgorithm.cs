using System.Buffers;
using System.Runtime.InteropServices;

namespace Publish.Core.Unicode;

/// <summary>The Unicode bidirectional algorithm: UAX #9, Unicode 17.0.</summary>
/// <remarks>Rules X1–X8 are in <c>BidiExplicitLevels</c>, X10 in <c>BidiParagraph</c>, W1–W7 in <c>BidiWeakTypes</c>, N0 in <c>BidiBracketPairs</c>, N1–N2 in <c>BidiNeutrals</c>, I1–I2 in <c>BidiSequence</c>.</remarks>
public static class BidiAlgorithm
{
    /// <summary>The direction of text at an embedding level: odd ones are right to left (BD2).</summary>
    public static TextDirection DirectionOf(byte level) => (level & 1) == 0 ? TextDirection.LeftToRight : TextDirection.RightToLeft;

    /// <summary>The embedding levels of one paragraph before rule L1, one for each UTF-16 unit: even is left to right, odd right to left.</summary>
    /// <param name="text">One paragraph. A paragraph separator inside it ends all embeddings and isolates, but the paragraph's level stays.</param>
    /// <param name="baseLevel">0 or 1, or null to take it from the text (rules P2 and P3).</param>
    /// <param name="paragraphLevel">The base level, or the one that was found.</param>
    /// <returns>The levels. Characters that rule X9 removes have the level of the character before them, or the paragraph's.</returns>
    public static byte[] GetLevels(ReadOnlySpan<char> text, byte? baseLevel, out byte paragraphLevel)
    {
        byte[] levels = new byte[text.Length];
        byte[] rented = ArrayPool<byte>.Shared.Rent(text.Length);
        Span<BidiClass> classes = MemoryMarshal.Cast<byte, BidiClass>(rented.AsSpan(0, text.Length));
        int set = BidiClassSet.Classify(text, classes, out bool brackets);
        paragraphLevel = baseLevel ?? FirstStrongLevel(classes, set);
        if (NeedsResolution(set, paragraphLevel))
        {
            ResolveParagraphs(text, classes, set, brackets, paragraphLevel, levels);
        }
        else
        {
            levels.AsSpan().Fill(paragraphLevel);
        }

        ArrayPool<byte>.Shared.Return(rented);
        return levels;
    }

    /// <summary>Rule L1: separators and trailing white space of a line take the paragraph's level.</summary>
    /// <param name="text">The line's slice of the paragraph.</param>
    /// <param name="levels">The same slice of what <see cref="GetLevels"/> gave; changed in place.</param>
    /// <param name="paragraphLevel">As <see cref="GetLevels"/> gave it.</param>
    public static void ResetLineLevels(ReadOnlySpan<char> text, Span<byte> levels, byte paragraphLevel)
    {
        const int Separators = BidiClassSet.B | BidiClassSet.S;
        const int Trailing = BidiClassSet.WS | BidiClassSet.Isolates | BidiClassSet.Removed;
        bool trailing = true;
        for (int i = text.Length - 1; i >= 0; i--)
        {
            int c = text[i];
            int start = i;
            if (char.IsLowSurrogate((char)c) && i > 0 && char.IsHighSurrogate(text[i - 1]))
            {
                start = i - 1;
                c = char.ConvertToUtf32(text[start], (char)c);
            }

            BidiClass value = BidiClassSet.Of(c);
            bool separator = BidiClassSet.Has(Separators, value);
            trailing = separator || (trailing && BidiClassSet.Has(Trailing, value));
            if (trailing)
            {
                levels[start..(i + 1)].Fill(paragraphLevel);
            }

            i = start;
        }
    }

    /// <summary>Rule L2: for each visual position from left to right, the logical index of what stands there.</summary>
    /// <param name="levels">The levels of one line.</param>
    public static int[] GetVisualOrder(ReadOnlySpan<byte> levels)
    {
        int[] order = new int[levels.Length];
        int highest = 0;
        int lowestOdd = byte.MaxValue;
        for (int i = 0; i < levels.Length; i++)
        {
            order[i] = i;
            highest = Math.Max(highest, levels[i]);
            lowestOdd = (levels[i] & 1) != 0 ? Math.Min(lowestOdd, levels[i]) : lowestOdd;
        }

        for (int level = highest; level >= lowestOdd; level--)
        {
            ReverseRuns(order, levels, level);
        }

        return order;
    }

    // Every run that is reversed at one level lies whole inside a run of the next lower level, so its place in the order is its logical place until then.
    private static void ReverseRuns(int[] order, ReadOnlySpan<byte> levels, int level)
    {
        for (int start = 0; start < levels.Length; start++)
        {
            int end = start;
            while (end < levels.Length && levels[end] >= level)
            {
                end++;
            }

            if (end > start)
            {
                Array.Reverse(order, start, end - start);
                start = end;
            }
        }
    }

    // P1.
    private static void ResolveParagraphs(ReadOnlySpan<char> text, ReadOnlySpan<BidiClass> classes, int set, bool brackets, byte paragraphLevel, Span<byte> levels)
    {
        while (!text.IsEmpty)
        {
            int separator = (set & BidiClassSet.B) != 0 ? classes.IndexOf(BidiClass.B) : -1;
            int end = separator < 0 ? text.Length : separator + 1;
            BidiParagraph.Resolve(text[..end], classes[..end], set, brackets, paragraphLevel, levels[..end]);
            text = text[end..];
            classes = classes[end..];
            levels = levels[end..];
        }
    }

    // P2 and P3.
    private static byte FirstStrongLevel(ReadOnlySpan<BidiClass> classes, int set)
        => (set & (BidiClassSet.R | BidiClassSet.AL)) != 0 && BidiExplicitLevels.FirstStrong(classes, stopAtPdi: false) is BidiClass.R or BidiClass.AL ? (byte)1 : (byte)0;

    // With no strong class but the paragraph's own, no number that takes a level of its own, and nothing explicit, every rule leads back to the paragraph's level.
    private static bool NeedsResolution(int set, byte paragraphLevel)
    {
        const int Never = BidiClassSet.Explicit | BidiClassSet.AN;
        int strange = paragraphLevel switch
        {
            0 => Never | BidiClassSet.R | BidiClassSet.AL,
            1 => Never | BidiClassSet.L | BidiClassSet.EN,
            _ => -1,
        };
        return (set & strange) != 0;
    }
}

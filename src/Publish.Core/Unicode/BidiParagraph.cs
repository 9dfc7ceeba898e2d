using System.Buffers;
using System.Runtime.InteropServices;

namespace Publish.Core.Unicode;

/// <summary>Rules X9 and X10 of UAX #9: cuts a paragraph into isolating run sequences and resolves each of them.</summary>
/// <remarks>"Kept" are the characters that X9 does not remove. They are counted from 0, and <c>_positions</c> tells where in the text each of them stands.</remarks>
internal readonly ref struct BidiParagraph
{
    // One more than isolates can be nested (BD2), since the text may end inside the last one.
    private const int MaxOpenIsolates = 127;

    // In place of the next run's beginning: a sequence ends here; this run continues a sequence that began before.
    private const int None = -1;

    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<BidiClass> _classes;
    private readonly Span<byte> _levels;
    private readonly ReadOnlySpan<int> _positions;
    private readonly ReadOnlySpan<byte> _embedding;
    private readonly Span<BidiClass> _types;
    private readonly byte _paragraphLevel;
    private readonly bool _brackets;

    private BidiParagraph(
        ReadOnlySpan<char> text,
        ReadOnlySpan<BidiClass> classes,
        Span<byte> levels,
        ReadOnlySpan<int> positions,
        ReadOnlySpan<byte> embedding,
        Span<BidiClass> types,
        byte paragraphLevel,
        bool brackets)
    {
        _text = text;
        _classes = classes;
        _levels = levels;
        _positions = positions;
        _embedding = embedding;
        _types = types;
        _paragraphLevel = paragraphLevel;
        _brackets = brackets;
    }

    /// <param name="classes">The classes of the text, a paragraph separator at most at its end.</param>
    /// <param name="set">The set of those classes, or more.</param>
    /// <param name="brackets">Whether there may be paired brackets.</param>
    /// <param name="levels">To be filled.</param>
    public static void Resolve(ReadOnlySpan<char> text, ReadOnlySpan<BidiClass> classes, int set, bool brackets, byte paragraphLevel, Span<byte> levels)
    {
        byte[] rentedTypes = ArrayPool<byte>.Shared.Rent(text.Length * 2);
        int[] rentedPositions = ArrayPool<int>.Shared.Rent(text.Length);
        Span<byte> embedding = rentedTypes.AsSpan(text.Length, text.Length);
        Span<BidiClass> types = MemoryMarshal.Cast<byte, BidiClass>(rentedTypes.AsSpan(0, text.Length));
        classes.CopyTo(types);
        if ((set & BidiClassSet.Explicit) != 0)
        {
            BidiExplicitLevels.Resolve(classes, types, levels, paragraphLevel);
        }
        else
        {
            levels.Fill(paragraphLevel);
        }

        int count = Keep(classes, types, levels, rentedPositions, embedding);
        BidiParagraph paragraph = new(text, classes, levels, rentedPositions.AsSpan(0, count), embedding[..count], types[..count], paragraphLevel, brackets);
        if ((set & BidiClassSet.Isolates) == 0)
        {
            paragraph.ResolveRuns();
        }
        else
        {
            paragraph.ResolveRunSequences();
        }

        if (count < text.Length)
        {
            FillRemoved(classes, levels, paragraphLevel);
        }

        ArrayPool<byte>.Shared.Return(rentedTypes);
        ArrayPool<int>.Shared.Return(rentedPositions);
    }

    // X9. Sequences are made of the levels that X1–X8 gave, while the levels that the later rules give go to their place in the text.
    private static int Keep(ReadOnlySpan<BidiClass> classes, Span<BidiClass> types, ReadOnlySpan<byte> levels, Span<int> positions, Span<byte> embedding)
    {
        int count = 0;
        for (int i = 0; i < classes.Length; i++)
        {
            if (!BidiClassSet.Has(BidiClassSet.Removed, classes[i]))
            {
                positions[count] = i;
                embedding[count] = levels[i];
                types[count++] = types[i];
            }
        }

        return count;
    }

    private static void FillRemoved(ReadOnlySpan<BidiClass> classes, Span<byte> levels, byte paragraphLevel)
    {
        byte previous = paragraphLevel;
        for (int i = 0; i < classes.Length; i++)
        {
            previous = BidiClassSet.Has(BidiClassSet.Removed, classes[i]) ? previous : levels[i];
            levels[i] = previous;
        }
    }

    // Without isolates each level run is a sequence.
    private void ResolveRuns()
    {
        for (int start = 0; start < _positions.Length;)
        {
            int end = RunEnd(start);
            Resolve(_positions[start..end], _types[start..end], start, end);
            start = end;
        }
    }

    private void ResolveRunSequences()
    {
        int count = _positions.Length;
        byte[] rentedTypes = ArrayPool<byte>.Shared.Rent(count);
        int[] rented = ArrayPool<int>.Shared.Rent(count * 2);
        Span<int> next = rented.AsSpan(0, count);
        Span<int> positions = rented.AsSpan(count, count);
        Span<BidiClass> types = MemoryMarshal.Cast<byte, BidiClass>(rentedTypes.AsSpan(0, count));
        LinkRuns(next);
        for (int start = 0; start < count; start++)
        {
            // A sequence that has been resolved has no links any more, and only the first run of one can be met before that.
            if (next[start] == 0)
            {
                continue;
            }

            int length = 0;
            int end = 0;
            for (int run = start; run != None;)
            {
                end = RunEnd(run);
                _positions[run..end].CopyTo(positions[length..]);
                _types[run..end].CopyTo(types[length..]);
                length += end - run;
                (run, next[run]) = (next[run], 0);
            }

            Resolve(positions[..length], types[..length], start, end);
        }

        ArrayPool<byte>.Shared.Return(rentedTypes);
        ArrayPool<int>.Shared.Return(rented);
    }

    /// <summary>BD13. For the first character of each level run: where the next run of its sequence begins, or <see cref="None"/>. For all others 0.</summary>
    private void LinkRuns(Span<int> next)
    {
        next.Clear();
        Span<int> open = stackalloc int[MaxOpenIsolates];
        int depth = 0;
        for (int start = 0, end; start < _positions.Length; start = end)
        {
            end = RunEnd(start);
            next[start] = None;

            // A PDI that begins a run ends the isolate that began last: an overflowing isolate makes no run of its own.
            if (depth > 0 && _classes[_positions[start]] == BidiClass.PDI)
            {
                next[open[--depth]] = start;
            }

            if (BidiClassSet.Has(BidiClassSet.IsolateInitiators, _classes[_positions[end - 1]]))
            {
                open[depth++] = start;
            }
        }
    }

    private int RunEnd(int start)
    {
        int length = _embedding[start..].IndexOfAnyExcept(_embedding[start]);
        return length < 0 ? _embedding.Length : start + length;
    }

    /// <param name="start">The first kept character of the sequence.</param>
    /// <param name="end">The one after its last.</param>
    private void Resolve(ReadOnlySpan<int> positions, Span<BidiClass> types, int start, int end)
    {
        byte level = _embedding[start];
        bool openEnd = end == _positions.Length || BidiClassSet.Has(BidiClassSet.IsolateInitiators, _classes[positions[^1]]);
        byte before = start == 0 ? _paragraphLevel : _embedding[start - 1];
        byte after = openEnd ? _paragraphLevel : _embedding[end];
        BidiSequence sequence = new()
        {
            Text = _text,
            Classes = _classes,
            Positions = positions,
            Types = types,
            Level = level,
            Start = BidiSequence.Direction(Math.Max(level, before)),
            End = BidiSequence.Direction(Math.Max(level, after)),
        };
        BidiWeakTypes.Resolve(sequence);
        if (_brackets)
        {
            BidiBracketPairs.Resolve(sequence);
        }

        BidiNeutrals.Resolve(sequence);
        sequence.SetLevels(_levels);
    }
}

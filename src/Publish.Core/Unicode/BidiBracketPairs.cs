using System.Runtime.InteropServices;
using Publish.Core.Unicode.Tables;

namespace Publish.Core.Unicode;

/// <summary>Rule N0 of UAX #9: both brackets of a pair take one direction.</summary>
internal static class BidiBracketPairs
{
    // BD16.
    private const int MaxOpen = 63;

    public static void Resolve(BidiSequence sequence)
    {
        ReadOnlySpan<(int Opening, int Closing)> pairs = Find(sequence);
        foreach ((int opening, int closing) in pairs)
        {
            BidiClass direction = Direction(sequence, opening, closing);
            if (direction != BidiClass.ON)
            {
                Set(sequence, opening, direction);
                Set(sequence, closing, direction);
            }
        }
    }

    // BD16. In the order of the opening brackets.
    private static ReadOnlySpan<(int Opening, int Closing)> Find(BidiSequence sequence)
    {
        Span<(int Position, int Closing)> open = stackalloc (int, int)[MaxOpen];
        int depth = 0;
        List<(int, int)>? pairs = null;
        for (int i = 0; i < sequence.Types.Length; i++)
        {
            if (sequence.Types[i] != BidiClass.ON)
            {
                continue;
            }

            char c = sequence.Text[sequence.Positions[i]];
            int flags = BidiClassTable.Get(c);
            if ((flags & BidiClassSet.OpeningBracketFlag) != 0)
            {
                if (depth == MaxOpen)
                {
                    return [];
                }

                open[depth++] = (i, Normalize(Paired(c)));
            }
            else if ((flags & BidiClassSet.ClosingBracketFlag) != 0)
            {
                int match = depth - 1;
                while (match >= 0 && open[match].Closing != Normalize(c))
                {
                    match--;
                }

                if (match >= 0)
                {
                    (pairs ??= []).Add((open[match].Position, i));
                    depth = match;
                }
            }
        }

        pairs?.Sort();
        return CollectionsMarshal.AsSpan(pairs);
    }

    // N0 b–d; ON for "leave them as they are".
    private static BidiClass Direction(BidiSequence sequence, int opening, int closing)
    {
        BidiClass embedding = sequence.EmbeddingDirection;
        bool opposite = false;
        for (int i = opening + 1; i < closing; i++)
        {
            BidiClass strong = Strong(sequence.Types[i]);
            if (strong == embedding)
            {
                return embedding;
            }

            opposite |= strong != BidiClass.ON;
        }

        if (!opposite)
        {
            return BidiClass.ON;
        }

        BidiClass before = BidiClass.ON;
        for (int i = opening - 1; i >= 0 && before == BidiClass.ON; i--)
        {
            before = Strong(sequence.Types[i]);
        }

        // Either the context before has the opposite direction too, or the embedding direction holds.
        return before == BidiClass.ON ? sequence.Start : before;
    }

    private static void Set(BidiSequence sequence, int bracket, BidiClass direction)
    {
        sequence.Types[bracket] = direction;
        for (int i = bracket + 1; i < sequence.Types.Length && sequence.Classes[sequence.Positions[i]] == BidiClass.NSM; i++)
        {
            sequence.Types[i] = direction;
        }
    }

    private static BidiClass Strong(BidiClass type) => type switch
    {
        BidiClass.L => BidiClass.L,
        BidiClass.R or BidiClass.AL or BidiClass.EN or BidiClass.AN => BidiClass.R,
        _ => BidiClass.ON,
    };

    private static int Paired(char bracket) => BidiBracketTable.To[BidiBracketTable.From.BinarySearch((ushort)bracket)];

    // U+2329 and U+232A are canonical equivalents of U+3008 and U+3009.
    private static int Normalize(int bracket) => bracket switch { '\u2329' => '\u3008', '\u232A' => '\u3009', _ => bracket };
}

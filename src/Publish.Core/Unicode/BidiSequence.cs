namespace Publish.Core.Unicode;

/// <summary>One isolating run sequence (BD13 of UAX #9) while its classes are being resolved.</summary>
internal readonly ref struct BidiSequence
{
    /// <summary>The whole paragraph.</summary>
    public required ReadOnlySpan<char> Text { get; init; }

    /// <summary>The classes of the paragraph before any rule.</summary>
    public required ReadOnlySpan<BidiClass> Classes { get; init; }

    /// <summary>Where in the paragraph the sequence's characters stand.</summary>
    public required ReadOnlySpan<int> Positions { get; init; }

    /// <summary>The sequence's classes, which the rules replace.</summary>
    public required Span<BidiClass> Types { get; init; }

    public required byte Level { get; init; }

    /// <summary>sos: L or R.</summary>
    public required BidiClass Start { get; init; }

    /// <summary>eos: L or R.</summary>
    public required BidiClass End { get; init; }

    public BidiClass EmbeddingDirection => Direction(Level);

    public static BidiClass Direction(byte level) => (level & 1) == 0 ? BidiClass.L : BidiClass.R;

    /// <summary>Rules I1 and I2.</summary>
    public void SetLevels(Span<byte> levels)
    {
        for (int i = 0; i < Types.Length; i++)
        {
            int up = Types[i] switch
            {
                BidiClass.L => Level & 1,
                BidiClass.R => 1 - (Level & 1),
                _ => 2 - (Level & 1),
            };
            levels[Positions[i]] = (byte)(Level + up);
        }
    }
}

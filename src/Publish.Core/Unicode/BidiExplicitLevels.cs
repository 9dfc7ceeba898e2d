namespace Publish.Core.Unicode;

/// <summary>Rules P2, P3 and X1–X8 of UAX #9: the levels that embeddings, overrides and isolates give.</summary>
internal static class BidiExplicitLevels
{
    // BD2.
    private const int MaxDepth = 125;

    /// <summary>Rule P2: the first L, R or AL that stands in no isolate, or ON.</summary>
    /// <param name="stopAtPdi">For rule X5c: the text begins after an FSI and ends at its PDI.</param>
    public static BidiClass FirstStrong(ReadOnlySpan<BidiClass> classes, bool stopAtPdi)
    {
        int depth = 0;
        foreach (BidiClass value in classes)
        {
            switch (value)
            {
                case BidiClass.LRI or BidiClass.RLI or BidiClass.FSI:
                    depth++;
                    break;
                case BidiClass.PDI when depth > 0:
                    depth--;
                    break;
                case BidiClass.PDI when stopAtPdi:
                case BidiClass.B:
                    return BidiClass.ON;
                case BidiClass.L or BidiClass.R or BidiClass.AL when depth == 0:
                    return value;
            }
        }

        return BidiClass.ON;
    }

    /// <summary>Rules X1–X8. Overrides replace classes in <paramref name="types"/>; what rule X9 removes keeps whatever level it has.</summary>
    /// <param name="classes">The classes of the text.</param>
    /// <param name="types">A copy of them.</param>
    /// <param name="levels">To be filled.</param>
    public static void Resolve(ReadOnlySpan<BidiClass> classes, Span<BidiClass> types, Span<byte> levels, byte paragraphLevel)
    {
        DirectionalStatus status = new(stackalloc DirectionalEntry[MaxDepth + 2], paragraphLevel);
        for (int i = 0; i < classes.Length; i++)
        {
            BidiClass value = classes[i];
            switch (value)
            {
                case BidiClass.RLE or BidiClass.LRE or BidiClass.RLO or BidiClass.LRO:
                    status.Embed(value);
                    break;
                case BidiClass.RLI or BidiClass.LRI or BidiClass.FSI:
                    Set(types, levels, i, status.Top);
                    status.Isolate(value == BidiClass.FSI && status.HasRoom ? IsolateDirection(classes[(i + 1)..]) : value);
                    break;
                case BidiClass.PDI:
                    status.PopIsolate();
                    Set(types, levels, i, status.Top);
                    break;
                case BidiClass.PDF:
                    status.PopEmbedding();
                    break;
                case BidiClass.B:
                    status.Clear();
                    levels[i] = paragraphLevel;
                    break;
                case BidiClass.BN:
                    break;
                default:
                    Set(types, levels, i, status.Top);
                    break;
            }
        }
    }

    // X5c.
    private static BidiClass IsolateDirection(ReadOnlySpan<BidiClass> rest)
        => FirstStrong(rest, stopAtPdi: true) is BidiClass.R or BidiClass.AL ? BidiClass.RLI : BidiClass.LRI;

    private static void Set(Span<BidiClass> types, Span<byte> levels, int i, DirectionalEntry entry)
    {
        levels[i] = entry.Level;
        if (entry.Override != BidiClass.ON)
        {
            types[i] = entry.Override;
        }
    }

    /// <param name="Override">L, R, or ON for none.</param>
    private readonly record struct DirectionalEntry(byte Level, BidiClass Override, bool Isolate);

    /// <summary>The directional status stack of rule X1 with its three counters.</summary>
    private ref struct DirectionalStatus
    {
        private readonly Span<DirectionalEntry> _stack;
        private int _count;
        private int _overflowIsolates;
        private int _overflowEmbeddings;
        private int _validIsolates;

        public DirectionalStatus(Span<DirectionalEntry> stack, byte paragraphLevel)
        {
            _stack = stack;
            _stack[0] = new DirectionalEntry(paragraphLevel, BidiClass.ON, false);
            _count = 1;
        }

        public readonly DirectionalEntry Top => _stack[_count - 1];

        /// <summary>Where nothing can be pushed, nobody needs to know an isolate's direction.</summary>
        public readonly bool HasRoom => Top.Level < MaxDepth && _overflowIsolates == 0 && _overflowEmbeddings == 0;

        // X2–X5.
        public void Embed(BidiClass value)
        {
            BidiClass overriding = value switch { BidiClass.RLO => BidiClass.R, BidiClass.LRO => BidiClass.L, _ => BidiClass.ON };
            if (!TryPush(value is BidiClass.RLE or BidiClass.RLO, overriding, false) && _overflowIsolates == 0)
            {
                _overflowEmbeddings++;
            }
        }

        // X5a, X5b.
        public void Isolate(BidiClass value)
        {
            if (TryPush(value == BidiClass.RLI, BidiClass.ON, true))
            {
                _validIsolates++;
            }
            else
            {
                _overflowIsolates++;
            }
        }

        // X6a.
        public void PopIsolate()
        {
            if (_overflowIsolates > 0)
            {
                _overflowIsolates--;
            }
            else if (_validIsolates > 0)
            {
                _overflowEmbeddings = 0;
                while (!Top.Isolate)
                {
                    _count--;
                }

                _count--;
                _validIsolates--;
            }
        }

        // X7.
        public void PopEmbedding()
        {
            if (_overflowIsolates > 0)
            {
                return;
            }

            if (_overflowEmbeddings > 0)
            {
                _overflowEmbeddings--;
            }
            else if (!Top.Isolate && _count >= 2)
            {
                _count--;
            }
        }

        // X8.
        public void Clear()
        {
            _count = 1;
            _overflowIsolates = 0;
            _overflowEmbeddings = 0;
            _validIsolates = 0;
        }

        private bool TryPush(bool rightToLeft, BidiClass overriding, bool isolate)
        {
            int level = rightToLeft ? (Top.Level + 1) | 1 : (Top.Level + 2) & ~1;
            if (level > MaxDepth || _overflowIsolates > 0 || _overflowEmbeddings > 0)
            {
                return false;
            }

            _stack[_count++] = new DirectionalEntry((byte)level, overriding, isolate);
            return true;
        }
    }
}

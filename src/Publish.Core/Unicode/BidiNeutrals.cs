namespace Publish.Core.Unicode;

/// <summary>Rules N1 and N2 of UAX #9.</summary>
internal static class BidiNeutrals
{
    public static void Resolve(BidiSequence sequence)
    {
        Span<BidiClass> types = sequence.Types;
        BidiClass before = sequence.Start;
        for (int start = 0; start < types.Length; start++)
        {
            if (!BidiClassSet.Has(BidiClassSet.NeutralsAndIsolates, types[start]))
            {
                before = Strong(types[start]);
                continue;
            }

            int end = start + 1;
            while (end < types.Length && BidiClassSet.Has(BidiClassSet.NeutralsAndIsolates, types[end]))
            {
                end++;
            }

            BidiClass after = end < types.Length ? Strong(types[end]) : sequence.End;
            types[start..end].Fill(before == after ? before : sequence.EmbeddingDirection);
            start = end - 1;
        }
    }

    // Numbers count as R.
    private static BidiClass Strong(BidiClass type) => type == BidiClass.L ? BidiClass.L : BidiClass.R;
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Publish.Core.Source;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Structure;

/// <summary>The same twelve words or more twice in one essay: a paragraph that was pasted twice.</summary>
internal sealed class RepeatedPassageRule : ISectionRule
{
    private const int Window = 12;

    // Of the rolling hash (Rabin–Karp): any odd number with well-mixed bits; equal hashes are compared word by word.
    private const ulong Factor = 0x9E3779B97F4A7C15;

    public void Check(CheckedSection section, FindingList findings)
    {
        ImmutableArray<ImmutableArray<int>> ids = section.Words.Ids;
        var seen = new Dictionary<ulong, (int Passage, int Word)>();
        for (int p = 0; p < ids.Length; p++)
        {
            if (section.Passages[p].Kind is PassageKind.Metadata or PassageKind.VerseLine)
            {
                continue;
            }

            int reported = 0;
            ulong[] hashes = Hashes(ids[p].AsSpan());
            for (int w = 0; w < hashes.Length; w++)
            {
                ref (int Passage, int Word) first = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, hashes[w], out bool known);
                if (!known)
                {
                    first = (p, w);
                }
                else if (w >= reported && Common(ids[first.Passage], first.Word, ids[p], w) is >= Window and int length && (first.Passage != p || first.Word + Window <= w))
                {
                    Report(section, first, (p, w), length, findings);
                    reported = w + length;
                }
            }
        }
    }

    private static void Report(CheckedSection section, (int Passage, int Word) first, (int Passage, int Word) second, int length, FindingList findings)
    {
        SourceSpan earlier = SpanOf(section.Passages[first.Passage], first.Word, length);
        SourceSpan later = SpanOf(section.Passages[second.Passage], second.Word, length);
        findings.Add(EditorialRules.RepeatedPassage, later, $"these {length} words stand in line {earlier.Position.Line}, column {earlier.Position.Column}, already", "take one of the two out", related: earlier);
    }

    private static SourceSpan SpanOf(Passage passage, int word, int length)
    {
        int start = passage.Words[word].Start;
        return passage.SpanOf(start, passage.Words[word + length - 1].End - start);
    }

    private static ulong[] Hashes(ReadOnlySpan<int> ids)
    {
        ulong[] hashes = new ulong[Math.Max(0, ids.Length + 1 - Window)];
        ulong leaving = 1;
        for (int i = 0; i < Window; i++)
        {
            leaving *= Factor;
        }

        ulong hash = 0;
        for (int i = 0; i < ids.Length; i++)
        {
            hash = (hash * Factor) + (ulong)ids[i] - (i < Window ? 0 : leaving * (ulong)ids[i - Window]);
            if (i >= Window - 1)
            {
                hashes[i + 1 - Window] = hash;
            }
        }

        return hashes;
    }

    private static int Common(ImmutableArray<int> a, int fromA, ImmutableArray<int> b, int fromB) => a.AsSpan()[fromA..].CommonPrefixLength(b.AsSpan()[fromB..]);
}

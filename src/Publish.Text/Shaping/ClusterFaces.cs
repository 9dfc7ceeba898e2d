using System.Buffers;
using System.Text;
using Publish.Core.Unicode;
using Publish.Text.Fonts;

namespace Publish.Text.Shaping;

/// <summary>Which entries of a stack can draw a cluster as one, and its script.</summary>
internal static class ClusterFaces
{
    /// <returns>A bit for each entry, 0 where none draws the cluster; the script is null for characters that many scripts share.</returns>
    public static (ulong Candidates, string? Script) Of(FontStack stack, ReadOnlySpan<char> cluster)
    {
        if (cluster.Length == 1)
        {
            CharacterCoverage single = stack.Coverage[cluster[0]];
            return (single.Faces, single.Script);
        }

        ulong all = ulong.MaxValue;
        ulong some = 0;
        string? script = null;
        for (int at = 0; at < cluster.Length;)
        {
            // Half a surrogate pair is looked up as it is: no face has it.
            bool whole = Rune.DecodeFromUtf16(cluster[at..], out Rune rune, out int consumed) == OperationStatus.Done;
            CharacterCoverage coverage = stack.Coverage[whole ? rune.Value : cluster[at]];
            all &= coverage.Faces;
            some |= coverage.Faces == StackCoverage.Everywhere ? 0 : coverage.Faces;
            script ??= coverage.Script;
            at += consumed;
        }

        all = all == 0 ? stack.Coverage.FallbacksForAll(some, cluster) : all;
        return (all == 0 ? FacesThatCompose(stack, some, cluster) : all, script);
    }

    /// <summary>Asks HarfBuzz whether a face can draw a cluster although its cmap lacks a part of it: it composes and decomposes characters (Unicode's canonical equivalence).</summary>
    private static ulong FacesThatCompose(FontStack stack, ulong asked, ReadOnlySpan<char> cluster)
    {
        ulong faces = 0;
        for (int i = 0; i < stack.Entries.Length; i++)
        {
            if (!stack.Entries[i].IsFallback || (asked & (1UL << i)) != 0)
            {
                SegmentShaper shaper = stack.Entries[i].Face.Shaper.For(new SegmentProperties(TextDirection.LeftToRight, "Zyyy", "und"));
                faces |= shaper.Covers(cluster) ? 1UL << i : 0;
            }
        }

        return faces;
    }
}

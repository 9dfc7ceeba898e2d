using Publish.Core.Unicode;
using Publish.Text.Fonts;

namespace Publish.Text.Shaping;

/// <summary>Asks HarfBuzz whether a face can draw a cluster although its cmap lacks a part of it: it composes and decomposes characters (Unicode's canonical equivalence).</summary>
internal static class ClusterProbe
{
    /// <summary>A bit for each entry of the stack that draws the cluster without .notdef.</summary>
    public static ulong FacesThatCompose(FontStack stack, ReadOnlySpan<char> cluster)
    {
        ulong faces = 0;
        for (int i = 0; i < stack.Entries.Length; i++)
        {
            SegmentShaper shaper = stack.Entries[i].Face.Shaper.For(new SegmentProperties(TextDirection.LeftToRight, "Zyyy", "und"));
            faces |= shaper.Covers(cluster) ? 1UL << i : 0;
        }

        return faces;
    }
}

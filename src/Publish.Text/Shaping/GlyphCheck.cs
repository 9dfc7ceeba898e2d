using System.Text;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Text.Fonts;

namespace Publish.Text.Shaping;

/// <summary>Looks for characters that no font draws, without composing a line.</summary>
public static class GlyphCheck
{
    /// <summary>Reports each character that no face of a stack draws, and each letter and mark that no face has together, once for the text.</summary>
    /// <param name="spanOf">The place of a character, by its offset in the text and its length.</param>
    /// <param name="reported">Gets what was reported; see <see cref="ParagraphShaper"/>.</param>
    public static void Report(FontStack stack, ReadOnlySpan<char> text, Func<int, int, SourceSpan?> spanOf, DiagnosticBag diagnostics, ISet<string> reported)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (TextRange range in GraphemeBreaks.Enumerate(text))
        {
            ReadOnlySpan<char> cluster = text.Slice(range.Start, range.Length);
            if (!InvisibleCharacters.IsNeverDrawn(cluster[0]) && ClusterFaces.Of(stack, cluster).Candidates == 0)
            {
                ReportParts(cluster, range.Start);
            }
        }

        void ReportParts(ReadOnlySpan<char> cluster, int at)
        {
            _ = Rune.DecodeFromUtf16(cluster, out _, out int consumed);
            if (ClusterFaces.Of(stack, cluster).Candidates != 0 || !seen.Add(cluster.ToString()))
            {
                return;
            }

            var missing = new MissingCharacters(spanOf(at, cluster.Length), diagnostics, null);
            if (consumed < cluster.Length)
            {
                missing.ReportSplit(stack, cluster);
                ReportParts(cluster[..consumed], at);
                ReportParts(cluster[consumed..], at + consumed);
            }
            else
            {
                missing.Report(cluster);
            }

            reported.Add(cluster.ToString());
        }
    }
}

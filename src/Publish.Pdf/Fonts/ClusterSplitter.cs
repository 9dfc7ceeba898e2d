using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Publish.Core.Unicode;
using Publish.Text.Shaping;

namespace Publish.Pdf.Fonts;

/// <summary>Cuts a shaped text into clusters, in visual order, so that each character of the text belongs to exactly one.</summary>
/// <remarks>
/// A right-to-left cluster of several characters, such as a ligature, is parted: readers turn right-to-left text round character by character,
/// those of one glyph too, so that two letters of one glyph, or a letter and its mark, would come back reversed. Latin ligatures stay whole.
/// Left to right, marks join their letter: a reader that places each glyph by itself would take the signs above and below a Devanagari syllable for lines of their own.
/// </remarks>
internal static class ClusterSplitter
{
    /// <summary>Characters of a letter with its marks; a heap of marks is no letter.</summary>
    private const int MostJoined = 16;

    /// <param name="clusters">Cleared and filled.</param>
    public static void Split(ShapedText shape, List<Cluster> clusters)
    {
        clusters.Clear();
        bool backwards = shape.Direction == TextDirection.RightToLeft;
        GroupGlyphs(shape, clusters);
        for (int i = 0; i < clusters.Count; i++)
        {
            int next = backwards ? i - 1 : i + 1;
            bool isLogicalFirst = backwards ? i == clusters.Count - 1 : i == 0;
            int end = next >= 0 && next < clusters.Count ? clusters[next].Start : shape.Text.Length;
            clusters[i] = clusters[i] with { Start = isLogicalFirst ? 0 : clusters[i].Start, End = end };
        }

        if (backwards)
        {
            PartByCharacter(shape.Text, clusters);
        }
        else
        {
            JoinMarks(shape.Text, clusters);
        }
    }

    /// <summary>Whether the character never comes back from a PDF: it steers the order or breaks of the source and says nothing to a reader.</summary>
    public static bool IsSilent(char c)
        => FormatCharacters.IsBidiControl(c) || c is '\0' or FormatCharacters.LineSeparator or FormatCharacters.ByteOrderMark or FormatCharacters.WordJoiner or FormatCharacters.ZeroWidthSpace;

    private static void GroupGlyphs(ShapedText shape, List<Cluster> clusters)
    {
        int first = 0;
        int advance = 0;
        for (int i = 0; i < shape.Glyphs.Length; i++)
        {
            advance += shape.Glyphs[i].Advance;
            if (i + 1 == shape.Glyphs.Length || shape.Glyphs[i + 1].Cluster != shape.Glyphs[i].Cluster)
            {
                clusters.Add(new Cluster(first, i + 1 - first, shape.Glyphs[i].Cluster, 0, advance));
                first = i + 1;
                advance = 0;
            }
        }
    }

    private static void JoinMarks(string text, List<Cluster> clusters)
    {
        int count = 0;
        int graphemeEnd = 0;
        foreach (Cluster cluster in CollectionsMarshal.AsSpan(clusters))
        {
            if (count > 0 && IsMark(text, cluster.Start) && cluster.Start < graphemeEnd && cluster.Start == clusters[count - 1].End && cluster.End - clusters[count - 1].Start <= MostJoined)
            {
                Cluster letter = clusters[count - 1];
                clusters[count - 1] = letter with { GlyphCount = letter.GlyphCount + cluster.GlyphCount, End = cluster.End, Advance = letter.Advance + cluster.Advance };
                continue;
            }

            clusters[count++] = cluster;
            while (graphemeEnd <= cluster.Start && graphemeEnd < text.Length)
            {
                graphemeEnd = GraphemeBreaks.NextBoundary(text, graphemeEnd);
            }
        }

        clusters.RemoveRange(count, clusters.Count - count);
    }

    private static bool IsMark(string text, int index) =>
        CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static void PartByCharacter(string text, List<Cluster> clusters)
    {
        for (int i = clusters.Count - 1; i >= 0; i--)
        {
            Cluster whole = clusters[i];
            if (whole.End - whole.Start > 1)
            {
                clusters.RemoveAt(i);
                clusters.InsertRange(i, Part(text, whole));
            }
        }
    }

    /// <summary>
    /// Left to right: the last character first. Letters share the advance, marks have none; the leftmost letter carries the drawing, whose origin is the left edge of all.
    /// </summary>
    private static List<Cluster> Part(string text, Cluster whole)
    {
        var parts = new List<Cluster>();
        int letters = CountLetters(text.AsSpan(whole.Start..whole.End));
        int shared = whole.Advance;
        bool isDrawn = false;
        for (int end = whole.End, start; end > whole.Start; end = start)
        {
            start = end - (end - 2 >= whole.Start && char.IsSurrogatePair(text, end - 2) ? 2 : 1);
            bool carries = letters > 0 ? IsArabicLetter(Rune.GetRuneAt(text, start)) : start == whole.Start;
            int advance = carries ? shared / Math.Max(letters, 1) : 0;
            parts.Add(new Cluster(whole.FirstGlyph, carries && !isDrawn ? whole.GlyphCount : 0, start, end, advance));
            if (carries)
            {
                isDrawn = true;
                shared -= advance;
                letters--;
            }
        }

        return parts;
    }

    private static int CountLetters(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            count += IsArabicLetter(rune) ? 1 : 0;
        }

        return count;
    }

    private static bool IsArabicLetter(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherLetter;
}

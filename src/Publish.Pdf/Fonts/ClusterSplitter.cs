using System.Globalization;
using System.Text;
using Publish.Core.Unicode;
using Publish.Text.Shaping;

namespace Publish.Pdf.Fonts;

/// <summary>Cuts a shaped text into clusters, in visual order, so that each character of the text belongs to exactly one.</summary>
/// <remarks>
/// A ligature of several Arabic letters is parted: readers search letter by letter and turn right-to-left text round glyph by glyph,
/// so a glyph with two letters would come back reversed in some. Latin ligatures stay whole.
/// </remarks>
internal static class ClusterSplitter
{
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
            PartLigatures(shape.Text, clusters);
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

    private static void PartLigatures(string text, List<Cluster> clusters)
    {
        for (int i = clusters.Count - 1; i >= 0; i--)
        {
            Cluster whole = clusters[i];
            int letters = CountLetters(text.AsSpan(whole.Start..whole.End));
            if (letters > 1)
            {
                clusters.RemoveAt(i);
                clusters.InsertRange(i, Part(text, whole, letters));
            }
        }
    }

    /// <summary>Left to right: the last letter first. It carries the drawing, whose origin is the ligature's left edge; the advance is shared out.</summary>
    private static IEnumerable<Cluster> Part(string text, Cluster whole, int letters)
    {
        int end = whole.End;
        int shared = whole.Advance;
        for (int left = letters; left > 0; left--)
        {
            int start = left == 1 ? whole.Start : LastLetter(text, whole.Start, end);
            int advance = shared / left;
            shared -= advance;
            yield return new Cluster(whole.FirstGlyph, left == letters ? whole.GlyphCount : 0, start, end, advance);
            end = start;
        }
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

    private static int LastLetter(string text, int start, int end)
    {
        int at = end;
        do
        {
            at -= at - 2 >= start && char.IsSurrogatePair(text, at - 2) ? 2 : 1;
        }
        while (at > start && !IsArabicLetter(Rune.GetRuneAt(text, at)));
        return at;
    }

    private static bool IsArabicLetter(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherLetter;
}

using System.Collections.Immutable;
using Publish.Core.Unicode;
using Publish.Text.Fonts;

namespace Publish.Text.Shaping;

/// <summary>Makes shaped texts: sums their advances and unites their ink, and cuts long ones into pieces.</summary>
internal static class ShapedTextFactory
{
    public static ShapedText Create(FontFace face, string text, TextDirection direction, ImmutableArray<Glyph> glyphs)
    {
        int spacesFrom = SpacesFrom(text, glyphs);
        int advance = 0;
        int spaceAdvance = 0;
        GlyphBox ink = GlyphBox.Empty;
        foreach (Glyph glyph in glyphs)
        {
            ink = ink.Union(face.GetBounds(glyph.Id).Shift(advance + glyph.OffsetX, glyph.OffsetY));
            advance += glyph.Advance;
            spaceAdvance += glyph.Cluster >= spacesFrom ? glyph.Advance : 0;
        }

        return new ShapedText(face, text, direction, glyphs, advance, spaceAdvance, text.Length - spacesFrom, ink);
    }

    /// <summary>Cuts a shaped text into pieces that end at the given offsets. An offset inside a ligature is passed over.</summary>
    /// <param name="ends">Rising; the last is the text's length.</param>
    /// <returns>The pieces, and in <paramref name="ends"/> the ends that they really have.</returns>
    public static List<ShapedText> Split(ShapedText whole, List<int> ends)
    {
        ends.RemoveAll(end => end < whole.Text.Length && !whole.Glyphs.Any(glyph => glyph.Cluster == end));
        var pieces = new List<ShapedText>(ends.Count);
        bool backwards = whole.Direction == TextDirection.RightToLeft;
        int count = whole.Glyphs.Length;
        int next = 0;
        int start = 0;
        foreach (int end in ends)
        {
            int first = next;
            while (next < count && whole.Glyphs[backwards ? count - 1 - next : next].Cluster < end)
            {
                next++;
            }

            ImmutableArray<Glyph> glyphs = backwards ? whole.Glyphs.Slice(count - next, next - first) : whole.Glyphs.Slice(first, next - first);
            int origin = start;
            pieces.Add(Create(whole.Face, whole.Text[start..end], whole.Direction, [.. glyphs.Select(glyph => glyph with { Cluster = glyph.Cluster - origin })]));
            start = end;
        }

        return pieces;
    }

    /// <summary>Where the spaces at the end begin that may stretch. One that a ligature has taken in may not.</summary>
    private static int SpacesFrom(string text, ImmutableArray<Glyph> glyphs)
    {
        int from = text.Length;
        while (from > 0 && IsStretchable(text[from - 1]))
        {
            from--;
        }

        while (from < text.Length && !HasCluster(glyphs, from))
        {
            from++;
        }

        return from;
    }

    private static bool HasCluster(ImmutableArray<Glyph> glyphs, int cluster)
    {
        foreach (Glyph glyph in glyphs)
        {
            if (glyph.Cluster == cluster)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStretchable(char c) => c is ' ' or FormatCharacters.NoBreakSpace;
}

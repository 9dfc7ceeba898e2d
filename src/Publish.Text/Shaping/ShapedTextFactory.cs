using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Publish.Core.Unicode;
using Publish.Text.Fonts;

namespace Publish.Text.Shaping;

/// <summary>Makes shaped texts: sums their advances and unites their ink, and cuts long ones into pieces.</summary>
internal static class ShapedTextFactory
{
    public static ShapedText Create(FontFace face, string text, TextDirection direction, ImmutableArray<Glyph> glyphs)
    {
        glyphs = direction == TextDirection.RightToLeft ? PunctuationRoom.Open(face, text, glyphs) : glyphs;
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
        var pieces = new List<ShapedText>(ends.Count);
        ReadOnlySpan<Glyph> glyphs = whole.Glyphs.AsSpan();
        bool backwards = whole.Direction == TextDirection.RightToLeft;
        int first = 0;
        int next = 0;
        int start = 0;
        for (int i = 0; i < ends.Count; i++)
        {
            int end = ends[i];
            while (next < glyphs.Length && InLogicalOrder(glyphs, next, backwards).Cluster < end)
            {
                next++;
            }

            bool cutsLigature = end < whole.Text.Length && (next == glyphs.Length || InLogicalOrder(glyphs, next, backwards).Cluster != end);
            if (!cutsLigature)
            {
                ReadOnlySpan<Glyph> own = backwards ? glyphs[(glyphs.Length - next)..(glyphs.Length - first)] : glyphs[first..next];
                pieces.Add(Create(whole.Face, whole.Text[start..end], whole.Direction, Rebased(own, start)));
                ends[pieces.Count - 1] = end;
                start = end;
                first = next;
            }
        }

        ends.RemoveRange(pieces.Count, ends.Count - pieces.Count);
        return pieces;
    }

    private static ref readonly Glyph InLogicalOrder(ReadOnlySpan<Glyph> glyphs, int index, bool backwards) => ref glyphs[backwards ? glyphs.Length - 1 - index : index];

    private static ImmutableArray<Glyph> Rebased(ReadOnlySpan<Glyph> glyphs, int origin)
    {
        var rebased = new Glyph[glyphs.Length];
        for (int i = 0; i < rebased.Length; i++)
        {
            rebased[i] = glyphs[i] with { Cluster = glyphs[i].Cluster - origin };
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(rebased);
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

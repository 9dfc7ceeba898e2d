using System.Collections.Immutable;
using System.Globalization;
using Publish.Text.Fonts;

namespace Publish.Text.Shaping;

/// <summary>Room between the letters of a right-to-left word and the brackets, quotation marks and stops that are shaped with it: the dots of an initial letter must not lie on the bracket before it.</summary>
/// <remarks>The room is a part of the glyph's advance, so that no reader of a PDF takes it for a space. Text that has its room already stays as it is.</remarks>
internal static class PunctuationRoom
{
    private enum Kind : byte
    {
        Space,
        Letter,
        Punctuation,
    }

    /// <param name="glyphs">Of right-to-left text, in visual order.</param>
    public static ImmutableArray<Glyph> Open(FontFace face, string text, ImmutableArray<Glyph> glyphs)
    {
        if (!HasBoundary(text))
        {
            return glyphs;
        }

        int start = 0;
        for (int i = 1; i < glyphs.Length; i++)
        {
            Kind left = KindOf(text, glyphs[i - 1].Cluster);
            Kind right = KindOf(text, glyphs[i].Cluster);
            if (left == right)
            {
                continue;
            }

            if (left != Kind.Space && right != Kind.Space && Missing(face, glyphs.AsSpan(start, EndOf(text, glyphs, i) - start), i - start) is > 0 and var room)
            {
                glyphs = glyphs.SetItem(i - 1, glyphs[i - 1] with { Advance = glyphs[i - 1].Advance + room, Room = glyphs[i - 1].Room + room });
            }

            start = i;
        }

        return glyphs;
    }

    private static bool HasBoundary(string text)
    {
        for (int i = 1; i < text.Length; i++)
        {
            Kind kind = KindOf(text, i);
            Kind before = KindOf(text, i - 1);
            if (kind != before && kind != Kind.Space && before != Kind.Space)
            {
                return true;
            }
        }

        return false;
    }

    private static int EndOf(string text, ImmutableArray<Glyph> glyphs, int start)
    {
        int end = start + 1;
        while (end < glyphs.Length && KindOf(text, glyphs[end].Cluster) == KindOf(text, glyphs[start].Cluster))
        {
            end++;
        }

        return end;
    }

    /// <summary>What is missing between two groups of glyphs, in font units.</summary>
    /// <param name="cut">Where the second group begins.</param>
    private static int Missing(FontFace face, ReadOnlySpan<Glyph> glyphs, int cut)
    {
        int advance = 0;
        foreach (Glyph glyph in glyphs[..cut])
        {
            advance += glyph.Advance;
        }

        InkProfile left = InkProfile.OfGlyphs(face, glyphs[..cut]);
        InkProfile right = InkProfile.OfGlyphs(face, glyphs[cut..]);
        double least = InkClearance.LeastDistance(new PlacedProfile(left, 1, 0), new PlacedProfile(right, 1, 0), InkClearance.Floor * face.UnitsPerEm);
        return double.IsNegativeInfinity(least) ? 0 : Math.Max(0, (int)Math.Ceiling(least - advance));
    }

    /// <summary>Signs that enclose digits, and joiners, belong to what they are with.</summary>
    private static Kind KindOf(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text, index) switch
    {
        UnicodeCategory.SpaceSeparator or UnicodeCategory.Control => Kind.Space,
        UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation
            or UnicodeCategory.DashPunctuation or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherSymbol => Kind.Punctuation,
        _ => Kind.Letter,
    };
}

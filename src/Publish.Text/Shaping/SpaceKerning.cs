using System.Collections.Immutable;
using Publish.Core.Unicode;

namespace Publish.Text.Shaping;

/// <summary>
/// Gives kerning that a font does across a word space to the space. Nothing moves within the line, but where a line breaks there the kerning goes with
/// the space, and the letters stand as they do alone. So most pieces are the words that are already known.
/// </summary>
/// <remarks>
/// Fonts put such kerning on the letter before the space or after it: on the advance of the glyph whose right side faces the space. A piece that differs
/// from the word alone in any other way keeps the form that it has in its line.
/// </remarks>
internal static class SpaceKerning
{
    /// <param name="pieces">The pieces of a stretch of one face, in logical order; replaced in place.</param>
    public static void Settle(List<ShapedText> pieces, SegmentShaper shaper)
    {
        for (int i = 0; i < pieces.Count; i++)
        {
            ShapedText alone = shaper.ShapeCached(pieces[i].Text);
            if (alone.Glyphs.AsSpan().SequenceEqual(pieces[i].Glyphs.AsSpan()))
            {
                pieces[i] = alone;
            }
            else if (pieces[i].Direction == TextDirection.RightToLeft)
            {
                SettleBefore(pieces, i, alone);
            }
            else
            {
                SettleAfter(pieces, i, alone);
            }
        }
    }

    /// <summary>Left to right, the last letter's right side faces the piece's own spaces.</summary>
    private static void SettleAfter(List<ShapedText> pieces, int index, ShapedText alone)
    {
        ShapedText piece = pieces[index];
        int letters = CountLetters(piece);
        if (letters < piece.Glyphs.Length && AreAlike(piece, alone, 0, letters, letters - 1))
        {
            int kern = letters > 0 ? piece.Glyphs[letters - 1].Advance - alone.Glyphs[letters - 1].Advance : 0;
            ImmutableArray<Glyph> glyphs = [.. alone.Glyphs.AsSpan(0, letters), .. piece.Glyphs.AsSpan(letters, piece.Glyphs.Length - letters)];
            pieces[index] = Remade(piece, Widened(glyphs, letters, kern));
        }
    }

    /// <summary>Right to left, the first letter's right side faces the spaces of the piece before.</summary>
    private static void SettleBefore(List<ShapedText> pieces, int index, ShapedText alone)
    {
        ShapedText piece = pieces[index];
        int spaces = piece.Glyphs.Length - CountLetters(piece);
        int edge = piece.Glyphs.Length - 1;
        if (spaces > edge || !AreAlike(piece, alone, spaces, edge + 1 - spaces, edge))
        {
            return;
        }

        int kern = piece.Glyphs[edge].Advance - alone.Glyphs[edge].Advance;
        if (kern != 0 && (index == 0 || pieces[index - 1].TrailingSpaces == 0))
        {
            return;
        }

        pieces[index] = Remade(piece, [.. piece.Glyphs.AsSpan(0, spaces), .. alone.Glyphs.AsSpan(spaces, edge + 1 - spaces)]);
        if (kern != 0)
        {
            pieces[index - 1] = Remade(pieces[index - 1], Widened(pieces[index - 1].Glyphs, 0, kern));
        }
    }

    /// <summary>Glyphs that do not belong to the trailing spaces.</summary>
    private static int CountLetters(ShapedText piece)
    {
        int spacesFrom = piece.Text.Length - piece.TrailingSpaces;
        int count = 0;
        foreach (Glyph glyph in piece.Glyphs)
        {
            count += glyph.Cluster < spacesFrom ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether both have the same glyphs in a range, but for the advance of the one at <paramref name="edge"/>.</summary>
    private static bool AreAlike(ShapedText piece, ShapedText alone, int start, int count, int edge)
    {
        if (piece.Glyphs.Length != alone.Glyphs.Length)
        {
            return false;
        }

        for (int i = start; i < start + count; i++)
        {
            Glyph other = alone.Glyphs[i];
            if (piece.Glyphs[i] != (i == edge ? other with { Advance = piece.Glyphs[i].Advance } : other))
            {
                return false;
            }
        }

        return true;
    }

    private static ImmutableArray<Glyph> Widened(ImmutableArray<Glyph> glyphs, int index, int by) =>
        by == 0 ? glyphs : glyphs.SetItem(index, glyphs[index] with { Advance = glyphs[index].Advance + by });

    private static ShapedText Remade(ShapedText piece, ImmutableArray<Glyph> glyphs) => ShapedTextFactory.Create(piece.Face, piece.Text, piece.Direction, glyphs);
}

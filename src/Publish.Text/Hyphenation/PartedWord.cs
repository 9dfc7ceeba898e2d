using System.Collections.Immutable;
using Publish.Core.Units;
using Publish.Text.Paragraphs;
using Publish.Text.Shaping;

namespace Publish.Text.Hyphenation;

/// <summary>Cuts a run where a line ends inside its word: each part is shaped as it stands on its line.</summary>
internal static class PartedWord
{
    /// <param name="from">Offset in the run's drawn text.</param>
    /// <param name="to">Offset; a hyphen is set there unless it is the text's end.</param>
    public static GlyphRun Cut(string source, GlyphRun run, int from, int to)
    {
        int length = run.Shape.Text.Length;
        if (from == 0 && to == length)
        {
            return run;
        }

        ShapedText shape = to < length ? run.Shaper!.ShapeHyphenated(run.Shape.Text.AsSpan(from, to - from)) : Rest(run, from);
        int start = from == 0 ? run.Range.Start : HyphenPoints.SourceOf(source, run, from);
        int end = to == length ? run.Range.End : HyphenPoints.SourceOf(source, run, to);
        return run with { Shape = shape, Range = TextRange.FromTo(start, end) };
    }

    /// <summary>The end of the word, with the spaces that it has in its paragraph: kerning with what follows is a part of them.</summary>
    private static ShapedText Rest(GlyphRun run, int from)
    {
        ShapedText whole = run.Shape;
        ShapedText alone = run.Shaper!.ShapeCached(whole.Text.AsSpan(from));
        if (alone.TrailingSpaceAdvance == whole.TrailingSpaceAdvance || alone.TrailingSpaces != whole.TrailingSpaces)
        {
            return alone;
        }

        int spacesFrom = whole.Text.Length - whole.TrailingSpaces;
        ImmutableArray<Glyph> glyphs =
        [
            .. alone.Glyphs.Where(glyph => glyph.Cluster < spacesFrom - from),
            .. whole.Glyphs.Where(glyph => glyph.Cluster >= spacesFrom).Select(glyph => glyph with { Cluster = glyph.Cluster - from }),
        ];
        return ShapedTextFactory.Create(whole.Face, alone.Text, whole.Direction, glyphs);
    }
}

using System.Collections.Immutable;
using System.Text;
using Publish.Core.Unicode;
using Publish.Text.Fonts;
using Publish.Text.Paragraphs;
using Publish.Text.Shaping;

namespace Publish.Tests.Text.Shaping;

/// <summary>The pieces of a paragraph put together again to stretches of one face and level, as HarfBuzz gives them when nothing is cut.</summary>
/// <param name="Glyphs">In visual order, clusters from the stretch's start.</param>
internal sealed record Concatenation(FontFace Face, byte Level, string Text, IReadOnlyList<Glyph> Glyphs)
{
    public TextDirection Direction => (Level & 1) != 0 ? TextDirection.RightToLeft : TextDirection.LeftToRight;

    public static List<Concatenation> Of(ShapedParagraph paragraph) => Of(paragraph.Runs);

    /// <param name="runs">In logical order.</param>
    public static List<Concatenation> Of(ImmutableArray<GlyphRun> runs)
    {
        var stretches = new List<Concatenation>();
        int first = 0;
        for (int i = 1; i <= runs.Length; i++)
        {
            if (i == runs.Length || runs[i].Level != runs[first].Level || runs[i].Shape.Face != runs[first].Shape.Face)
            {
                stretches.Add(Join(runs.AsSpan()[first..i]));
                first = i;
            }
        }

        return stretches;
    }

    private static Concatenation Join(ReadOnlySpan<GlyphRun> runs)
    {
        var text = new StringBuilder();
        var glyphs = new List<Glyph>();
        bool backwards = (runs[0].Level & 1) != 0;
        foreach (GlyphRun run in runs)
        {
            int start = text.Length;
            text.Append(run.Shape.Text);
            glyphs.InsertRange(backwards ? 0 : glyphs.Count, run.Shape.Glyphs.Select(glyph => glyph with { Cluster = glyph.Cluster + start }));
        }

        return new Concatenation(runs[0].Shape.Face, runs[0].Level, text.ToString(), glyphs);
    }
}

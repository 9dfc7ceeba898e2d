using Publish.Core.Unicode;
using Publish.Text.Fonts;
using Publish.Text.Shaping;
using Xunit;

namespace Publish.Tests.Text.Shaping;

public sealed class PositionedGlyphTests
{
    private static readonly Glyph[] Three = [new(7, 2, 500, 10, -20), new(8, 1, 0, 30, 40), new(9, 0, 250, 0, 0)];

    [Fact]
    public void Advances_add_up_and_offsets_move_only_their_glyph() =>
        Assert.Equal([new PositionedGlyph(7, 2, 10, -20), new PositionedGlyph(8, 1, 530, 40), new PositionedGlyph(9, 0, 500, 0)], PositionsOf(new GlyphPositions(Three)));

    [Fact]
    public void They_may_begin_anywhere() => Assert.Equal([90, 610, 580], PositionsOf(new GlyphPositions(Three, 80)).Select(g => g.X));

    [Fact]
    public void Nothing_has_no_glyphs() => Assert.Empty(PositionsOf(new GlyphPositions([])));

    /// <summary>The shaper's own sum of ink and advance, reached another way.</summary>
    [Theory]
    [InlineData("نستعلیق")]
    [InlineData("مُحَمَّد ")]
    [InlineData("۱۹۴۷ء")]
    public void The_glyphs_of_a_word_fill_its_ink(string word)
    {
        ShapedText shape = TestFonts.Nastaliq.Shaper.For(new SegmentProperties(TextDirection.RightToLeft, "Arab", "ur")).ShapeCached(word);

        Assert.Equal(shape.Ink, PositionsOf(shape.PositionedGlyphs).Aggregate(GlyphBox.Empty, (ink, glyph) => ink.Union(shape.Face.GetBounds(glyph.Id).Shift(glyph.X, glyph.Y))));
    }

    private static List<PositionedGlyph> PositionsOf(GlyphPositions positions)
    {
        var all = new List<PositionedGlyph>();
        foreach (PositionedGlyph glyph in positions)
        {
            all.Add(glyph);
        }

        return all;
    }
}

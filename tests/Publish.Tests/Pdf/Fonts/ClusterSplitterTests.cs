using Publish.Core.Unicode;
using Publish.Pdf.Fonts;
using Publish.Tests.Text;
using Publish.Text.Fonts;
using Publish.Text.Shaping;
using Xunit;

namespace Publish.Tests.Pdf.Fonts;

public sealed class ClusterSplitterTests
{
    private const string Lam = "\u0644";
    private const string Alef = "\u0627";
    private const string Fatha = "\u064E";

    [Fact]
    public void Left_to_right_text_gives_a_cluster_a_letter()
        => Assert.Equal(["a|1|500", "b|1|500"], Split("ab", TextDirection.LeftToRight, new Glyph(1, 0, 500, 0, 0), new Glyph(2, 1, 500, 0, 0)));

    [Fact]
    public void A_latin_ligature_stays_whole()
        => Assert.Equal(["fi|1|600", "n|1|500"], Split("fin", TextDirection.LeftToRight, new Glyph(1, 0, 600, 0, 0), new Glyph(2, 2, 500, 0, 0)));

    [Fact]
    public void Right_to_left_clusters_stand_in_visual_order_and_hold_the_dots_of_their_letter()
        => Assert.Equal(
            [Alef + "|1|300", Lam + "|2|400"],
            Split(Lam + Alef, TextDirection.RightToLeft, new Glyph(1, 1, 300, 0, 0), new Glyph(9, 0, 0, 20, -50), new Glyph(2, 0, 400, 0, 0)));

    [Fact]
    public void A_vowel_mark_is_a_cluster_of_its_own_left_of_its_letter()
        => Assert.Equal([Fatha + "|1|0", Lam + "|1|400"], Split(Lam + Fatha, TextDirection.RightToLeft, new Glyph(9, 1, 0, 0, 0), new Glyph(2, 0, 400, 0, 0)));

    [Fact]
    public void A_ligature_gives_its_drawing_to_the_leftmost_letter_and_each_letter_a_part_of_the_advance()
        => Assert.Equal([Alef + "|1|250", Lam + "|0|251"], Split(Lam + Alef, TextDirection.RightToLeft, new Glyph(1, 0, 501, 0, 0)));

    [Fact]
    public void A_letter_and_a_mark_in_one_cluster_are_parted_and_the_letter_is_drawn()
        => Assert.Equal([Fatha + "|0|0", Alef + "|3|330"], Split(Alef + Fatha, TextDirection.RightToLeft, new Glyph(7, 0, 0, 0, 0), new Glyph(8, 0, 0, 0, 0), new Glyph(1, 0, 330, 0, 0)));

    [Fact]
    public void Two_marks_of_one_drawing_are_parted()
        => Assert.Equal([Fatha + "|0|0", "\u0651|1|0", Lam + "|1|400"], Split(Lam + "\u0651" + Fatha, TextDirection.RightToLeft, new Glyph(7, 1, 0, 0, 0), new Glyph(2, 0, 400, 0, 0)));

    [Fact]
    public void Characters_without_a_glyph_at_the_beginning_belong_to_the_first_cluster()
        => Assert.Equal(["\u2067a|1|500"], Split("\u2067a", TextDirection.LeftToRight, new Glyph(1, 1, 500, 0, 0)));

    [Fact]
    public void Every_character_belongs_to_exactly_one_cluster()
    {
        ShapedText shape = ToyFont.Shape("\u06A9\u062A\u0627\u0628 ");
        var clusters = new List<Cluster>();
        ClusterSplitter.Split(shape, clusters);

        Assert.Equal(shape.Text, string.Concat(clusters.OrderBy(c => c.Start).Select(c => shape.Text[c.Start..c.End])));
        Assert.Equal(shape.Advance, clusters.Sum(c => c.Advance));
    }

    [Theory]
    [InlineData('\u200F')]
    [InlineData('\u061C')]
    [InlineData('\u2067')]
    [InlineData('\u2069')]
    [InlineData('\u2028')]
    [InlineData('\uFEFF')]
    [InlineData('\0')]
    public void Controls_never_reach_the_reader(char c) => Assert.True(ClusterSplitter.IsSilent(c));

    [Theory]
    [InlineData('\u200C')]
    [InlineData(' ')]
    [InlineData('\u0627')]
    [InlineData('\u00A0')]
    public void Text_and_the_joiners_do(char c) => Assert.False(ClusterSplitter.IsSilent(c));

    /// <summary>Each cluster as text, number of glyphs and advance.</summary>
    private static IEnumerable<string> Split(string text, TextDirection direction, params Glyph[] glyphs)
    {
        var shape = new ShapedText(ToyFont.Face, text, direction, [.. glyphs], glyphs.Sum(g => g.Advance), 0, 0, GlyphBox.Empty);
        var clusters = new List<Cluster>();
        ClusterSplitter.Split(shape, clusters);
        return clusters.Select(c => $"{text[c.Start..c.End]}|{c.GlyphCount}|{c.Advance}");
    }
}

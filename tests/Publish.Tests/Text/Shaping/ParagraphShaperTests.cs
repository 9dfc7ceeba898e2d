using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Text.Fonts;
using Publish.Text.Paragraphs;
using Publish.Text.Shaping;
using Xunit;

namespace Publish.Tests.Text.Shaping;

public sealed class ParagraphShaperTests
{
    private const string Ba = "\u0628\u0627";

    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void Each_word_and_its_spaces_are_a_piece()
    {
        ShapedParagraph shaped = Shape(ToyFont.Paragraph($"{Ba} \u062A\u0627  \u062B"));

        Assert.Equal([Ba + " ", "\u062A\u0627  ", "\u062B"], Texts(shaped));
        Assert.Equal([1, 2, 0], shaped.Runs.Select(run => run.Shape.TrailingSpaces));
        Assert.Equal([250, 500, 0], shaped.Runs.Select(run => run.Shape.TrailingSpaceAdvance));
        Assert.Equal([1250, 1500, 500], shaped.Runs.Select(run => run.Shape.Advance));
        Assert.Equal([BreakKind.Allowed, BreakKind.Allowed, BreakKind.Mandatory], shaped.Breaks);
        Assert.Equal([new TextRange(0, 3), new TextRange(3, 4), new TextRange(7, 1)], shaped.Runs.Select(run => run.Range));
    }

    [Fact]
    public void The_toy_font_gives_whole_numbers()
    {
        ShapedText toy = ToyFont.Shape(Ba + " ");
        ShapedText shaped = Shape(ToyFont.Paragraph(Ba + " ")).Runs[0].Shape;

        Assert.Equal(toy.Glyphs, shaped.Glyphs);
        Assert.Equal((toy.Advance, toy.TrailingSpaceAdvance, toy.TrailingSpaces, toy.Ink), (shaped.Advance, shaped.TrailingSpaceAdvance, shaped.TrailingSpaces, shaped.Ink));
        Assert.Equal(new GlyphBox(250, 0, 1250, 500), shaped.Ink);
    }

    [Fact]
    public void An_empty_paragraph_has_no_runs() => Assert.Empty(Shape(new StyledParagraph("", [], Language.Urdu)).Runs);

    [Fact]
    public void A_hard_break_at_the_start_is_an_empty_run_of_its_own()
    {
        ShapedParagraph shaped = Shape(ToyFont.Paragraph("\u2028\u0628\u2028\u2028\u062A"));

        Assert.Equal(["", "\u0628", "", "\u062A"], Texts(shaped));
        Assert.All(shaped.Breaks, kind => Assert.Equal(BreakKind.Mandatory, kind));
        Assert.Equal([new TextRange(0, 1), new TextRange(1, 2), new TextRange(3, 1), new TextRange(4, 1)], shaped.Runs.Select(run => run.Range));
    }

    [Theory]
    [InlineData("\u0628\u2028")]
    [InlineData("\u2067\u0628\u2028\u2069")]
    public void A_hard_break_at_the_end_makes_no_empty_line(string text)
    {
        ShapedParagraph shaped = Shape(ToyFont.Paragraph(text));

        Assert.Equal(["\u0628"], Texts(shaped));
        Assert.Equal(new TextRange(0, text.Length), shaped.Runs[0].Range);
    }

    [Fact]
    public void Letters_do_not_join_across_a_hard_break()
    {
        ShapedParagraph shaped = Shape(TestFonts.Paragraph("\u0628\u2028\u0628", TestFonts.UrduStack));

        Assert.Equal(shaped.Runs[0].Shape.Glyphs, shaped.Runs[1].Shape.Glyphs);
    }

    [Fact]
    public void Bidi_controls_are_not_drawn_but_belong_to_a_range()
    {
        string text = $"{Ba} \u2066ab cd\u2069 {Ba}\u2068\u06F3\u2069";
        ShapedParagraph shaped = Shape(ToyFont.Paragraph(text));

        Assert.Equal([Ba + " ", "ab ", "cd", " ", Ba, "\u06F3"], Texts(shaped));
        Assert.Equal([1, 2, 2, 1, 1, 2], shaped.Runs.Select(run => (int)run.Level));
        Assert.Equal(["\u0628\u0627 ", "\u2066ab ", "cd\u2069", " ", Ba, "\u2068\u06F3\u2069"], shaped.Runs.Select(run => text.Substring(run.Range.Start, run.Range.Length)));
        Assert.Equal([BreakKind.Allowed, BreakKind.Allowed, BreakKind.None, BreakKind.Allowed, BreakKind.None, BreakKind.Mandatory], shaped.Breaks);
    }

    [Fact]
    public void A_line_may_not_end_at_a_soft_hyphen_which_is_not_drawn()
    {
        ShapedParagraph shaped = Shape(ToyFont.Paragraph("ab\u00ADcd", language: "en"));

        Assert.Equal(["abcd"], Texts(shaped));
        Assert.Equal(new TextRange(0, 5), shaped.Runs[0].Range);
    }

    [Fact]
    public void A_line_may_end_inside_a_word_at_a_hyphen()
    {
        ShapedParagraph shaped = Shape(ToyFont.Paragraph("ab-cd ef", language: "en"));

        Assert.Equal(["ab-", "cd ", "ef"], Texts(shaped));
        Assert.Equal(BreakKind.Allowed, shaped.Breaks[0]);
        Assert.Equal(0, shaped.Runs[1].Shape.Glyphs[0].Cluster);
    }

    [Fact]
    public void A_no_break_space_is_drawn_and_stretches_but_lets_no_line_end()
    {
        ShapedParagraph shaped = Shape(ToyFont.Paragraph($"{Ba}\u00A0{Ba}"));

        Assert.Equal([Ba + "\u00A0", Ba], Texts(shaped));
        Assert.Equal(ToyFont.Space, shaped.Runs[0].Shape.TrailingSpaceAdvance);
        Assert.Equal(ToyFont.Face.GetGlyph(new System.Text.Rune(' ')), shaped.Runs[0].Shape.Glyphs[0].Id);
        Assert.Equal(BreakKind.None, shaped.Breaks[0]);
        Assert.Empty(_diagnostics.ToSorted());
    }

    [Fact]
    public void A_non_joiner_parts_letters_and_draws_nothing()
    {
        ShapedText joined = Shape(TestFonts.Paragraph("\u0628\u0628", TestFonts.UrduStack)).Runs[0].Shape;
        ShapedText parted = Shape(TestFonts.Paragraph("\u0628\u200C\u0628", TestFonts.UrduStack)).Runs[0].Shape;
        ShapedText single = Shape(TestFonts.Paragraph("\u0628", TestFonts.UrduStack)).Runs[0].Shape;

        Assert.NotEqual(2 * single.Advance, joined.Advance);
        Assert.Equal(2 * single.Advance, parted.Advance);
        Assert.Equal("\u0628\u200C\u0628", parted.Text);
        Assert.Empty(_diagnostics.ToSorted());
    }

    [Theory]
    [InlineData("\u0646\u0633\u062A\u0639\u0644\u06CC\u0642")]
    [InlineData("\u0628\u06C1 \u067E\u06BE\u0648\u0644\u0648\u06BA\u06D4 \u06A9\u06CC\u0627")]
    public void A_word_keeps_its_forms_when_its_tag_changes_inside(string text)
    {
        var style = new TextStyle(TestFonts.UrduStack, new Pt(12), Language.Urdu);
        Concatenation whole = Assert.Single(Concatenation.Of(Shape(new StyledParagraph(text, [new StyledRun(new TextRange(0, text.Length), style, 0)], Language.Urdu))));
        for (int cut = 1; cut < text.Length; cut++)
        {
            ShapedParagraph parted = Shape(new StyledParagraph(
                text,
                [new StyledRun(new TextRange(0, cut), style, 0), new StyledRun(TextRange.FromTo(cut, text.Length), style, 1)],
                Language.Urdu));

            Assert.Equal([0, 1], parted.Runs.Select(run => run.Tag).Distinct());
            Assert.Equal(whole.Glyphs, Assert.Single(Concatenation.Of(parted)).Glyphs);
        }
    }

    [Fact]
    public void A_word_keeps_its_forms_when_its_face_changes_inside()
    {
        const string Word = "\u0646\u0633\u062A\u0639\u0644\u06CC\u0642";
        var regular = new TextStyle(TestFonts.UrduStack, new Pt(12), Language.Urdu);
        var bold = new TextStyle(TestFonts.Only(TestFonts.NastaliqBold), new Pt(12), Language.Urdu);
        ShapedText whole = Shape(TestFonts.Paragraph(Word, TestFonts.Only(TestFonts.NastaliqBold))).Runs[0].Shape;
        ShapedParagraph parted = Shape(new StyledParagraph(Word, [new StyledRun(new TextRange(0, 3), regular, 0), new StyledRun(new TextRange(3, 4), bold, 0)], Language.Urdu));

        Assert.Equal([TestFonts.Nastaliq, TestFonts.NastaliqBold], parted.Runs.Select(run => run.Shape.Face));
        Assert.Equal(
            whole.Glyphs.Where(glyph => glyph.Cluster >= 3).Select(glyph => (glyph.Id, glyph.Cluster - 3, glyph.OffsetY)),
            parted.Runs[1].Shape.Glyphs.Select(glyph => (glyph.Id, glyph.Cluster, glyph.OffsetY)));
    }

    [Fact]
    public void Letters_of_a_face_without_the_others_join_all_the_same()
    {
        var style = new TextStyle(new FontStack([new FontStackEntry(TestFonts.Gulzar, 1, []), new FontStackEntry(TestFonts.Nastaliq, 1, [])]), new Pt(12), Language.Urdu);
        const string Word = "\u067B\u06AA"; // Gulzar has no beeh, Noto no swash kaf
        ShapedParagraph parted = Shape(new StyledParagraph(Word, [new StyledRun(new TextRange(0, 2), style, 0)], Language.Urdu));
        ShapedText whole = Shape(TestFonts.Paragraph("\u0628\u06AA", TestFonts.Only(TestFonts.Gulzar))).Runs[0].Shape;

        Assert.Equal(whole.Glyphs[0].Id, parted.Runs[1].Shape.Glyphs[0].Id);
    }

    [Fact]
    public void A_ligature_is_one_cluster_of_several_characters()
    {
        ShapedText shaped = Shape(TestFonts.Paragraph("office", TestFonts.Only(TestFonts.Serif), "en")).Runs[0].Shape;

        Assert.True(shaped.Glyphs.Length < 6);
        Assert.Equal(shaped.Glyphs.Select(glyph => glyph.Cluster).Order(), shaped.Glyphs.Select(glyph => glyph.Cluster));
    }

    [Fact]
    public void A_vowel_mark_is_a_cluster_of_its_own()
    {
        ShapedText shaped = Shape(TestFonts.Paragraph("\u0628\u064E", TestFonts.UrduStack)).Runs[0].Shape;

        Assert.Equal([1, 0], shaped.Glyphs.Select(glyph => glyph.Cluster).Distinct());
    }

    [Fact]
    public void The_same_word_is_the_same_object_on_every_thread()
    {
        FontFace face = FontFace.Load("NotoNastaliqUrdu-Regular", TestFonts.Nastaliq.Data);
        StyledParagraph[] paragraphs = [.. BookText.Paragraphs.Where(text => text.Contains("\u06A9\u06D2 ", StringComparison.Ordinal) && text.Contains("\u06A9\u06CC ", StringComparison.Ordinal)).Take(12).Select(text => TestFonts.Paragraph(text, TestFonts.Only(face)))];
        var shaped = new ShapedParagraph[paragraphs.Length * 4];
        Parallel.For(0, shaped.Length, i => shaped[i] = new ParagraphShaper().Shape(paragraphs[i % paragraphs.Length], null, _diagnostics));

        for (int i = 0; i < shaped.Length; i++)
        {
            Assert.Equal(shaped[i % paragraphs.Length].Runs.Select(run => run.Shape), shaped[i].Runs.Select(run => run.Shape));
        }

        Assert.Equal(2, shaped.SelectMany(p => p.Runs).Where(run => run.Shape.Text is "\u06A9\u06D2 " or "\u06A9\u06CC ").Select(run => run.Shape).Distinct().Count());
    }

    private static IEnumerable<string> Texts(ShapedParagraph shaped) => shaped.Runs.Select(run => run.Shape.Text);

    private ShapedParagraph Shape(StyledParagraph paragraph) => new ParagraphShaper().Shape(paragraph, null, _diagnostics);
}

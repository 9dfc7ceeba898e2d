using System.Text;
using Publish.Core.Unicode;
using Publish.Pdf.Fonts;
using Publish.Pdf.Objects;
using Publish.Tests.Text;
using Publish.Text.Fonts;
using Publish.Text.Shaping;
using Xunit;

namespace Publish.Tests.Pdf.Fonts;

public sealed class TextEncoderTests
{
    private readonly List<FontResource> _fonts = [];
    private readonly TextEncoder _encoder;

    public TextEncoderTests() => _encoder = new TextEncoder(ToyFont.Face, face =>
    {
        _fonts.Add(new FontResource("F1", face, new ObjectId(1)));
        return _fonts[^1];
    });

    [Fact]
    public void Letters_and_the_spaces_that_stretch_are_apart()
    {
        EncodedText text = Encode(ToyFont.Shape("\u06A9\u06A9 "));

        Assert.Equal("00020002", Ascii(text.Letters));
        Assert.Equal("0001", Ascii(text.Spaces));
        Assert.Equal((1000, 250, true), (text.LettersWidth, text.SpacesWidth, text.SpacesFirst));
    }

    [Fact]
    public void The_same_text_is_encoded_once()
    {
        ShapedText shape = ToyFont.Shape("\u06A9");

        Assert.Same(Encode(shape), Encode(shape));
    }

    [Fact]
    public void Equal_drawings_with_the_same_text_are_one_glyph_and_with_another_text_another()
    {
        ShapedText Draw(string text) => new(ToyFont.Face, text, TextDirection.LeftToRight, [new Glyph(5, 0, 500, 0, 0)], 500, 0, 0, GlyphBox.Empty);

        Assert.Equal("0001", Ascii(Encode(Draw("a")).Letters));
        Assert.Equal("0002", Ascii(Encode(Draw("b")).Letters));
        Assert.Equal("0001", Ascii(Encode(Draw("a")).Letters));
    }

    [Fact]
    public void Raised_text_has_glyphs_of_its_own_with_the_scale_in_their_width()
    {
        ShapedText shape = ToyFont.Shape("1", TextDirection.LeftToRight);
        Encode(shape);

        EncodedText raised = _encoder.Encode(shape, 0.6, 0.35, 0, false);

        Assert.Equal("0002", Ascii(raised.Letters));
        Assert.Equal(300, raised.LettersWidth);
    }

    [Fact]
    public void A_pen_that_moves_back_is_a_number_after_a_glyph_without_width()
    {
        var shape = new ShapedText(ToyFont.Face, "ab", TextDirection.LeftToRight, [new Glyph(5, 0, -120, 0, 0), new Glyph(6, 1, 500, 0, 0)], 380, 0, 0, GlyphBox.Empty);

        EncodedText text = Encode(shape);

        Assert.Equal("0001>120<0002", Ascii(text.Letters));
        Assert.Equal(380, text.LettersWidth);
    }

    [Fact]
    public void Controls_are_left_out_and_joiners_kept()
    {
        ushort none = ToyFont.Face.GetGlyph(new Rune(' '));
        var shape = new ShapedText(
            ToyFont.Face, "a\u200Cb\u200F", TextDirection.LeftToRight, [new Glyph(5, 0, 500, 0, 0), new Glyph(none, 1, 0, 0, 0), new Glyph(6, 2, 500, 0, 0), new Glyph(none, 3, 0, 0, 0)], 1000, 0, 0, GlyphBox.Empty);

        Encode(shape);

        Assert.Equal(["a", "\u200C", "b"], _fonts[0].Glyphs.Select(g => g.Text));
    }

    [Fact]
    public void The_first_letter_says_the_space_before_it_where_it_must()
    {
        EncodedText text = _encoder.Encode(ToyFont.Shape("\u06A9\u062A "), 1, 0, 0, afterSpace: true);

        Assert.Equal(["\u062A", "\u06A9 "], _fonts[0].Glyphs.Select(g => g.Text).Where(t => t != " "));
        Assert.Equal(1000, text.LettersWidth);
    }

    [Fact]
    public void A_stretched_text_ends_in_a_wider_glyph()
    {
        EncodedText text = _encoder.Encode(ToyFont.Shape("\u06A9\u06A9"), 1, 0, 250, false);

        Assert.Equal(1250, text.LettersWidth);
        Assert.Equal([500, 750], _fonts[0].Glyphs.Select(g => g.Width));
    }

    [Fact]
    public void A_new_font_is_opened_before_the_codes_run_out()
    {
        for (int i = 0; i < 70_000; i++)
        {
            Encode(new ShapedText(ToyFont.Face, "a", TextDirection.LeftToRight, [new Glyph(5, 0, 500, i, 0)], 500, 0, 0, GlyphBox.Empty));
        }

        Assert.Equal(2, _fonts.Count);
        Assert.All(_fonts, font => Assert.True(font.Glyphs.Count < 65_535));
        Assert.Equal(70_000, _fonts.Sum(font => font.Glyphs.Count));
    }

    private EncodedText Encode(ShapedText shape) => _encoder.Encode(shape, 1, 0, 0, false);

    private static string Ascii(byte[] codes) => Encoding.ASCII.GetString(codes);
}

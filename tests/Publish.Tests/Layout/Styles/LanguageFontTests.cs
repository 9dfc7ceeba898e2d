using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;
using Publish.Tests.Text;
using Publish.Tests.Text.Shaping;
using Publish.Text.Fonts;
using Publish.Text.Shaping;
using Xunit;

namespace Publish.Tests.Layout.Styles;

/// <summary>The table of languages and fonts: each language has every letter in its own font, and the digits of its own form.</summary>
public sealed class LanguageFontTests
{
    private const string Punctuation = "\u060C\u061B\u061F.:!()[]\u00AB\u00BB\u201C\u201D\u2018\u2019\u2013\u2026 ";
    private const string Digits = "\u06F0\u06F1\u06F2\u06F3\u06F4\u06F5\u06F6\u06F7\u06F8\u06F9";
    private const string ArabicDigits = "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669";
    private const string Vowels = "\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0670";

    [Theory]
    [InlineData("ur", null, "ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیےآأؤئۂۃۓ" + Digits + "۔؎؏")]
    [InlineData("ur", BodyFont.Gulzar, "ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیےآأؤئۂۃۓ" + Digits + "۔؎؏")]
    [InlineData("fa", null, "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآأؤئۀة" + Digits + "٪٫٬\u200C")]
    [InlineData("ar", null, "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأؤإئٱ" + ArabicDigits + "٪٫٬")]
    [InlineData("ps", null, "اآبپتټثجځچڅحخدډذرړزژږسشښصضطظعغفقکګلمنڼوهءيېۍیئأؤ" + Digits)]
    [InlineData("sd", null, "ابٻڀتٿٽٺثپجڄڃچڇحخدڌڏڊڍذرڙزسشصضطظعغفڦقڪکگڳڱلمنڻوهءيئآ۽۾" + Digits)]
    [InlineData("pnb", null, "ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںݨوہھءیے" + Digits)]
    [InlineData("skr", null, "ابٻپتٹثجڄچحخدڈݙذرڑزژسشصضطظعغفقکگڳلمنںݨوہھءیے" + Digits)]
    [InlineData("ks", null, "اآٲٳبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوۆۄہھءیےؠ" + Digits)]
    public void A_language_has_every_sign_in_its_own_font(string tag, BodyFont? font, string letters)
    {
        FontFace face = FaceOf(new Language(tag), font);

        Assert.Empty((letters + Vowels + Punctuation).EnumerateRunes().Where(letter => face.GetGlyph(letter) == 0).Select(letter => $"{letter} U+{letter.Value:X4}"));
    }

    [Theory]
    [InlineData("ur", "fa")]
    [InlineData("sd", "fa")]
    [InlineData("ur", "sd")]
    public void Digits_differ_by_language_in_one_font(string one, string other) =>
        Assert.NotEqual(Shape(TestFonts.Scheherazade, one, Digits), Shape(TestFonts.Scheherazade, other, Digits));

    [Theory]
    [InlineData("ur")]
    [InlineData("fa")]
    [InlineData("ar")]
    [InlineData("ps")]
    [InlineData("sd")]
    [InlineData("ks")]
    public void A_language_is_shaped_as_by_hb_shape(string tag)
    {
        FontFace face = FaceOf(new Language(tag), null);
        Compare(TextDirection.LeftToRight, [Digits, ArabicDigits]);
        Compare(TextDirection.RightToLeft, ["\u06C1\u06BE\u0647\u06C0\u06D5", "\u06A9\u0643", "\u0649\u064A\u06CC"]);

        void Compare(TextDirection direction, string[] texts) =>
            Assert.All(texts.Zip(HbShape.Shape(face, direction, "Arab", tag, texts)), pair => Assert.Equal(pair.Second, Shape(face, tag, pair.First)));
    }

    [Fact]
    public void Saraiki_and_western_Punjabi_have_the_digits_of_Urdu()
    {
        Assert.Equal(Shape(TestFonts.Naskh, "ur", Digits), Shape(TestFonts.Naskh, "skr", Digits));
        Assert.Equal(Shape(TestFonts.Naskh, "ur", Digits), Shape(TestFonts.Naskh, "pnb", Digits));
    }

    [Fact]
    public void Only_the_books_own_language_takes_the_chosen_font()
    {
        Language urdu = Language.Urdu;

        Assert.Equal("Gulzar", FontFamily.For(urdu, urdu, new ShippedFont(BodyFont.Gulzar)).Name);
        Assert.Equal("Gulzar", FontFamily.For(Language.Persian, urdu, new ShippedFont(BodyFont.Gulzar)).Name);
        Assert.Equal("Amiri", FontFamily.For(Language.Arabic, urdu, new ShippedFont(BodyFont.Gulzar)).Name);
        Assert.Equal("Noto Nastaliq Urdu", FontFamily.For(urdu, Language.Persian, new ShippedFont(BodyFont.Amiri)).Name);
        Assert.Equal("Noto Nastaliq Urdu", FontFamily.For(urdu, Language.English, null).Name);
        Assert.Equal("Gulzar", FontFamily.For(urdu, Language.English, new ShippedFont(BodyFont.Gulzar)).Name);
        Assert.Equal("Amiri", FontFamily.For(Language.Arabic, Language.English, new ShippedFont(BodyFont.Gulzar)).Name);
    }

    private static FontFace FaceOf(Language language, BodyFont? font)
    {
        string path = FontFamily.For(language, language, font is { } family ? new ShippedFont(family) : null).Regular.Path;
        return TestFonts.All.Single(face => face.Name == Path.GetFileNameWithoutExtension(path));
    }

    private static ImmutableArray<Glyph> Shape(FontFace face, string language, string text) =>
        [.. Concatenation.Of(new ParagraphShaper(WordCaching.Never).Shape(TestFonts.Paragraph($"\u2067{text}\u2069", TestFonts.Only(face), language), null, new DiagnosticBag())).Single().Glyphs];
}

using Publish.Core.Source;
using Publish.Text.Fonts;
using Publish.Text.Paragraphs;
using Publish.Text.Shaping;
using Xunit;

namespace Publish.Tests.Text.Shaping;

/// <summary>What <see cref="FontFace.ShapesWordsAlone"/> claims: words shaped one by one give the very glyphs of the whole line.</summary>
public sealed class WordCachingTests
{
    private const string ArabicLetters = "\u0621\u0622\u0623\u0624\u0626\u0627\u0628\u067E\u062A\u0679\u062B\u062C\u0686\u062D\u062E\u062F\u0688\u0630\u0631\u0691\u0632\u0698\u0633\u0634\u0635\u0636\u0637\u0638"
        + "\u0639\u063A\u0641\u0642\u0643\u06A9\u06AF\u0644\u0645\u0646\u06BA\u0648\u0647\u06C1\u06C2\u06BE\u0629\u06C3\u0649\u064A\u06CC\u06D2\u06D3";

    private static readonly DiagnosticBag Diagnostics = new();

    public static TheoryData<string, string> ProvenFaces => new()
    {
        { TestFonts.Nastaliq.Name, "ur" }, { TestFonts.Nastaliq.Name, "ar" }, { TestFonts.Nastaliq.Name, "en" },
        { TestFonts.NastaliqBold.Name, "ur" }, { TestFonts.NastaliqBold.Name, "ar" }, { TestFonts.NastaliqBold.Name, "en" },
        { TestFonts.Code.Name, "en" },
    };

    public static TheoryData<string, string> OtherFaces => new()
    {
        { TestFonts.Amiri.Name, "ar" }, { TestFonts.AmiriBold.Name, "ar" }, { TestFonts.Amiri.Name, "ur" },
        { TestFonts.Gulzar.Name, "ur" }, { TestFonts.Naskh.Name, "ar" }, { TestFonts.Scheherazade.Name, "ar" },
        { TestFonts.Serif.Name, "en" }, { TestFonts.SerifBold.Name, "en" }, { TestFonts.SerifItalic.Name, "en" }, { TestFonts.SerifBoldItalic.Name, "en" },
    };

    [Theory]
    [MemberData(nameof(ProvenFaces))]
    public void Words_shaped_alone_are_the_words_of_whole_lines(string faceName, string language)
    {
        FontFace face = FaceOf(faceName);
        Assert.True(face.ShapesWordsAlone);

        foreach (string text in TextsFor(language))
        {
            List<Concatenation> alone = Shape(face, text, language, WordCaching.WhereProven);
            List<Concatenation> whole = Shape(face, text, language, WordCaching.Never);

            Assert.Equal(whole.Count, alone.Count);
            for (int i = 0; i < whole.Count; i++)
            {
                bool same = whole[i].Glyphs.SequenceEqual(alone[i].Glyphs);
                Assert.True(
                    same,
                    same ? null : $"{whole[i].Text}\nwhole {string.Join(' ', whole[i].Glyphs.Except(alone[i].Glyphs))}\nalone {string.Join(' ', alone[i].Glyphs.Except(whole[i].Glyphs))}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(OtherFaces))]
    public void Other_faces_are_shaped_by_whole_lines_with_the_kerning_in_the_spaces(string faceName, string language)
    {
        FontFace face = FaceOf(faceName);
        Assert.False(face.ShapesWordsAlone);

        foreach (string text in TextsFor(language))
        {
            List<Concatenation> settled = Shape(face, text, language, WordCaching.WhereProven);
            List<Concatenation> whole = Shape(face, text, language, WordCaching.Never);

            bool same = whole.SelectMany(DrawnAt).SequenceEqual(settled.SelectMany(DrawnAt));
            Assert.True(same, same ? null : $"{text}\nwhole   {string.Join(' ', whole.SelectMany(DrawnAt))}\nsettled {string.Join(' ', settled.SelectMany(DrawnAt))}");
        }
    }

    [Fact]
    public void A_letter_kerned_across_a_space_stands_at_a_lines_edge_as_it_does_alone()
    {
        // Amiri draws the arm of a kaf over the space after a heh.
        const string Text = "\u0644\u06C1 \u06A9\u0627";
        FontStack amiri = TestFonts.Only(TestFonts.Amiri);
        ShapedParagraph both = new ParagraphShaper().Shape(TestFonts.Paragraph(Text, amiri), null, Diagnostics);
        ShapedParagraph alone = new ParagraphShaper().Shape(TestFonts.Paragraph(Text[3..], amiri), null, Diagnostics);
        ShapedParagraph before = new ParagraphShaper().Shape(TestFonts.Paragraph(Text[..3], amiri), null, Diagnostics);

        Assert.Equal(alone.Runs[0].Shape.Glyphs, both.Runs[1].Shape.Glyphs);
        Assert.True(both.Runs[0].Shape.TrailingSpaceAdvance < before.Runs[0].Shape.TrailingSpaceAdvance);
    }

    private static FontFace FaceOf(string name) => TestFonts.All.Single(font => font.Name == name);

    private static List<Concatenation> Shape(FontFace face, string text, string language, WordCaching caching) =>
        Concatenation.Of(new ParagraphShaper(caching).Shape(TestFonts.Paragraph(text, TestFonts.Only(face), language), null, Diagnostics));

    /// <summary>What is seen: each glyph that has ink, and where.</summary>
    private static IEnumerable<(ushort Id, int Cluster, int X, int Y)> DrawnAt(Concatenation stretch)
    {
        int pen = 0;
        foreach (Glyph glyph in stretch.Glyphs)
        {
            if (!stretch.Face.GetBounds(glyph.Id).IsEmpty)
            {
                yield return (glyph.Id, glyph.Cluster, pen + glyph.OffsetX, glyph.OffsetY);
            }

            pen += glyph.Advance;
        }

        yield return (0, -1, pen, 0);
    }

    private static IEnumerable<string> TextsFor(string language) => language switch
    {
        "ur" => BookText.Paragraphs.Concat(LetterPairs(ArabicLetters, "\u0628")),
        "ar" => BookText.Sample("arabic").Concat(LetterPairs(ArabicLetters, "\u0628")),
        _ => BookText.Sample("english").Concat(BookText.Sample("code")).Concat(LetterPairs(new string([.. Enumerable.Range('!', 94).Select(c => (char)c)]), "n")),
    };

    /// <summary>Every letter at a word's end before every letter at a word's beginning, alone and joined to another letter.</summary>
    private static IEnumerable<string> LetterPairs(string letters, string joined)
    {
        foreach (char last in letters)
        {
            yield return string.Join(' ', letters.Select(first => $"{first}{joined} {first}{last}"));
            yield return string.Join(' ', letters.Select(first => $"{joined}{last} {first}{joined}"));
            yield return string.Join(' ', letters.Select(first => $"{last} {first}"));
        }
    }
}

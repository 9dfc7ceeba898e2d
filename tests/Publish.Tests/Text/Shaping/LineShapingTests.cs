using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Text.Fonts;
using Publish.Text.Paragraphs;
using Publish.Text.Shaping;
using Xunit;

namespace Publish.Tests.Text.Shaping;

/// <summary>Every line of real paragraphs, broken, looks as if hb-shape had shaped it as a whole and alone: the same glyphs at the same places.</summary>
/// <remarks>Room before punctuation is left out: it is no font's. Kerning across a space is given to the space, so advances are compared where they show: in the places of the glyphs that have ink.</remarks>
public sealed class LineShapingTests
{
    private static readonly DiagnosticBag Diagnostics = new();

    public static TheoryData<string, string> Faces => new()
    {
        { TestFonts.Nastaliq.Name, "ur" }, { TestFonts.NastaliqBold.Name, "ur" }, { TestFonts.Gulzar.Name, "ur" },
        { TestFonts.Amiri.Name, "ar" }, { TestFonts.Naskh.Name, "fa" }, { TestFonts.Scheherazade.Name, "sd" },
        { TestFonts.Serif.Name, "en" }, { TestFonts.SerifItalic.Name, "en" },
    };

    [Theory]
    [MemberData(nameof(Faces))]
    public void Lines_are_shaped_as_by_hb_shape(string faceName, string language)
    {
        FontFace face = TestFonts.All.Single(font => font.Name == faceName);
        bool rightToLeft = new Language(language).Direction == TextDirection.RightToLeft;
        List<Concatenation> ours = [.. TextsFor(language).SelectMany(text => Lines(face, text, language)).Where(line => line.Text.Any(char.IsLetter))];
        TextDirection direction = rightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight;
        ours.RemoveAll(line => line.Direction != direction || line.Text.Any(c => char.IsLetter(c) && char.IsAscii(c) == rightToLeft));

        var theirs = HbShape.Shape(face, direction, rightToLeft ? "Arab" : "Latn", language, ours.Select(line => line.Text.Replace('\u00AD', '-')));

        Assert.True(ours.Count >= 20, $"only {ours.Count} lines");
        for (int i = 0; i < ours.Count; i++)
        {
            Drawn[] our = [.. DrawnAt(face, [.. ours[i].Glyphs.Select(HbShape.WithoutRoom)], rightToLeft)];
            Drawn[] their = [.. DrawnAt(face, theirs[i], rightToLeft)];
            Assert.True(our.SequenceEqual(their), $"line {i} of {ours.Count}: {ours[i].Text}\nours   {string.Join(' ', our.Except(their))}\ntheirs {string.Join(' ', their.Except(our))}");
        }
    }

    private static IEnumerable<Concatenation> Lines(FontFace face, string text, string language)
    {
        ShapedParagraph shaped = new ParagraphShaper().Shape(TestFonts.Paragraph(text, TestFonts.Only(face), language), null, Diagnostics);
        return LineBreaker.Break(shaped, new LineSettings(new Pt(250)) { Hyphenate = true })
            .SelectMany(line => Concatenation.Of([.. line.Runs.Select(placed => placed.Run).OrderBy(run => run.Range.Start)]));
    }

    private static IEnumerable<string> TextsFor(string language) => language switch
    {
        "ur" => BookText.Paragraphs.Where(text => text.Length > 200 && !text.Any(char.IsAsciiLetter)),
        "ar" => [string.Join(' ', BookText.Sample("arabic")), .. DataBook("arabi")],
        "fa" => DataBook("farsi"),
        "sd" => DataBook("sindhi"),
        _ => BookText.Paragraphs.Where(text => text.Length > 200 && text.All(char.IsAscii)),
    };

    private static IEnumerable<string> DataBook(string name) =>
        Directory.EnumerateFiles(Repository.Data($"books/{name}"), "*.md").SelectMany(BookText.ParagraphsOf).Where(text => !text.Any(char.IsAsciiLetter));

    /// <summary>From the end at which reading begins: spaces that hang at the other end move nothing.</summary>
    private static IEnumerable<Drawn> DrawnAt(FontFace face, IReadOnlyList<Glyph> glyphs, bool rightToLeft)
    {
        int pen = rightToLeft ? -glyphs.Sum(glyph => glyph.Advance) : 0;
        foreach (Glyph glyph in glyphs)
        {
            if (!face.GetBounds(glyph.Id).IsEmpty)
            {
                yield return new Drawn(glyph.Id, glyph.Cluster, pen + glyph.OffsetX, glyph.OffsetY);
            }

            pen += glyph.Advance;
        }
    }

    private readonly record struct Drawn(ushort Id, int Cluster, int X, int Y);
}

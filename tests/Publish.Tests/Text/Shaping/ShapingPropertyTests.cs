using CsCheck;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Text.Fonts;
using Publish.Text.Paragraphs;
using Publish.Text.Shaping;
using Xunit;

namespace Publish.Tests.Text.Shaping;

/// <summary>What holds for every text.</summary>
public sealed class ShapingPropertyTests
{
    private const string Alphabet = "\u0628\u0627\u06A9\u06D2\u06C1\u064E\u0654\u06D4\u060C\u06F1\u06F2ab, .(-)12  \u00A0\u200C\u200D\u2066\u2067\u2068\u2069\u202B\u202C\u200F\u2028\u00AD\uFEFF\u0602\t\u4E2D\uD800";

    private static readonly Gen<string> Texts = Gen.Int[0, Alphabet.Length - 1].Select(i => Alphabet[i]).Array[0, 24].Select(characters => new string(characters));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Runs_tile_the_text_and_hold_its_drawn_characters(bool wholeRuns) =>
        Gen.Select(Texts, Gen.Int[0, 24], Gen.Bool).Sample(
            (text, cut, urdu) => Check(text, Math.Min(cut, text.Length), urdu ? Language.Urdu : Language.English, wholeRuns),
            iter: 2000);

    private static void Check(string text, int cut, Language language, bool wholeRuns)
    {
        FontStack stack = wholeRuns ? new FontStack([new FontStackEntry(TestFonts.Amiri, 1, []), new FontStackEntry(TestFonts.Serif, 1, ["Latn"])]) : TestFonts.UrduStack;
        var style = new TextStyle(stack, new Pt(12), language);
        var diagnostics = new DiagnosticBag();
        var paragraph = new StyledParagraph(text, [new StyledRun(new TextRange(0, cut), style, 0), new StyledRun(TextRange.FromTo(cut, text.Length), style, 1)], language);
        ShapedParagraph shaped = new ParagraphShaper().Shape(paragraph, null, diagnostics);

        Assert.Equal(text.Length == 0, shaped.Runs.IsEmpty);
        Assert.Equal(shaped.Runs.Length, shaped.Breaks.Length);
        int end = 0;
        foreach (GlyphRun run in shaped.Runs)
        {
            Assert.Equal(end, run.Range.Start);
            Assert.True(run.Range.Length > 0 && run.Shape.Text.Length <= run.Range.Length);
            end = run.Range.End;
            CheckShape(run);
        }

        Assert.Equal(text.Length, end);
        Assert.True(shaped.Breaks.IsEmpty || shaped.Breaks[^1] == BreakKind.Mandatory);
        Assert.Equal(Drawn(text), string.Concat(shaped.Runs.Select(run => run.Shape.Text)));
    }

    private static void CheckShape(GlyphRun run)
    {
        ShapedText shape = run.Shape;
        Assert.Equal((run.Level & 1) != 0, shape.Direction == TextDirection.RightToLeft);
        Assert.Equal(shape.Glyphs.Sum(glyph => glyph.Advance), shape.Advance);
        Assert.All(shape.Glyphs, glyph => Assert.True(glyph.Id != 0 && glyph.Cluster >= 0 && glyph.Cluster < shape.Text.Length));
        IEnumerable<int> clusters = shape.Glyphs.Select(glyph => glyph.Cluster);
        Assert.Equal(shape.Direction == TextDirection.RightToLeft ? clusters.OrderDescending() : clusters.Order(), clusters);
    }

    /// <summary>Without controls, soft hyphens and hard breaks; a tab is a space; and without what no font has, for neither has a font a sign for it.</summary>
    private static string Drawn(string text) => string.Concat(
        text.Where(c => !FormatCharacters.IsBidiControl(c) && c is not ('\u2028' or '\u00AD' or '\uFEFF')).Select(c => c switch
        {
            '\t' => " ",
            '\u4E2D' or '\uD800' => "",
            _ => c.ToString(),
        }));
}

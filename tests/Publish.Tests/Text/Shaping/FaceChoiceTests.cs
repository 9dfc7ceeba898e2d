using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Text;
using Publish.Text.Fonts;
using Publish.Text.Paragraphs;
using Publish.Text.Shaping;
using Xunit;

namespace Publish.Tests.Text.Shaping;

/// <summary>Which face draws what: two toy faces, both with digits and brackets, and a third that has Greek only.</summary>
public sealed class FaceChoiceTests
{
    private const string Shared = " 0123456789.,:()-";
    private const string Urdu = "\u0628\u0627";

    private static readonly FontFace Arabic = Toy("Arabic", Shared + "\u0627\u0628\u060C\u06D4\u06F0\u06F1\u06F2\u064E\u0654");
    private static readonly FontFace Latin = Toy("Latin", Shared + "\u060Cabcd");
    private static readonly FontFace Greek = Toy("Greek", "\u03B1\u03B2");
    private static readonly FontStack Stack = new([new FontStackEntry(Arabic, 1, ["Arab"]), new FontStackEntry(Latin, 0.8, ["Latn"]), new FontStackEntry(Greek, 1, [])]);

    private readonly DiagnosticBag _diagnostics = new();

    [Theory]
    [InlineData("\u0628, \u0627", "Arabic:\u0628, \u0627")]
    [InlineData("\u0628 (ab) \u0627", "Arabic:\u0628 (|Latin:ab|Arabic:) \u0627")]
    [InlineData("\u0628 \u2066ab, cd.\u2069 \u0627", "Arabic:\u0628 |Latin:ab, cd.|Arabic: \u0627")]
    [InlineData("\u0628 ab 12 \u0627", "Arabic:\u0628 |Latin:ab 12|Arabic: \u0627")]
    [InlineData("\u0628 12 \u0627", "Arabic:\u0628 12 \u0627")]
    [InlineData("\u0628 ab \u0627 12 \u0628", "Arabic:\u0628 |Latin:ab|Arabic: \u0627 12 \u0628")]
    [InlineData("(\u0628)", "Arabic:(\u0628)")]
    [InlineData("(ab)", "Arabic:(|Latin:ab|Arabic:)")]
    [InlineData("12 (3)", "Arabic:12 (3)")]
    [InlineData("\u0628 \u03B1 \u0627", "Arabic:\u0628 |Greek:\u03B1|Arabic: \u0627")]
    [InlineData("\u0628\u2068\u06F1\u2069 \u0627", "Arabic:\u0628\u06F1 \u0627")]
    [InlineData("\u2066ab\u060C cd\u2069", "Latin:ab\u060C cd")]
    public void Shared_characters_are_drawn_in_the_face_of_their_neighbours(string text, string expected) => Assert.Equal(expected, Faces(text, "ur"));

    [Theory]
    [InlineData("ab (\u0628) cd", "Latin:ab (|Arabic:\u0628|Latin:) cd")]
    [InlineData("12, 34", "Latin:12, 34")]
    public void A_Latin_paragraph_is_the_Latin_faces(string text, string expected) => Assert.Equal(expected, Faces(text, "en"));

    [Fact]
    public void A_face_that_wants_the_script_comes_before_one_that_has_the_character()
    {
        FontFace both = Toy("Both", "ab\u0627\u0628 ");
        FontStack stack = new([new FontStackEntry(both, 1, ["Arab"]), new FontStackEntry(Latin, 0.8, ["Latn"])]);

        GlyphRun run = Shape($"{Urdu} ab", "ur", stack).Runs[^1];

        Assert.Same(Latin, run.Shape.Face);
        Assert.Equal(0.8, run.FaceScale);
    }

    [Fact]
    public void A_character_that_no_face_has_is_reported_once_and_left_out()
    {
        ShapedParagraph shaped = Shape($"{Urdu}\u0416\u0416 {Urdu}", "ur", Stack);

        Diagnostic diagnostic = Assert.Single(_diagnostics.ToSorted());
        Assert.Equal(TextRules.MissingCharacter, diagnostic.Rule);
        Assert.Contains("U+0416", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal([Urdu + " ", Urdu], shaped.Runs.Select(run => run.Shape.Text));
        Assert.Equal(new TextRange(0, 5), shaped.Runs[0].Range);
    }

    [Theory]
    [InlineData('\uFFFD')]
    [InlineData('\u25AF')]
    public void A_sign_stands_for_a_missing_character_where_a_face_has_one(char sign)
    {
        FontFace signs = Toy("Signs", $"{sign}");
        FontStack stack = new([.. Stack.Entries, new FontStackEntry(signs, 1, [])]);

        ShapedParagraph shaped = Shape($"{Urdu}\U00020000{Urdu}", "ur", stack);

        Assert.Equal([Urdu, $"{sign}", Urdu], shaped.Runs.Select(run => run.Shape.Text));
        Assert.Contains("U+20000", Assert.Single(_diagnostics.ToSorted()).Message, StringComparison.Ordinal);
        Assert.All(shaped.Runs, run => Assert.All(run.Shape.Glyphs, glyph => Assert.NotEqual(0, glyph.Id)));
    }

    [Fact]
    public void A_lone_surrogate_is_reported()
    {
        Shape($"{Urdu}\uD800{Urdu}", "ur", Stack);

        Assert.Contains("U+D800", Assert.Single(_diagnostics.ToSorted()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_that_no_face_has_with_its_letter_is_drawn_for_itself_and_reported()
    {
        ShapedParagraph shaped = Shape("a\u064E", "en", Stack);

        Assert.Equal(TextRules.SplitCluster, Assert.Single(_diagnostics.ToSorted()).Rule);
        Assert.Equal([Latin, Arabic], shaped.Runs.Select(run => run.Shape.Face));
    }

    [Fact]
    public void A_letter_and_mark_are_composed_for_a_face_that_has_only_the_whole()
    {
        FontFace composed = Toy("Composed", "\u06C0\u06C1\u0627 \u0624");
        ShapedParagraph shaped = Shape("\u0648\u0654\u0627", "ur", TestFonts.Only(composed));

        Assert.Empty(_diagnostics.ToSorted());
        Assert.Equal("\u0648\u0654\u0627", shaped.Runs[0].Shape.Text);
        Assert.Equal(2, shaped.Runs[0].Shape.Glyphs.Length);
    }

    private static FontFace Toy(string name, string characters) => FontFace.Load(name, ToyFont.Build([.. characters.Distinct().Order()]));

    /// <summary>Each stretch of one face, in logical order.</summary>
    private string Faces(string text, string language)
    {
        var stretches = new List<(string Face, string Text)>();
        foreach (GlyphRun run in Shape(text, language, Stack).Runs)
        {
            if (stretches.Count > 0 && stretches[^1].Face == run.Shape.Face.Name)
            {
                stretches[^1] = (run.Shape.Face.Name, stretches[^1].Text + run.Shape.Text);
            }
            else
            {
                stretches.Add((run.Shape.Face.Name, run.Shape.Text));
            }
        }

        return string.Join('|', stretches.Select(stretch => $"{stretch.Face}:{stretch.Text}"));
    }

    private ShapedParagraph Shape(string text, string language, FontStack stack) =>
        new ParagraphShaper().Shape(
            new StyledParagraph(text, [new StyledRun(new TextRange(0, text.Length), new TextStyle(stack, new Pt(12), new Language(language)), 0)], new Language(language)),
            null,
            _diagnostics);
}

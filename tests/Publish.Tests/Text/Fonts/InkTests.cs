using System.Globalization;
using System.Text;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Text.Fonts;
using Publish.Text.Paragraphs;
using Publish.Text.Shaping;
using Xunit;

namespace Publish.Tests.Text.Fonts;

/// <summary>No letter without ink: a font that maps a letter to an empty glyph does not have it.</summary>
public sealed class InkTests
{
    private const char Joiner = '\u200D';

    /// <summary>Noto Nastaliq has rules that take every tatweel out: its words are not stretched at the baseline.</summary>
    private const char Tatweel = '\u0640';

    /// <summary>Letters that a font maps to an empty glyph, and that are drawn by their parts or from another font.</summary>
    private static readonly Dictionary<string, string> Blank = new() { ["Gulzar-Regular"] = "\u06D3" };

    public static TheoryData<string> Fonts => [.. Directory.GetFiles(Path.Combine(Repository.Root, "fonts"), "*.ttf", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Repository.Root, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Fonts))]
    public void Every_character_that_a_font_has_leaves_ink(string path)
    {
        FontFace face = FontFace.Load(Path.GetFileNameWithoutExtension(path), File.ReadAllBytes(Path.Combine(Repository.Root, path)));
        var stack = new FontStack([new FontStackEntry(face, 1, []), new FontStackEntry(TestFonts.Amiri, 1, [])]);
        var blank = new StringBuilder();
        foreach ((int character, ushort glyph) in Fontkit.CharactersOf(Path.Combine(Repository.Root, path)).Select(row => (row.Character, row.Glyph)).Where(row => row.Glyph != 0 && Rune.IsValid(row.Character)).Distinct())
        {
            var rune = new Rune(character);
            if (IsBlankByNature(rune) || (character == Tatweel && face.Description.Family == "Noto Nastaliq Urdu"))
            {
                continue;
            }

            foreach (string text in Rune.IsLetter(rune) && ScriptProperty.Get(character) == "Arab" ? (string[])[$"{rune}", $"{rune}{Joiner}", $"{Joiner}{rune}{Joiner}", $"{Joiner}{rune}"] : [$"{rune}"])
            {
                Assert.True(HasInk(text, stack), string.Create(CultureInfo.InvariantCulture, $"{face.Name} draws nothing for U+{character:X4} in «{text}»"));
            }

            if (!face.Draws(rune) || face.Shaper.BlankCharacters.Contains(character))
            {
                blank.Append(rune);
            }
        }

        Assert.Equal(Blank.GetValueOrDefault(face.Name, ""), blank.ToString());
    }

    [Theory]
    [InlineData("ہوۓ", "راۓ عامہ", "ۓ")]
    public void A_letter_that_the_font_leaves_empty_is_drawn_by_its_parts(params string[] texts)
    {
        foreach (string text in texts)
        {
            ShapedParagraph shaped = Shape(text, TestFonts.Only(TestFonts.Gulzar), out DiagnosticBag diagnostics);
            ShapedParagraph parts = Shape(text.Replace("\u06D3", "\u06D2\u0654", StringComparison.Ordinal), TestFonts.Only(TestFonts.Gulzar), out _);
            Assert.Empty(diagnostics.ToSorted());
            Assert.Equal(text, string.Concat(shaped.Runs.Select(r => r.Shape.Text)));
            Assert.Equal(parts.Runs.SelectMany(r => r.Shape.Glyphs.Select(g => (g.Id, g.Advance, g.OffsetX))), shaped.Runs.SelectMany(r => r.Shape.Glyphs.Select(g => (g.Id, g.Advance, g.OffsetX))));
        }
    }

    [Fact]
    public void A_letter_that_no_font_draws_is_missing_although_a_font_maps_it()
    {
        FontFace empty = FontFace.Load("Empty", ToyFont.Build([.. "\u0627\u0628"], tables => Array.Clear(tables["loca"])));
        Shape("\u0627\u0628", TestFonts.Only(empty), out DiagnosticBag diagnostics);
        Assert.Equal(["T001", "T001"], diagnostics.ToSorted().Select(d => d.Rule.Code));

        ShapedParagraph shaped = Shape("\u0627\u0628", new FontStack([new FontStackEntry(empty, 1, []), new FontStackEntry(TestFonts.Amiri, 1, [])]), out diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        Assert.All(shaped.Runs, run => Assert.Same(TestFonts.Amiri, run.Shape.Face));
    }

    [Theory]
    [InlineData("کہا \u0640 سنا", true)]
    [InlineData("نام: \u0640\u0640\u0640\u0640", true)]
    [InlineData("”\u0640\u0640“", true)]
    [InlineData("کتـاب", false)]
    [InlineData("کتابـ", false)]
    [InlineData("ـہ", false)]
    [InlineData("پہلاـ", true)]
    [InlineData("پہلاِـ", true)]
    [InlineData("a\u0640b", true)]
    public void A_tatweel_that_lengthens_no_letter_is_drawn_by_a_face_that_draws_it(string text, bool isAlone)
    {
        var stack = new FontStack([new FontStackEntry(TestFonts.Nastaliq, 1, []), new FontStackEntry(TestFonts.Amiri, 1, [])]);
        ShapedParagraph shaped = Shape(text, stack, out _);
        Assert.Equal(isAlone, shaped.Runs.Any(run => run.Shape.Face == TestFonts.Amiri && run.Shape.Text.Contains(Tatweel) && run.Shape.Glyphs.Any(g => !run.Shape.Face.GetBounds(g.Id).IsEmpty)));
    }

    private static bool HasInk(string text, FontStack stack) => Shape(text, stack, out _).Runs.Any(run => run.Shape.Glyphs.Any(g => !run.Shape.Face.GetBounds(g.Id).IsEmpty));

    private static ShapedParagraph Shape(string text, FontStack stack, out DiagnosticBag diagnostics) =>
        new ParagraphShaper().Shape(
            new StyledParagraph(text, [new StyledRun(new TextRange(0, text.Length), new TextStyle(stack, new Pt(12), Language.Urdu), 0)], Language.Urdu),
            null,
            diagnostics = new DiagnosticBag());

    /// <summary>Spaces, controls, variation selectors and fillers.</summary>
    private static bool IsBlankByNature(Rune rune) =>
        rune.Value is 0x034F or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800 or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF) || Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}

using System.Globalization;
using System.Text;
using Publish.Text.Fonts;
using Xunit;

namespace Publish.Tests.Text.Fonts;

public sealed class FontFaceTests
{
    public static TheoryData<string> Faces => [.. TestFonts.Kinds.Select(face => face.Name)];

    [Fact]
    public void A_face_tells_its_measures_and_names()
    {
        FontFace face = TestFonts.Nastaliq;

        Assert.Equal("NotoNastaliqUrdu-Regular", face.Name);
        Assert.Equal((1000, 1696), (face.UnitsPerEm, face.GlyphCount));
        Assert.Equal((1904, -596), (face.Ascender, face.Descender));
        Assert.Equal(("Noto Nastaliq Urdu", "NotoNastaliqUrdu-Regular", "3.007"), (face.Description.Family, face.Description.PostScriptName, face.Description.Version));
        Assert.Equal((400, false, false, false), (face.Description.Weight, face.Description.IsBold, face.Description.IsItalic, face.Description.IsFixedPitch));
    }

    [Fact]
    public void Weight_slant_and_pitch_are_read()
    {
        Assert.True(TestFonts.NastaliqBold.Description.IsBold);
        Assert.True(TestFonts.SerifBoldItalic.Description is { IsBold: true, IsItalic: true, ItalicAngle: < 0 });
        Assert.False(TestFonts.Serif.Description.IsItalic);
        Assert.True(TestFonts.Code.Description.IsFixedPitch);
        Assert.Equal(670, TestFonts.Serif.CapHeight);
    }

    [Theory]
    [MemberData(nameof(Faces))]
    public void Characters_and_advances_are_as_fontkit_reads_them(string name)
    {
        FontFace face = TestFonts.Kinds.Single(font => font.Name == name);
        IEnumerable<(int Character, ushort Glyph, int Advance)> ours = Enumerable.Range(0, 0x110000)
            .Where(Rune.IsValid)
            .Select(character => (Character: character, Glyph: face.GetGlyph(new Rune(character))))
            .Where(row => row.Glyph != 0)
            .Select(row => (row.Character, row.Glyph, face.GetAdvance(row.Glyph)));

        Assert.Equal(Fontkit.CharactersOf(TestFonts.PathOf(face)).Where(row => row.Glyph != 0).OrderBy(row => row.Character), ours);
    }

    [Theory]
    [MemberData(nameof(Faces))]
    public void Bounds_hold_every_point_of_a_glyph(string name)
    {
        FontFace face = TestFonts.Kinds.Single(font => font.Name == name);
        var outlines = new OutlineReader(face.Data);
        for (int glyph = 0; glyph < face.GlyphCount; glyph++)
        {
            GlyphBox box = face.GetBounds((ushort)glyph);
            List<(double X, double Y, bool On)> points = outlines.PointsOf(glyph);
            Assert.Equal(points.Count == 0, box.IsEmpty);
            Assert.True(points.TrueForAll(point => !point.On || (point.X >= box.XMin - 1 && point.X <= box.XMax + 1 && point.Y >= box.YMin - 1 && point.Y <= box.YMax + 1)), $"glyph {glyph}");
        }
    }

    [Fact]
    public void Tables_and_outlines_can_be_had_as_they_are()
    {
        Assert.Equal(54, TestFonts.Serif.GetTable("head").Length);
        Assert.Equal(0, TestFonts.Serif.GetTable("none").Length);
        ushort eacute = TestFonts.Serif.GetGlyph(new Rune('\u00E9'));
        Assert.True(TestFonts.Serif.IsComposite(eacute));
        Assert.Equal(2, TestFonts.Serif.GetComponents(eacute).Count);
        Assert.False(TestFonts.Serif.IsComposite(TestFonts.Serif.GetGlyph(new Rune('e'))));
        Assert.Equal(0, TestFonts.Serif.GetOutline(TestFonts.Serif.GetGlyph(new Rune(' '))).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => TestFonts.Serif.GetBounds(60_000));
    }

    [Theory]
    [InlineData("Jameel Noori", "Jameel-Noori")]
    [InlineData("a/b(c)", "a-b-c-")]
    [InlineData("\u062E\u0637", "--")]
    public void A_name_is_made_fit_for_PostScript(string given, string expected) => Assert.Equal(expected, FontFace.Load(given, ToyFont.Bytes).Name);

    [Theory]
    [InlineData("4F54544F", "CFF")]
    [InlineData("74746366", "collection")]
    [InlineData("774F4632", "WOFF")]
    [InlineData("25504446", "no font")]
    public void A_file_of_another_kind_is_refused(string magic, string why)
    {
        byte[] file = [.. Convert.FromHexString(magic), .. ToyFont.Bytes.AsSpan(4)];

        Assert.Contains(why, Assert.Throws<FontException>(() => FontFace.Load("Other", file)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("glyf", "TrueType outlines")]
    [InlineData("GSUB", "GSUB")]
    [InlineData("cmap", "cmap")]
    [InlineData("hmtx", "hmtx")]
    [InlineData("maxp", "maxp")]
    public void A_font_without_a_table_that_is_needed_is_refused(string tag, string why) =>
        Assert.Contains(why, Refusal(tables => tables.Remove(tag)), StringComparison.Ordinal);

    [Fact]
    public void A_font_without_GSUB_is_taken_when_it_has_no_Arabic()
    {
        byte[] latin = ToyFont.Build([.. "ab "], tables => tables.Remove("GSUB"));

        Assert.Equal(4, FontFace.Load("Latin", latin).GlyphCount);
    }

    [Fact]
    public void A_variable_font_is_refused() => Assert.Contains("variable", Refusal(tables => tables["fvar"] = [0, 1, 0, 0]), StringComparison.Ordinal);

    [Theory]
    [InlineData(0x0002)]
    [InlineData(0x0100)]
    [InlineData(0x0200)]
    public void A_font_that_forbids_embedding_is_refused(int fsType) =>
        Assert.Contains(fsType.ToString("X4", CultureInfo.InvariantCulture), Refusal(tables => tables["OS/2"] = ToyFont.Os2(fsType)), StringComparison.Ordinal);

    [Theory]
    [InlineData(0x0004)]
    [InlineData(0x0008)]
    [InlineData(0x000A)]
    public void A_font_for_viewing_printing_or_editing_is_taken(int fsType) =>
        Assert.Equal(fsType, FontFace.Load("Toy", ToyFont.Build(ToyFont.Characters, tables => tables["OS/2"] = ToyFont.Os2(fsType))).Description.EmbeddingRights);

    private static string Refusal(Action<SortedDictionary<string, byte[]>> change) =>
        Assert.Throws<FontException>(() => FontFace.Load("Toy", ToyFont.Build(ToyFont.Characters, change))).Message;
}

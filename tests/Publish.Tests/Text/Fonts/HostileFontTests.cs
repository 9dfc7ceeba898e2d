using CsCheck;
using Publish.Core.Source;
using Publish.Text.Fonts;
using Publish.Text.Shaping;
using Xunit;

namespace Publish.Tests.Text.Fonts;

/// <summary>Damaged fonts are a <see cref="FontException"/> or a font that can be used; never another exception, an endless loop or a crash.</summary>
public sealed class HostileFontTests
{
    private static readonly byte[] EdgeValues = [0, 1, 0x7F, 0x80, 0xFF];

    [Fact]
    public void A_font_cut_short_anywhere_does_no_harm()
    {
        for (int length = 0; length < ToyFont.Bytes.Length; length += 3)
        {
            Use(ToyFont.Bytes.AsSpan(0, length).ToArray());
        }
    }

    [Fact]
    public void Changed_bytes_of_a_small_font_do_no_harm() => Sample(ToyFont.Bytes, 1000);

    [Fact]
    public void Changed_bytes_of_a_composite_font_do_no_harm() => Sample(SmallRealFont(), 1000);

    /// <summary>Changes of 1 to 4 bytes, as often at the beginning of a table as anywhere else.</summary>
    private static void Sample(byte[] original, int times)
    {
        int tables = original[5];
        Gen<int> place = Gen.OneOf(
            Gen.Int[0, original.Length - 1],
            Gen.Select(Gen.Int[0, tables - 1], Gen.Int[0, 64], (table, offset) => Math.Min(original.Length - 1, TableStart(original, table) + offset)),
            Gen.Int[0, 12 + (tables * 16)]);
        Gen<byte> value = Gen.OneOf(Gen.Byte, Gen.Int[0, EdgeValues.Length - 1].Select(i => EdgeValues[i]));
        Gen.Select(place, value).Array[1, 4].Sample(
            changes =>
            {
                byte[] font = [.. original];
                foreach ((int at, byte b) in changes)
                {
                    font[at] = b;
                }

                Use(font);
            },
            iter: times,
            threads: 1);
    }

    private static int TableStart(byte[] font, int table)
    {
        int record = 12 + (table * 16);
        return (font[record + 9] << 16) | (font[record + 10] << 8) | font[record + 11];
    }

    /// <summary>All that the program does with a font.</summary>
    private static void Use(byte[] bytes)
    {
        try
        {
            var face = FontFace.Load("Hostile", bytes);
            var builder = new ClusterFontBuilder(face);
            for (int glyph = 0; glyph < Math.Min(face.GlyphCount, 300); glyph++)
            {
                _ = face.GetBounds((ushort)glyph);
                _ = face.GetComponents((ushort)glyph);
                builder.Add([((ushort)glyph, 0, 0)], 1, 0, face.GetAdvance((ushort)glyph));
            }

            _ = builder.Build();
            _ = new ParagraphShaper().Shape(TestFonts.Paragraph("\u0628\u0627\u0628 abc, \u00E9 123", TestFonts.Only(face)), null, new DiagnosticBag());
        }
        catch (FontException)
        {
            // The font was refused, as it should be.
        }
    }

    /// <summary>Some glyphs of a real face, composites among them, in a font with the toy's other tables.</summary>
    private static byte[] SmallRealFont()
    {
        ushort eacute = TestFonts.Serif.GetGlyph(new System.Text.Rune('\u00E9'));
        ushort[] parts = [.. TestFonts.Serif.GetComponents(eacute)];
        byte[] composite = [.. ToyFont.Words(-1, 0, 0, 500, 800, 0x0023, 1, 0, 0, 0x0003, 2, 100, 100)];
        byte[][] glyphs = [[], TestFonts.Serif.GetOutline(parts[0]).ToArray(), TestFonts.Serif.GetOutline(parts[1]).ToArray(), composite, [.. ToyFont.Words(-1, 0, 0, 9, 9, 0x0003, 3, 5, 5)]];
        return ToyFont.Build([.. " abc"], tables =>
        {
            var glyf = new List<byte>();
            var loca = new List<byte>();
            foreach (byte[] glyph in glyphs)
            {
                loca.AddRange(ToyFont.Words(0, glyf.Count));
                glyf.AddRange(glyph);
            }

            loca.AddRange(ToyFont.Words(0, glyf.Count));
            tables["glyf"] = [.. glyf];
            tables["loca"] = [.. loca];
        });
    }
}

using Publish.Core.Source;
using Publish.Text.Fonts;
using Publish.Text.Paragraphs;
using Publish.Text.Shaping;
using Xunit;

namespace Publish.Tests.Text.Fonts;

public sealed class ClusterFontBuilderTests
{
    public static TheoryData<string> Faces => [.. TestFonts.Kinds.Select(face => face.Name)];

    [Fact]
    public void Clusters_are_numbered_from_1_and_glyph_0_is_empty()
    {
        var builder = new ClusterFontBuilder(ToyFont.Face);

        Assert.Equal(1, builder.Add([(3, 0, 0)], 1, 0, 500));
        Assert.Equal(2, builder.Add([(3, 0, 0)], 1, 0, 600));
        Assert.Equal(3, builder.Add([], 1, 0, 250));

        var font = new OutlineReader(builder.Build());
        Assert.Equal(5, font.GlyphCount);
        Assert.Equal([500, 500, 600, 250], Enumerable.Range(0, 4).Select(font.AdvanceOf));
        Assert.Empty(font.PointsOf(0));
        Assert.Empty(font.PointsOf(3));
        Assert.Equal(["glyf", "head", "hhea", "hmtx", "loca", "maxp", "post"], font.Tables.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Parts_are_moved_scaled_and_raised()
    {
        var builder = new ClusterFontBuilder(ToyFont.Face);
        ushort square = ToyFont.Face.GetGlyph(new System.Text.Rune('A'));
        builder.Add([(square, 100, 20), (square, 700, -40)], 1, 0, 1200);
        builder.Add([(square, 100, 20)], 0.5, 300, 300);

        var font = new OutlineReader(builder.Build());

        Assert.Equal(
            [(100, 20), (100, 520), (600, 520), (600, 20), (700, -40), (700, 460), (1200, 460), (1200, -40)],
            font.PointsOf(1).Select(p => ((int)p.X, (int)p.Y)));
        Assert.Equal([(50, 310), (50, 560), (300, 560), (300, 310)], font.PointsOf(2).Select(p => ((int)p.X, (int)p.Y)));
    }

    [Theory]
    [MemberData(nameof(Faces))]
    public void Every_glyph_of_a_face_is_drawn_as_the_face_draws_it(string name)
    {
        FontFace face = TestFonts.Kinds.Single(font => font.Name == name);
        var builder = new ClusterFontBuilder(face);
        for (int glyph = 0; glyph < face.GlyphCount; glyph++)
        {
            builder.Add([((ushort)glyph, 7, -3)], 1, 0, face.GetAdvance((ushort)glyph));
        }

        byte[] file = builder.Build();
        var ours = new OutlineReader(file);
        var original = new OutlineReader(face.Data);
        for (int glyph = 0; glyph < face.GlyphCount; glyph++)
        {
            List<(double X, double Y, bool On)> expected = original.PointsOf(glyph);
            List<(double X, double Y, bool On)> actual = ours.PointsOf(glyph + 1);
            // Nested parts are moved by rounded offsets, and scaled by rounded factors, once instead of twice.
            double tolerance = face.IsComposite((ushort)glyph) ? 1 : 0;
            Assert.Equal(expected.Count, actual.Count);
            for (int i = 0; i < expected.Count; i++)
            {
                bool same = Math.Abs(expected[i].X + 7 - actual[i].X) <= tolerance && Math.Abs(expected[i].Y - 3 - actual[i].Y) <= tolerance && expected[i].On == actual[i].On;
                Assert.True(same, same ? null : $"glyph {glyph}, point {i}: {expected[i]} became {actual[i]}");
            }
        }

        Fontkit.AssertIsSound(file);
    }

    [Fact]
    public void The_words_of_a_book_make_a_sound_font_and_the_same_bytes_twice()
    {
        byte[] file = BookFont();

        Assert.Equal(file, BookFont());
        Fontkit.AssertIsSound(file);
    }

    [Fact]
    public void A_font_that_is_full_says_so()
    {
        var builder = new ClusterFontBuilder(ToyFont.Face);
        for (int i = 1; i < ClusterFontBuilder.MaxGlyphs - 1; i++)
        {
            builder.Add([], 1, 0, 0);
        }

        Assert.True(builder.GlyphCount > ClusterFontBuilder.MaxGlyphs);
        builder.Add([], 1, 0, 0);
        Assert.Throws<InvalidOperationException>(() => builder.Add([], 1, 0, 0));
        Assert.Equal(ClusterFontBuilder.MaxGlyphs, new OutlineReader(builder.Build()).GlyphCount);
    }

    /// <summary>A glyph for each cluster of each word, as the PDF makes them, and each again as a raised mark.</summary>
    private static byte[] BookFont()
    {
        var builder = new ClusterFontBuilder(TestFonts.Nastaliq);
        var diagnostics = new DiagnosticBag();
        foreach (string paragraph in BookText.Paragraphs.Take(10))
        {
            foreach (GlyphRun run in new ParagraphShaper().Shape(TestFonts.Paragraph(paragraph, TestFonts.Only(TestFonts.Nastaliq)), null, diagnostics).Runs)
            {
                foreach (IGrouping<int, Glyph> cluster in run.Shape.Glyphs.GroupBy(glyph => glyph.Cluster))
                {
                    int advance = Math.Max(0, cluster.Sum(glyph => glyph.Advance));
                    builder.Add(Parts(cluster), 1, 0, advance);
                    builder.Add(Parts(cluster), 0.62, 340, (int)(advance * 0.62));
                }
            }
        }

        return builder.Build();
    }

    private static (ushort Glyph, int X, int Y)[] Parts(IEnumerable<Glyph> cluster)
    {
        var parts = new List<(ushort Glyph, int X, int Y)>();
        int pen = 0;
        foreach (Glyph glyph in cluster)
        {
            parts.Add((glyph.Id, pen + glyph.OffsetX, glyph.OffsetY));
            pen += glyph.Advance;
        }

        return [.. parts];
    }
}

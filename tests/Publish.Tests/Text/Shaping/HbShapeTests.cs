using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Text.Shaping;
using Xunit;

namespace Publish.Tests.Text.Shaping;

/// <summary>What we shape is what HarfBuzz shapes: the words of the books, and whole lines of them.</summary>
public sealed class HbShapeTests
{
    private static readonly DiagnosticBag Diagnostics = new();

    [Fact]
    public void Words_of_the_books_are_shaped_as_by_hb_shape()
    {
        string[] words = [.. BookText.Paragraphs.SelectMany(paragraph => paragraph.Split(' ')).Distinct(StringComparer.Ordinal)];
        List<Concatenation> ours = Stretches(words);

        Assert.True(ours.Count >= 1500, $"the books have only {ours.Count} distinct words");
        Compare(ours);
    }

    [Fact]
    public void Whole_lines_of_the_books_are_shaped_as_by_hb_shape()
    {
        string[] lines = [.. BookText.Paragraphs.SelectMany(Lines)];
        List<Concatenation> ours = Stretches(lines);

        Assert.True(ours.Count(stretch => stretch.Text.Length > 40) >= 200, "the books have too few lines");
        Compare(ours);
    }

    /// <summary>Ten words each.</summary>
    private static IEnumerable<string> Lines(string paragraph) => paragraph.Split(' ').Chunk(10).Select(words => string.Join(' ', words));

    /// <summary>The right-to-left Nastaliq stretches of the texts, each text once.</summary>
    private static List<Concatenation> Stretches(IEnumerable<string> texts) =>
    [
        .. texts.SelectMany(text => Concatenation.Of(new ParagraphShaper().Shape(TestFonts.Paragraph(text, TestFonts.UrduStack), null, Diagnostics)))
            .Where(stretch => stretch.Face == TestFonts.Nastaliq && stretch.Direction == TextDirection.RightToLeft)
            .DistinctBy(stretch => stretch.Text),
    ];

    private static void Compare(List<Concatenation> ours)
    {
        IReadOnlyList<ImmutableArray<Glyph>> theirs = HbShape.Shape(TestFonts.Nastaliq, TextDirection.RightToLeft, "Arab", "ur", ours.Select(stretch => stretch.Text));
        Assert.Equal(ours.Count, theirs.Count);
        for (int i = 0; i < ours.Count; i++)
        {
            bool same = ours[i].Glyphs.Select(HbShape.WithoutRoom).SequenceEqual(theirs[i]);
            Assert.True(same, same ? null : $"{ours[i].Text}\nours  {string.Join(' ', ours[i].Glyphs)}\ntheirs {string.Join(' ', theirs[i])}");
        }
    }
}

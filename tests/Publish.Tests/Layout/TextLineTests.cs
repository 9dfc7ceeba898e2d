using System.Text;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Layout;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;
using Publish.Tests.Manuscript.Reading;
using Publish.Tests.Pdf;
using Publish.Tests.Text;
using Publish.Text.Fonts;
using Publish.Text.Paragraphs;
using Xunit;

namespace Publish.Tests.Layout;

/// <summary>The lines of finished pages: in the toy font a letter at the body's size is a square of half an em, and a space a quarter.</summary>
public sealed class TextLineTests
{
    private const string Urdu = "\u06A9\u062A\u0627\u0628";

    [Fact]
    public void An_Urdu_line_with_a_Latin_phrase_keeps_its_direction_and_has_its_segments_in_logical_order()
    {
        TextLine line = BodyLine("ur", $"{Urdu} [one two]{{lang=en}} {Urdu}");

        Assert.Equal(TextDirection.RightToLeft, line.Direction);
        Assert.Equal([Urdu + " ", "one two", " " + Urdu], line.Segments.Select(s => s.Text));
        Assert.Equal([true, false, true], line.Segments.Select(s => s.IsRightToLeft));
        Assert.Equal([2, 1, 0], LeftToRight(line));
        Assert.Equal($"{Urdu} one two {Urdu}", line.Text);
    }

    [Fact]
    public void An_English_line_with_an_Urdu_phrase_is_its_mirror()
    {
        TextLine line = BodyLine("en", $"one [{Urdu} {Urdu}]{{lang=ur}} two");

        Assert.Equal(TextDirection.LeftToRight, line.Direction);
        Assert.Equal(["one ", $"{Urdu} {Urdu}", " two"], line.Segments.Select(s => s.Text));
        Assert.Equal([false, true, false], line.Segments.Select(s => s.IsRightToLeft));
        Assert.Equal([0, 1, 2], LeftToRight(line));
    }

    [Theory]
    [InlineData("en", "word")]
    [InlineData("ur", Urdu)]
    public void A_line_of_one_language_is_one_segment_whose_runs_are_in_visual_order(string language, string word)
    {
        TextLine line = BodyLine(language, $"{word} {word}");

        Assert.Equal($"{word} {word}", Assert.Single(line.Segments).Text);
        Assert.Equal(line.Runs.Select(r => r.X).Order(), line.Runs.Select(r => r.X));
        Assert.Equal(language == "ur", line.Runs.First().Run.Range.Start > line.Runs.Last().Run.Range.Start);
    }

    /// <summary>Two letters of 10 points from 20 points on, 5 points high on a baseline at 50.</summary>
    [Theory]
    [InlineData(TextDirection.LeftToRight, "ab")]
    [InlineData(TextDirection.RightToLeft, "\u06A9\u062A")]
    public void Ink_is_in_the_page_s_coordinates(TextDirection direction, string text)
    {
        TextLine line = LineOf(text, direction, ToyFont.Style());

        Assert.Equal(PdfSample.Box(20, 45, 30, 50), line.Ink);
        Assert.Equal([PdfSample.Box(20, 45, 25, 50), PdfSample.Box(25, 45, 30, 50)], line.GlyphInksOf(line.Segments[0].Runs[0]));
        Assert.Equal((new Pt(20), new Pt(30)), (line.LeftOf(line.Segments[0]), line.RightOf(line.Segments[0])));
    }

    [Fact]
    public void Raised_ink_is_higher_on_the_page()
    {
        TextLine line = LineOf("1", TextDirection.LeftToRight, new TextStyle(ToyFont.Stack, new Pt(10), Language.Urdu, 0.6, new Em(0.35)));

        Assert.Equal(PdfSample.Box(20, 43.5, 23, 46.5), line.Ink);
    }

    [Fact]
    public void The_stretch_of_a_space_is_at_the_left_of_a_right_to_left_word_and_at_the_right_of_another()
    {
        TextLine urdu = LineOf("\u06A9 \u062A", TextDirection.RightToLeft, ToyFont.Style(), spaceExtra: 3);
        TextLine english = LineOf("a b", TextDirection.LeftToRight, ToyFont.Style(), spaceExtra: 3);

        Assert.Equal([PdfSample.Box(20, 45, 25, 50), PdfSample.Box(30.5, 45, 35.5, 50)], urdu.Runs.Select(urdu.InkOf));
        Assert.Equal([PdfSample.Box(20, 45, 25, 50), PdfSample.Box(30.5, 45, 35.5, 50)], english.Runs.Select(english.InkOf));
    }

    [Fact]
    public void What_draws_nothing_has_no_ink()
    {
        TextLine line = LineOf(" ", TextDirection.LeftToRight, ToyFont.Style());

        Assert.True(line.Ink.IsEmpty);
        Assert.Equal(PdfSample.Box(1, 2, 3, 4), line.Ink.Union(PdfSample.Box(1, 2, 3, 4)));
        Assert.True(PdfSample.Box(1, 2, 3, 4).Contains(line.Ink));
    }

    [Fact]
    public void Rectangles_that_share_an_edge_do_not_overlap()
    {
        Rectangle box = PdfSample.Box(10, 10, 20, 20);

        Assert.False(box.Overlaps(PdfSample.Box(20, 10, 30, 20)));
        Assert.False(box.Overlaps(PdfSample.Box(10, 0, 20, 10)));
        Assert.True(box.Overlaps(PdfSample.Box(19, 19, 30, 30)));
        Assert.Equal(PdfSample.Box(19, 19, 20, 20), box.Intersect(PdfSample.Box(19, 19, 30, 30)));
        Assert.Equal((new Pt(10), new Pt(10)), (box.Width, box.Height));
    }

    private static TextLine LineOf(string text, TextDirection direction, TextStyle style, double spaceExtra = 0)
    {
        var sample = new PdfSample();
        sample.Text(null, 20, 50, text, direction, spaceExtra, style).EndPage();
        return sample.ToBook().Pages[0].Lines.Single();
    }

    /// <summary>The only line of a book's only paragraph.</summary>
    private static TextLine BodyLine(string language, string text)
    {
        var diagnostics = new DiagnosticBag();
        var files = new MemoryBookFiles(
            ("book.yaml", Encoding.UTF8.GetBytes($"title: One\nlanguage: {language}\nfront: []\nessays: [one.md]\n")),
            ("one.md", Encoding.UTF8.GetBytes($"---\ntitle: One\n---\n\n{text}\n")));
        Book book = Assert.IsType<Book>(BookReader.Read("book", "book", files, diagnostics));
        PagedBook pages = Typesetter.Typeset(book, new FontLibrary(_ => ToyFont.Bytes), new TypesetOptions(DateTimeOffset.UnixEpoch, "Publish"), diagnostics);
        return pages.Pages.SelectMany(p => p.Lines).Single(l => l.Segments[0].Element?.Role == StructureRole.Paragraph);
    }

    /// <summary>The indices of the segments in the order of their places.</summary>
    private static int[] LeftToRight(TextLine line) => [.. Enumerable.Range(0, line.Segments.Length).OrderBy(i => line.LeftOf(line.Segments[i]).Value)];
}

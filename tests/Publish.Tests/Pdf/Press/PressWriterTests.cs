using System.Text;
using Publish.Core.Source;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Pdf.Objects;
using Publish.Pdf.Press;
using Publish.Tests.Pdf.Images;
using UglyToad.PdfPig;
using Xunit;

namespace Publish.Tests.Pdf.Press;

/// <summary>The press file of pages of 200 × 300 points.</summary>
public sealed class PressWriterTests
{
    private static readonly PressSettings Marked = PressSettings.Default with { Bleed = 25.4, CropMarks = true, Safety = 0, Gutter = 0 };

    private readonly PdfSample _sample = new();

    [Fact]
    public void Without_marks_the_sheet_ends_with_the_bleed()
    {
        string file = Write(PressSettings.Default with { Bleed = 25.4 });

        Assert.StartsWith("%PDF-1.6\n", file, StringComparison.Ordinal);
        Assert.Contains("/MediaBox [0 0 344 444] /BleedBox [0 0 344 444] /TrimBox [72 72 272 372]", file, StringComparison.Ordinal);
        Assert.DoesNotContain("CropBox", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Crop_marks_stand_outside_the_bleed()
    {
        string file = Write(Marked);

        Assert.Contains("/BleedBox [19.8425 19.8425 363.8425 463.8425] /TrimBox [91.8425 91.8425 291.8425 391.8425]", file, StringComparison.Ordinal);
        Assert.Contains("0.25 w\n0 -89.008 m 0 -74.835 l S\n", file, StringComparison.Ordinal);
        Assert.Equal(8, file.Split(" l S\n").Length - 1);
    }

    [Fact]
    public void Pages_are_those_of_the_screen_without_tags_and_links()
    {
        StructureElement link = _sample.Element(StructureRole.Link);
        _sample.Text(link, 20, 50, "\u06A9").Link(link, new UriTarget("https://example.org/"));

        string file = Write(PressSettings.Default with { Bleed = 25.4 });

        Assert.Contains("1 0 0 1 72 72 cm\n0 g\nBT\n/F1 10 Tf\n1 0 0 1 20 250 Tm\n[<0001>] TJ\nET\n", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Annot", file, StringComparison.Ordinal);
        Assert.DoesNotContain("StructTreeRoot", file, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_what_it_is_for()
    {
        string file = Write(PressSettings.Default);

        Assert.Contains("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>", file, StringComparison.Ordinal);
        Assert.Contains("/Trapped /False", file, StringComparison.Ordinal);
        Assert.Contains("/S /GTS_PDFX /OutputConditionIdentifier (Black ink, dot gain 20 %)", file, StringComparison.Ordinal);
        Assert.DoesNotContain("pdfaid", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 4, 3)]
    [InlineData(4, 4, 0)]
    [InlineData(5, 8, 3)]
    [InlineData(17, 16, 15)]
    public void Blank_pages_fill_the_signature_and_are_reported(int pages, int signature, int blanks)
    {
        for (int i = 0; i < pages; i++)
        {
            _sample.EndPage();
        }

        using PdfDocument document = PdfDocument.Open(Encoding.Latin1.GetBytes(WriteAsIs(Marked with { Signature = signature })));

        Assert.Equal(pages + blanks, document.NumberOfPages);
        Assert.Equal(blanks > 0, _sample.Diagnostics.ToSorted().Any(d => d.Rule.Code == "P032" && d.Message.Contains($" {blanks} blank", StringComparison.Ordinal)));
    }

    [Fact]
    public void Pages_have_the_folios_of_the_screen_and_blank_ones_none()
    {
        _sample.EndPage("i").EndPage("1").EndPage("2");

        string file = WriteAsIs(Marked with { Signature = 4 });

        Assert.Contains("/Nums [0 << /S /r >> 1 << /S /D >> 3 << >>]", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Colour_keeps_a_profile_and_asks_for_four_inks()
    {
        _sample.Item(Picture(Red));

        string file = Write(Marked);

        Assert.Contains("/OutputConditionIdentifier (FOGRA39) /RegistryName (http://www.color.org)", file, StringComparison.Ordinal);
        Assert.Contains("/ICCBased", file, StringComparison.Ordinal);
        Assert.DoesNotContain("DeviceRGB", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_one_ink_colour_becomes_gray_and_that_is_said()
    {
        _sample.Item(Picture(Red));

        string file = Write(PressSettings.For(PressProfile.Grayscale) with { Safety = 0, Gutter = 0 });

        Assert.DoesNotContain("ICCBased", file, StringComparison.Ordinal);
        Assert.Contains("(Black ink, dot gain 20 %)", file, StringComparison.Ordinal);
        Assert.Equal(["P033"], _sample.Diagnostics.ToSorted().Select(d => d.Rule.Code));
    }

    [Fact]
    public void A_picture_that_cannot_become_gray_is_an_error()
    {
        _sample.Item(Picture(Red)).EndPage();
        Write(_sample, PressSettings.For(PressProfile.Grayscale) with { Safety = 0, Gutter = 0 }, _ => null);

        Assert.Equal(["P013"], _sample.Diagnostics.ToSorted().Select(d => d.Rule.Code));
    }

    [Theory]
    [InlineData(200, 0)]
    [InlineData(217, 1)]
    public void A_coarse_picture_is_reported_where_it_stands(double least, int reports)
    {
        StructureElement figure = _sample.Element(StructureRole.Figure);
        figure.Span = new SourceSpan(new SourceText("one.md", "![](a.png)"), 0, 10);
        _sample.Item(Picture(Red) with { Element = figure });

        Write(Marked with { Resolution = least });

        Diagnostic[] found = [.. _sample.Diagnostics.ToSorted().Where(d => d.Rule.Code == "P034")];
        Assert.Equal(reports, found.Length);
        Assert.All(found, d => Assert.Equal((figure.Span, "page \u06F1: a.png has 216 pixels an inch, fewer than 217"), (d.Span, d.Message)));
    }

    [Fact]
    public void Nothing_is_transparent()
    {
        _sample.Item(Picture(new PngBuilder().Header(3, 1, 8, 4).Rows(0, 10, 0, 20, 255, 30, 100)));

        Assert.DoesNotContain("SMask", Write(Marked), StringComparison.Ordinal);
    }

    [Fact]
    public void Ink_near_an_edge_or_the_spine_is_reported_once_each()
    {
        StructureElement paragraph = _sample.Element(StructureRole.Paragraph);
        _sample.Text(paragraph, 10, 50, "\u06A9").Text(paragraph, 180, 80, "\u06A9").EndPage().Text(paragraph, 10, 50, "\u06A9");

        Write(PressSettings.Default with { Safety = 6, Gutter = 7 });

        Assert.Equal(
            ["page \u06F1: ink comes nearer to the cut than 6 mm", "page \u06F1 and 1 more: ink comes nearer to the spine than the 7 mm that 2 pages ask for"],
            _sample.Diagnostics.ToSorted().Select(d => d.Message));
    }

    [Theory]
    [InlineData(150, 9.6)]
    [InlineData(151, 12.7)]
    [InlineData(701, 22.3)]
    public void A_thick_book_wants_a_wide_gutter(int pages, double gutter) => Assert.Equal(gutter, SafetyCheck.GutterFor(pages));

    [Fact]
    public void Qpdf_finds_no_fault()
    {
        _sample.Text(_sample.Element(StructureRole.Paragraph), 20, 50, "\u06A9").EndPage();
        PdfJudges.CheckWithQpdf(Write(_sample, Marked, Unpack, PdfSyntax.Compact));
    }

    private static PngBuilder Red => new PngBuilder().Header(3, 1, 8, 2).Rows(0, 255, 0, 0, 255, 0, 0, 255, 0, 0);

    private static ImageItem Picture(PngBuilder png) => new(null, PdfSample.Box(50, 50, 51, 51), new ImageFile("a.png", "image/png", 3, 1, png.ToBytes()));

    private static byte[] Unpack(ReadOnlyMemory<byte> file) => [255, 0, 0, 255, 0, 0, 255, 0, 0];

    private string Write(PressSettings settings)
    {
        _sample.EndPage();
        return WriteAsIs(settings);
    }

    private string WriteAsIs(PressSettings settings) => Encoding.Latin1.GetString(Write(_sample, settings, Unpack));

    private static byte[] Write(PdfSample sample, PressSettings settings, RgbDecoder decode, PdfSyntax syntax = PdfSyntax.Readable)
    {
        using var stream = new MemoryStream();
        PressWriter.Write(sample.ToBook(), settings, decode, stream, syntax, sample.Diagnostics);
        return stream.ToArray();
    }
}

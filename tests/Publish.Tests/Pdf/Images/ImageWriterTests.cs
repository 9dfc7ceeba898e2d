using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Xunit;

namespace Publish.Tests.Pdf.Images;

public sealed class ImageWriterTests
{
    private readonly PdfSample _sample = new();

    [Fact]
    public void A_png_passes_through_with_its_predictor()
    {
        string file = Readable(Png(new PngBuilder().Header(1, 1, 8, 2).Rows(0, 1, 2, 3)));

        Assert.Contains(
            "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors 3 /BitsPerComponent 8 /Columns 1 >>",
            file,
            StringComparison.Ordinal);
        Assert.Contains("q 100 0 0 50 20 200 cm /I1 Do Q\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public void A_palette_is_an_indexed_colour_space()
        => Assert.Contains("/ColorSpace [/Indexed /DeviceRGB 1 <010203040506>]", Readable(Png(new PngBuilder().Header(1, 1, 8, 3).Chunk("PLTE", 1, 2, 3, 4, 5, 6).Rows(0, 1))), StringComparison.Ordinal);

    [Fact]
    public void A_transparent_colour_is_a_colour_key()
        => Assert.Contains("/Mask [1 1 2 2 3 3]", Readable(Png(new PngBuilder().Header(1, 1, 8, 2).Chunk("tRNS", 0, 1, 0, 2, 0, 3).Rows(0, 1, 2, 3))), StringComparison.Ordinal);

    [Fact]
    public void A_cmyk_jpeg_gets_a_profile_and_a_warning()
    {
        byte[] file = JpegReaderTests.Jpeg(JpegReaderTests.Frame(0xC0, 4));
        string written = Readable(new ImageFile("a.jpg", "image/jpeg", 640, 480, file));

        Assert.Contains("/ColorSpace [/ICCBased ", written, StringComparison.Ordinal);
        Assert.Contains("/Filter /DCTDecode", written, StringComparison.Ordinal);
        Assert.Equal("P012", Assert.Single(_sample.Diagnostics.ToSorted()).Rule.Code);
    }

    [Fact]
    public void A_picture_used_twice_is_written_once()
    {
        ImageFile image = Png(new PngBuilder().Header(1, 1, 8, 0).Rows(0, 1));
        Add(image);
        Add(image);
        _sample.EndPage();

        Assert.Equal(2, _sample.ToReadable().Split("/Subtype /Image").Length);
    }

    [Fact]
    public void A_damaged_picture_is_left_out_with_its_element_and_said()
    {
        Add(new ImageFile("bilder/a.png", "image/png", 1, 1, new byte[] { 1, 2, 3 }));
        _sample.EndPage();
        string file = _sample.ToReadable();

        Assert.DoesNotContain("/Figure", file, StringComparison.Ordinal);
        Assert.Equal("error P010: bilder/a.png: The PNG file is damaged: it does not begin like a PNG. Hint: Save the picture anew as PNG or baseline JPEG", Assert.Single(_sample.Diagnostics.ToSorted()).ToString());
    }

    [Fact]
    public void An_independent_reader_finds_the_pixels()
    {
        Add(Png(new PngBuilder().Header(2, 2, 8, 6).Rows(0, 1, 2, 3, 255, 4, 5, 6, 128, 1, 7, 8, 9, 255, 3, 3, 3, 0)));
        _sample.EndPage();
        using PdfDocument document = PdfDocument.Open(_sample.ToBytes());

        IPdfImage image = Assert.Single(document.GetPage(1).GetImages());
        Assert.True(image.TryGetBytesAsMemory(out Memory<byte> samples));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], samples.ToArray());
        Assert.Equal((20, 200, 120, 250), (image.BoundingBox.Left, image.BoundingBox.Bottom, image.BoundingBox.Right, image.BoundingBox.Top));
        PdfJudges.CheckWithQpdf(_sample.ToBytes());
    }

    private string Readable(ImageFile image)
    {
        Add(image);
        _sample.EndPage();
        return _sample.ToReadable();
    }

    private void Add(ImageFile image)
    {
        var figure = new StructureElement(StructureRole.Figure, _sample.Root) { AlternativeText = "Picture" };
        _sample.Item(new ImageItem(figure, PdfSample.Box(20, 50, 120, 100), image));
    }

    private static ImageFile Png(PngBuilder builder) => new("a.png", "image/png", 1, 1, builder.ToBytes());
}

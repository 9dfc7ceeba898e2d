using Publish.Pdf.Images;
using Publish.Pdf.Press;
using Xunit;

namespace Publish.Tests.Pdf.Press;

public sealed class PictureSamplesTests
{
    [Fact]
    public void Gray_prints_as_light_as_the_colour_is()
        => Assert.Equal([0, 255, 106, 105, 211, 57], PictureSamples.ToGray([0, 0, 0, 255, 255, 255, 128, 128, 128, 255, 0, 0, 0, 255, 0, 0, 0, 255]).Select(v => (int)v));

    [Fact]
    public void Transparent_places_show_the_paper()
    {
        var picture = new Picture(3, 1, ColorModel.Gray, 8, PictureEncoding.Raw, new byte[] { 0, 0, 100 }, Alpha: [255, 0, 128]);

        Assert.Equal([0, 255, 177], PictureSamples.OverWhite(picture).Data.ToArray().Select(v => (int)v));
    }

    [Fact]
    public void A_palette_is_written_out_where_its_colours_are_transparent()
    {
        var picture = new Picture(2, 1, ColorModel.Rgb, 8, PictureEncoding.Raw, new byte[] { 1, 0 }, Palette: [1, 2, 3, 4, 5, 6], Alpha: [255, 0]);
        Picture opaque = PictureSamples.OverWhite(picture);

        Assert.Null(opaque.Palette);
        Assert.Equal([4, 5, 6, 255, 255, 255], opaque.Data.ToArray());
    }
}

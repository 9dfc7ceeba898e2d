using Publish.Raster;
using Publish.Tests.Pdf.Images;
using Xunit;

namespace Publish.Tests.Raster;

public sealed class PictureDecoderTests
{
    [Fact]
    public void Colours_come_back_and_transparent_places_are_white()
        => Assert.Equal([255, 0, 0, 255, 255, 255], PictureDecoder.ToRgb(new PngBuilder().Header(2, 1, 8, 6).Rows(0, 255, 0, 0, 255, 0, 255, 0, 0).ToBytes()));

    [Fact]
    public void What_is_no_picture_gives_nothing() => Assert.Null(PictureDecoder.ToRgb("no picture"u8.ToArray()));
}

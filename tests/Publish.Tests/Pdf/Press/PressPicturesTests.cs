using Publish.Core.Source;
using Publish.Manuscript.Model;
using Publish.Pdf.Images;
using Publish.Pdf.Metadata;
using Publish.Pdf.Press;
using Xunit;

namespace Publish.Tests.Pdf.Press;

public sealed class PressPicturesTests
{
    private static readonly ImageFile File = new("a.png", "image/png", 1, 1, ReadOnlyMemory<byte>.Empty);
    private readonly PressPictures _pictures = new(PressProfile.Offset, _ => null, new DiagnosticBag());

    [Fact]
    public void Rgb_without_a_profile_gets_one()
    {
        Assert.Equal(SrgbProfile.Create(), Prepared(PictureOf(ColorModel.Rgb)).Profile);
        Assert.Equal([7], Prepared(PictureOf(ColorModel.Rgb, 7)).Profile);
        Assert.True(_pictures.HasColour);
    }

    [Fact]
    public void Cmyk_without_a_profile_is_in_the_inks_of_the_press() => Assert.Null(Prepared(PictureOf(ColorModel.Cmyk)).Profile);

    [Fact]
    public void Cmyk_with_the_profile_of_the_press_is_in_its_inks_too()
    {
        Assert.Null(Prepared(PictureOf(ColorModel.Cmyk, PrintingCondition.FourInks().Profile)).Profile);
        Assert.Equal([7], Prepared(PictureOf(ColorModel.Cmyk, 7)).Profile);
    }

    [Fact]
    public void Gray_asks_for_no_colour()
    {
        Assert.Null(Prepared(PictureOf(ColorModel.Gray)).Profile);
        Assert.False(_pictures.HasColour);
    }

    private Picture Prepared(Picture picture) => _pictures.Prepare(File, picture, null);

    private static Picture PictureOf(ColorModel colors, params byte[] profile)
        => new(1, 1, colors, 8, PictureEncoding.Raw, new byte[(int)colors], Profile: profile.Length == 0 ? null : profile);
}

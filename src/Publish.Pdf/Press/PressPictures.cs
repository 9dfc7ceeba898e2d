using Publish.Core.Source;
using Publish.Manuscript.Model;
using Publish.Pdf.Export;
using Publish.Pdf.Images;
using Publish.Pdf.Metadata;

namespace Publish.Pdf.Press;

/// <summary>Pictures for the press file: nothing transparent, colours with a profile or in the press's own inks, and gray where there is one ink.</summary>
internal sealed class PressPictures(PressProfile profile, RgbDecoder decode, DiagnosticBag diagnostics)
{
    /// <summary>Whether a picture has kept its colours.</summary>
    public bool HasColour { get; private set; }

    public Picture Prepare(ImageFile image, Picture picture, SourceSpan? place)
    {
        if (profile == PressProfile.Grayscale && picture.Colors != ColorModel.Gray)
        {
            return ToGray(image, picture, place);
        }

        HasColour |= picture.Colors != ColorModel.Gray;
        Picture opaque = picture.Alpha is null ? picture : PictureSamples.OverWhite(picture);

        return opaque switch
        {
            // RGB is no colour of a press: it needs a profile.
            { Colors: ColorModel.Rgb, Profile: null } => opaque with { Profile = SrgbProfile.Create() },

            // Colours of the very press are its inks and need none; with one they would be reckoned anew.
            { Colors: ColorModel.Cmyk, Profile: { } profile } when profile.AsSpan().SequenceEqual(PrintingCondition.FourInks().Profile) => opaque with { Profile = null },
            _ => opaque,
        };
    }

    private Picture ToGray(ImageFile image, Picture picture, SourceSpan? place)
    {
        byte[]? rgb = decode(image.Data);
        if (rgb is null || rgb.Length != 3L * picture.Width * picture.Height)
        {
            diagnostics.Add(PdfRules.NoGrayForm, place, $"{image.Path} cannot be turned into gray", "save the picture in gray, or anew as PNG or baseline JPEG");
            return picture;
        }

        diagnostics.Add(PdfRules.TurnedGray, place, $"{image.Path} is gray in the press file");
        return new Picture(picture.Width, picture.Height, ColorModel.Gray, 8, PictureEncoding.Raw, PictureSamples.ToGray(rgb));
    }
}

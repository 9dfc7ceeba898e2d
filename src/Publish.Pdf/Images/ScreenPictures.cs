using Publish.Core.Source;
using Publish.Manuscript.Model;
using Publish.Pdf.Export;
using Publish.Pdf.Metadata;

namespace Publish.Pdf.Images;

/// <summary>Pictures for the screen file: RGB and gray without a profile are sRGB by the output intent; CMYK needs a profile of its own (ISO 19005-2, 6.2.4.3).</summary>
internal sealed class ScreenPictures(DiagnosticBag diagnostics)
{
    public Picture Prepare(ImageFile image, Picture picture, SourceSpan? place)
    {
        if (picture is not { Colors: ColorModel.Cmyk, Profile: null })
        {
            return picture;
        }

        diagnostics.Add(PdfRules.CmykWithoutProfile, place, $"{image.Path} has CMYK colours and no profile", "Convert it to sRGB, or save it with its colour profile");
        return picture with { Profile = PlainCmykProfile.Create() };
    }
}

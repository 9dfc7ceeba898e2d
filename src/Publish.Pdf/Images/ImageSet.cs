using Publish.Core.Source;
using Publish.Manuscript.Model;
using Publish.Pdf.Export;
using Publish.Pdf.Objects;

namespace Publish.Pdf.Images;

/// <summary>Makes of a picture what a kind of file can hold.</summary>
internal delegate Picture PicturePreparation(ImageFile image, Picture picture);

/// <summary>The pictures of a file, each written once, on its first use.</summary>
internal sealed class ImageSet(ObjectWriter file, PicturePreparation prepare, DiagnosticBag diagnostics)
{
    private readonly Dictionary<ImageFile, ImageResource?> _images = new(ReferenceEqualityComparer.Instance);
    private int _count;

    /// <summary>The picture as an XObject, or null where it cannot be read; the reason has then been said.</summary>
    public ImageResource? Get(ImageFile image)
    {
        if (!_images.TryGetValue(image, out ImageResource? resource))
        {
            resource = Write(image);
            _images.Add(image, resource);
        }

        return resource;
    }

    private ImageResource? Write(ImageFile image)
    {
        try
        {
            Picture picture = image.MediaType == "image/png" ? PngReader.Read(image.Data) : JpegReader.Read(image.Data);
            return new ImageResource($"I{++_count}", ImageWriter.Write(file, prepare(image, picture)));
        }
        catch (PictureException exception)
        {
            diagnostics.Add(exception.IsForeign ? PdfRules.ForeignPicture : PdfRules.DamagedPicture, null, $"{image.Path}: {exception.Message}", "Save the picture anew as PNG or baseline JPEG");
            return null;
        }
    }
}

/// <param name="Name">The key in /Resources /XObject.</param>
internal sealed record ImageResource(string Name, ObjectId Id);

using Publish.Core.Source;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Pdf.Export;
using Publish.Pdf.Objects;

namespace Publish.Pdf.Images;

/// <summary>Makes of a picture what a kind of file can hold.</summary>
/// <param name="place">Where the manuscript shows it.</param>
internal delegate Picture PicturePreparation(ImageFile image, Picture picture, SourceSpan? place);

/// <summary>The pictures of a file, each written once, on its first use.</summary>
internal sealed class ImageSet(ObjectWriter file, PicturePreparation prepare, DiagnosticBag diagnostics)
{
    private readonly Dictionary<ImageFile, ImageResource?> _images = new(ReferenceEqualityComparer.Instance);
    private int _count;

    /// <summary>The picture as an XObject, or null where it cannot be read; the reason has then been said.</summary>
    public ImageResource? Get(ImageItem item)
    {
        if (!_images.TryGetValue(item.Image, out ImageResource? resource))
        {
            resource = Write(item.Image, item.Place);
            _images.Add(item.Image, resource);
        }

        return resource;
    }

    private ImageResource? Write(ImageFile image, SourceSpan? place)
    {
        try
        {
            Picture picture = image.MediaType == "image/png" ? PngReader.Read(image.Data) : JpegReader.Read(image.Data);
            return new ImageResource($"I{++_count}", ImageWriter.Write(file, prepare(image, picture, place)));
        }
        catch (PictureException exception)
        {
            diagnostics.Add(exception.IsForeign ? PdfRules.ForeignPicture : PdfRules.DamagedPicture, place, $"{image.Path}: {exception.Message}", "Save the picture anew as PNG or baseline JPEG");
            return null;
        }
    }
}

/// <param name="Name">The key in /Resources /XObject.</param>
internal sealed record ImageResource(string Name, ObjectId Id);

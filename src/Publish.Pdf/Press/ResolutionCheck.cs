using System.Globalization;
using Publish.Core.Source;
using Publish.Layout.Pages;
using Publish.Pdf.Export;

namespace Publish.Pdf.Press;

/// <summary>Says which pictures would print coarsely.</summary>
internal static class ResolutionCheck
{
    /// <summary>Below it a number would read as the one that is asked for.</summary>
    private const double Tolerance = 0.5;

    /// <param name="least">Pixels an inch.</param>
    public static void Run(PagedBook book, double least, DiagnosticBag diagnostics)
    {
        foreach (Page page in book.Pages)
        {
            foreach (ImageItem item in page.Items.OfType<ImageItem>())
            {
                double density = item.Image.PixelWidth / item.Area.Width.Value * 72;
                if (density < least - Tolerance)
                {
                    diagnostics.Add(
                        PdfRules.CoarsePicture,
                        item.Place,
                        string.Create(CultureInfo.InvariantCulture, $"page {page.Folio}: {item.Image.Path} has {density:0} pixels an inch, fewer than {least}"),
                        "bring the picture in larger or show it smaller, or say `press: resolution:` where that must do");
                }
            }
        }
    }
}

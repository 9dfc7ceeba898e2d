using Publish.Core.Source;
using Publish.Layout.Cover;
using Publish.Manuscript.Model;
using Publish.Raster;

namespace Publish.Cli.Files;

/// <summary>The cover of a book that brings none, drawn from its title. Skia is loaded only here.</summary>
internal static class CoverPicture
{
    private const int Width = 1400;
    private const int Height = 2100;

    public static ImageFile Draw(BookInfo info, DiagnosticBag diagnostics)
    {
        CoverPage cover = CoverComposer.Compose(info, ShippedFonts.Open(), diagnostics);
        return new ImageFile("cover.png", "image/png", Width, Height, PageRasterizer.ToPng(cover.Page, Width, cover.Ground, cover.Ink));
    }
}

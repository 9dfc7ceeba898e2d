using Publish.Core.Source;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Pdf.Conformance;
using Publish.Pdf.Fonts;
using Publish.Pdf.Images;
using Publish.Pdf.Metadata;
using Publish.Pdf.Objects;
using Publish.Pdf.Press;
using Publish.Pdf.Tagging;

namespace Publish.Pdf.Export;

/// <summary>Writes a paged book as PDF.</summary>
public static class PdfExporter
{
    /// <summary>The file for screens: PDF/A-2a and PDF/UA-1 in one, with bookmarks and links.</summary>
    /// <param name="output">Written from front to back; not closed.</param>
    public static void WriteScreen(PagedBook book, Stream output, DiagnosticBag diagnostics) => Write(book, output, PdfOptions.Screen, diagnostics);

    /// <summary>The file for the press: PDF/X-4 of the same pages, on sheets with bleed, without tags and links.</summary>
    /// <param name="decode">Unpacks a picture that is to become gray.</param>
    /// <inheritdoc cref="WriteScreen"/>
    public static void WritePress(PagedBook book, PressSettings settings, RgbDecoder decode, Stream output, DiagnosticBag diagnostics)
        => PressWriter.Write(book, settings, decode, output, PdfSyntax.Compact, diagnostics);

    internal static void Write(PagedBook book, Stream output, PdfOptions options, DiagnosticBag diagnostics)
    {
        using var file = new ObjectWriter(output, options.Syntax);
        DocumentIds ids = DocumentIds.Allocate(file, book);
        var fonts = new EmbeddedFonts(file);
        var images = new ImageSet(file, new ScreenPictures(diagnostics).Prepare, diagnostics);
        var structure = new StructureCollector(book.Structure);
        var destinations = new DestinationWriter(book, ids.FirstPage, diagnostics);

        new PageWriter(file, ids, fonts, images, structure, destinations).WriteAll(book.Pages, book.Info.Binding == BindingSide.Right);
        fonts.Write(ids.Fonts);
        bool isAccessible = new AccessibilityChecks(structure, diagnostics).Run(book);
        new StructureWriter(file, structure, ids.FirstPage, book.Pages).Write(ids.StructureRoot);
        OutlineWriter.Write(file, ids.Outline, book.Outline, destinations);
        PageLabelWriter.Write(file, ids.PageLabels, book.Pages);
        InfoDictionary.Write(file, ids.Info, book.Info);
        CatalogWriter.Write(file, ids, book, isAccessible);
        file.Finish(ids.Catalog, ids.Info);
    }
}

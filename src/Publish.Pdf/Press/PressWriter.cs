using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Pdf.Content;
using Publish.Pdf.Export;
using Publish.Pdf.Fonts;
using Publish.Pdf.Images;
using Publish.Pdf.Metadata;
using Publish.Pdf.Objects;

namespace Publish.Pdf.Press;

/// <summary>Writes the press file: PDF/X-4 (ISO 15930-7:2010), which is PDF 1.6. Conformance/PDF_X4.md lists its clauses.</summary>
internal static class PressWriter
{
    private const int PdfVersion = 6;

    public static void Write(PagedBook book, PressSettings settings, RgbDecoder decode, Stream output, PdfSyntax syntax, DiagnosticBag diagnostics)
    {
        SafetyCheck.Run(book, settings, diagnostics);
        ResolutionCheck.Run(book, settings.Resolution, diagnostics);
        book = book with { Pages = Signatures.Fill(book.Pages, settings.Signature, diagnostics) };
        using var file = new ObjectWriter(output, syntax, PdfVersion);
        DocumentIds ids = DocumentIds.AllocateForPress(file, book);
        var fonts = new EmbeddedFonts(file);
        var pictures = new PressPictures(settings.Profile, decode, diagnostics);

        WritePages(file, ids, book, PressSheet.For(settings), fonts, new ImageSet(file, pictures.Prepare, diagnostics));
        fonts.Write(ids.Fonts);
        PageLabelWriter.Write(file, ids.PageLabels, book.Pages);
        InfoDictionary.Write(file, ids.Info, book.Info, sayTrapped: true);
        WriteCatalog(file, ids, book, pictures.HasColour ? PrintingCondition.FourInks() : PrintingCondition.Gray());
        file.Finish(ids.Catalog, ids.Info);
    }

    private static void WritePages(ObjectWriter file, DocumentIds ids, PagedBook book, PressSheet sheet, EmbeddedFonts fonts, ImageSet images)
    {
        ImmutableArray<Page> pages = book.Pages;
        var tree = new PageTree(file, ids, pages.Length);
        var content = new ContentWriter();
        var painter = new PagePainter(content, new TextPainter(fonts, content, book.Info.Binding == BindingSide.Right), images, structure: null);
        for (int i = 0; i < pages.Length; i++)
        {
            painter.Paint(pages[i], sheet.Margin);
            if (sheet.HasMarks)
            {
                CropMarks.Paint(content, sheet, pages[i]);
            }

            ObjectId contents = file.Allocate();
            file.Stream(contents, content.Written);
            using DictionaryWriter page = file.Dictionary(ids.FirstPage.At(i));
            page.Name("Type", "Page").Reference("Parent", tree.ParentOf(i));
            sheet.WriteBoxes(page, pages[i]);
            PageWriter.WriteResources(page, ids, painter.UsedImages);
            page.Reference("Contents", contents);
        }

        tree.Write();
    }

    private static void WriteCatalog(ObjectWriter file, DocumentIds ids, PagedBook book, PrintingCondition condition)
    {
        ObjectId metadata = file.Allocate(2);
        ObjectId profile = metadata.At(1);
        file.Stream(metadata, XmpPacket.BuildPress(book.Info), d => d.Name("Type", "Metadata").Name("Subtype", "XML"), compress: false);
        file.Stream(profile, condition.Profile, d => d.Integer("N", condition.Components));
        using DictionaryWriter catalog = file.Dictionary(ids.Catalog);
        catalog.Name("Type", "Catalog").Reference("Pages", ids.PageTree).Text("Lang", book.Info.Language.Tag)
            .Reference("PageLabels", ids.PageLabels).Reference("Metadata", metadata);
        using (DictionaryWriter preferences = catalog.Dictionary("ViewerPreferences"))
        {
            preferences.Name("Direction", book.Info.Binding == BindingSide.Right ? "R2L" : "L2R");
        }

        using ArrayWriter intents = catalog.Array("OutputIntents");
        using DictionaryWriter intent = intents.Dictionary();
        intent.Name("Type", "OutputIntent").Name("S", "GTS_PDFX").Text("OutputConditionIdentifier", condition.Identifier);
        if (condition.Registry is { } registry)
        {
            intent.Text("RegistryName", registry);
        }

        intent.Text("Info", condition.Info).Reference("DestOutputProfile", profile);
    }
}

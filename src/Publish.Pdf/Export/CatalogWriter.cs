using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Pdf.Metadata;
using Publish.Pdf.Objects;

namespace Publish.Pdf.Export;

/// <summary>The root of the file (ISO 32000-1, 7.7.2), with metadata and colour.</summary>
internal static class CatalogWriter
{
    /// <param name="isAccessible">Whether the file may claim PDF/UA-1.</param>
    public static void Write(ObjectWriter file, DocumentIds ids, PagedBook book, bool isAccessible)
    {
        ObjectId metadata = file.Allocate(2);
        ObjectId profile = metadata.At(1);
        file.Stream(metadata, XmpPacket.Build(book.Info, isAccessible), d => d.Name("Type", "Metadata").Name("Subtype", "XML"), compress: false);
        file.Stream(profile, SrgbProfile.Create(), d => d.Integer("N", 3));
        using DictionaryWriter catalog = file.Dictionary(ids.Catalog);
        catalog.Name("Type", "Catalog").Reference("Pages", ids.PageTree).Text("Lang", book.Info.Language.Tag);
        using (DictionaryWriter mark = catalog.Dictionary("MarkInfo"))
        {
            mark.Boolean("Marked", true);
        }

        catalog.Reference("StructTreeRoot", ids.StructureRoot).Reference("Metadata", metadata);
        WriteView(catalog, ids, book);
        WriteOutputIntent(catalog, profile);
    }

    private static void WriteView(DictionaryWriter catalog, DocumentIds ids, PagedBook book)
    {
        catalog.Reference("PageLabels", ids.PageLabels).Reference("Outlines", ids.Outline)
            .Name("PageMode", book.Outline.IsEmpty ? "UseNone" : "UseOutlines").Name("PageLayout", PageLayout(book));
        using DictionaryWriter preferences = catalog.Dictionary("ViewerPreferences");
        preferences.Boolean("DisplayDocTitle", true).Name("Direction", book.Info.Binding == BindingSide.Right ? "R2L" : "L2R");
    }

    /// <summary>
    /// Spreads as bound. Viewers take TwoPageRight as "the first page stands alone", also in right-bound files, where Direction turns the spread round;
    /// taken by the letter, right and left would change places there.
    /// </summary>
    private static string PageLayout(PagedBook book)
        => book.Pages.Length <= 1 ? "SinglePage" : book.Pages[0].Side == PageSide.Recto ? "TwoPageRight" : "TwoPageLeft";

    private static void WriteOutputIntent(DictionaryWriter catalog, ObjectId profile)
    {
        using ArrayWriter intents = catalog.Array("OutputIntents");
        using DictionaryWriter intent = intents.Dictionary();
        intent.Name("Type", "OutputIntent").Name("S", "GTS_PDFA1").Text("OutputConditionIdentifier", SrgbProfile.Name)
            .Text("RegistryName", "http://www.color.org").Text("Info", SrgbProfile.Name).Reference("DestOutputProfile", profile);
    }
}

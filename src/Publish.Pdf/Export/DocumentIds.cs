using Publish.Layout.Pages;
using Publish.Pdf.Objects;

namespace Publish.Pdf.Export;

/// <summary>The numbers of the objects that others refer to before they are written.</summary>
/// <param name="FirstPage">The pages follow one another.</param>
/// <param name="Fonts">The dictionary of all fonts, shared by all pages.</param>
internal sealed record DocumentIds(
    ObjectId Catalog,
    ObjectId Info,
    ObjectId PageTree,
    ObjectId FirstPage,
    ObjectId Fonts,
    ObjectId StructureRoot,
    ObjectId Outline,
    ObjectId PageLabels)
{
    public static DocumentIds Allocate(ObjectWriter file, PagedBook book)
        => new(file.Allocate(), file.Allocate(), file.Allocate(), file.Allocate(book.Pages.Length), file.Allocate(), file.Allocate(), file.Allocate(), file.Allocate());

    /// <summary>A press file has neither tags nor bookmarks.</summary>
    public static DocumentIds AllocateForPress(ObjectWriter file, PagedBook book)
        => new(file.Allocate(), file.Allocate(), file.Allocate(), file.Allocate(book.Pages.Length), file.Allocate(), default, default, file.Allocate());
}

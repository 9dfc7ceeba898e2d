using Publish.Core.Source;
using Publish.Layout.Pages;
using Publish.Pdf.Objects;

namespace Publish.Pdf.Export;

/// <summary>Explicit destinations (ISO 32000-1, 12.3.2.2) for the anchors of the book.</summary>
internal sealed class DestinationWriter(PagedBook book, ObjectId firstPage, DiagnosticBag diagnostics)
{
    /// <summary>Finds the place, or says that there is none.</summary>
    public bool TryFind(string anchor, out Destination destination)
    {
        if (book.Destinations.TryGetValue(anchor, out destination) && destination.PageIndex >= 0 && destination.PageIndex < book.Pages.Length)
        {
            return true;
        }

        diagnostics.Add(PdfRules.UnknownAnchor, null, $"No page has the anchor '{anchor}'");
        return false;
    }

    /// <summary>Writes <c>/Dest [page /XYZ null top null]</c>: the reader's own zoom and horizontal place stay.</summary>
    public void Write(DictionaryWriter owner, Destination destination)
    {
        double top = book.Pages[destination.PageIndex].Height.Value - destination.Top.Value;
        using ArrayWriter array = owner.Array("Dest");
        array.Reference(firstPage.At(destination.PageIndex)).Name("XYZ").Null().Real(top).Null();
    }
}

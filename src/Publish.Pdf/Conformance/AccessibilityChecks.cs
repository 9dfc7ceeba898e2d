using Publish.Core.Source;
using Publish.Layout.Pages;
using Publish.Pdf.Export;
using Publish.Pdf.Tagging;

namespace Publish.Pdf.Conformance;

/// <summary>The clauses of PDF/UA-1 that hang on the book, not on this writer; PDF_UA1.md lists all.</summary>
/// <remarks>A file that fails one of them is written all the same, but does not claim to conform.</remarks>
internal sealed class AccessibilityChecks(StructureCollector structure, DiagnosticBag diagnostics)
{
    private bool _holds = true;
    private int _heading;

    /// <summary>Whether the pages, all written by now, may claim to conform; what stands against it has then been said.</summary>
    public bool Run(PagedBook book)
    {
        Demand(book.Info.Title.Trim().Length > 0, "the book has no title", "7.1", null);
        foreach (LinkArea link in book.Pages.SelectMany(page => page.Links))
        {
            Demand(link.Contents.Length > 0, "a link does not say what it does", "7.18.5", link.Element);
        }

        Visit(structure.Root);
        return _holds;
    }

    private void Visit(StructureElement element)
    {
        if (structure.Find(element) is null)
        {
            return;
        }

        Demand(element.Role != StructureRole.Figure || !string.IsNullOrWhiteSpace(element.AlternativeText), "a picture has no alternative text", "7.3", element);
        Demand(element.Role != StructureRole.Note || element.Id is not null, "a note has no identifier", "7.9", element);
        if (element.Role is >= StructureRole.Heading1 and <= StructureRole.Heading4)
        {
            int level = element.Role - StructureRole.Heading1 + 1;
            Demand(level <= _heading + 1, $"a heading of level {level} follows one of level {_heading}", "7.4.2", element);
            _heading = level;
        }

        foreach (StructureElement child in element.Children)
        {
            Visit(child);
        }
    }

    private void Demand(bool holds, string reason, string clause, StructureElement? element)
    {
        if (!holds)
        {
            _holds = false;
            diagnostics.Add(PdfRules.NotAccessible, element?.Place, $"The PDF does not claim PDF/UA-1 (ISO 14289-1, {clause}): {reason}");
        }
    }
}

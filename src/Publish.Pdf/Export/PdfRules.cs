using Publish.Core.Source;

namespace Publish.Pdf.Export;

/// <summary>The diagnostics of the PDF export; DIAGNOSTICS.md lists them.</summary>
public static class PdfRules
{
    public static readonly DiagnosticRule UnknownAnchor = new("P001", Severity.Warning, "A link or bookmark leads to a place that the book does not have");
}

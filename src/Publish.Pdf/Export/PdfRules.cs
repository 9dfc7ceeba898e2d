using Publish.Core.Source;

namespace Publish.Pdf.Export;

/// <summary>The diagnostics of the PDF export; DIAGNOSTICS.md lists them.</summary>
public static class PdfRules
{
    public static readonly DiagnosticRule UnknownAnchor = new("P001", Severity.Warning, "A link or bookmark leads to a place that the book does not have");

    public static readonly DiagnosticRule DamagedPicture = new("P010", Severity.Error, "A picture is damaged");

    public static readonly DiagnosticRule ForeignPicture = new("P011", Severity.Error, "A picture is of a kind that PDF cannot hold");

    public static readonly DiagnosticRule CmykWithoutProfile = new("P012", Severity.Warning, "A CMYK picture has no colour profile");

    public static readonly DiagnosticRule NotAccessible = new("P020", Severity.Info, "The PDF does not claim to be accessible");
}

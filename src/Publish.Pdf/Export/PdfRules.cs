using Publish.Core.Source;

namespace Publish.Pdf.Export;

/// <summary>The diagnostics of the PDF export; DIAGNOSTICS.md lists them.</summary>
public static class PdfRules
{
    public static readonly DiagnosticRule UnknownAnchor = new("P001", Severity.Warning, "A link or bookmark leads to a place that the book does not have");

    public static readonly DiagnosticRule DamagedPicture = new("P010", Severity.Error, "A picture is damaged");

    public static readonly DiagnosticRule ForeignPicture = new("P011", Severity.Error, "A picture is of a kind that PDF cannot hold");

    public static readonly DiagnosticRule CmykWithoutProfile = new("P012", Severity.Warning, "A CMYK picture has no colour profile");

    public static readonly DiagnosticRule NoGrayForm = new("P013", Severity.Error, "A coloured picture cannot be turned into gray for the press");

    public static readonly DiagnosticRule NotAccessible = new("P020", Severity.Info, "The PDF does not claim to be accessible");

    public static readonly DiagnosticRule NearEdge = new("P030", Severity.Warning, "On the press something stands too near to an edge that is cut");

    public static readonly DiagnosticRule NearSpine = new("P031", Severity.Warning, "On the press something stands too near to the spine");

    public static readonly DiagnosticRule BlankPages = new("P032", Severity.Info, "Blank pages fill the press file's last signature");

    public static readonly DiagnosticRule TurnedGray = new("P033", Severity.Info, "A coloured picture is gray in the press file");

    public static readonly DiagnosticRule CoarsePicture = new("P034", Severity.Warning, "A picture has too few pixels for the press");
}

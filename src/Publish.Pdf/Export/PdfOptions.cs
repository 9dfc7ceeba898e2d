using Publish.Pdf.Objects;

namespace Publish.Pdf.Export;

/// <summary>What is written into a file, and how.</summary>
internal sealed record PdfOptions(PdfSyntax Syntax)
{
    public static readonly PdfOptions Screen = new(PdfSyntax.Compact);
}

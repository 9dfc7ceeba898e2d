using System.Collections.Immutable;
using Publish.Inspect.Reading;

namespace Publish.Inspect.Reports;

/// <summary>What the metadata claim, and whether it is so.</summary>
internal static class Claims
{
    public static ImmutableArray<Claim> Of(Document document)
    {
        var claims = new List<Claim>();
        if (document.Xmp?.Value(Xmp.PdfA + "part") is { } part)
        {
            string level = document.Xmp.Value(Xmp.PdfA + "conformance") ?? "";
            claims.Add(Check(document, $"PDF/A-{part}{level.ToLowerInvariant()}", part == "2" && level is "A" or "a" ? Standard.PdfA2A : null));
        }

        if (document.Xmp?.Value(Xmp.PdfUA + "part") is { } accessible)
        {
            claims.Add(Check(document, $"PDF/UA-{accessible}", accessible == "1" ? Standard.PdfUA1 : null));
        }

        if (document.Xmp?.Value(Xmp.PdfX + "GTS_PDFXVersion") is { } press)
        {
            claims.Add(Check(document, press, press == "PDF/X-4" ? Standard.PdfX4 : null));
        }

        return [.. claims];
    }

    private static Claim Check(Document document, string name, Standard? standard)
        => standard is { } known ? new Claim(name, true, PdfInspector.ClausesOf(known).Length, PdfInspector.Check(document, known)) : new Claim(name, false, 0, []);
}

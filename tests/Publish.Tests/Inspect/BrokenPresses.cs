using System.Text;
using Publish.Inspect;

namespace Publish.Tests.Inspect;

/// <summary>Breaks of PDF/X-4.</summary>
internal static class BrokenPresses
{
    private const string FirstPage = "/Resources << /Font 6 0 R /XObject";
    private const string SecondPage = "/Resources << /Font 6 0 R >>";
    private const string Trim = "/TrimBox [91.8425 91.8425 291.8425 391.8425] ";

    public static readonly BrokenFile[] All =
    [
        new(Standard.PdfX4, "version-1", "a later version", f => f, b => [.. Encoding.ASCII.GetBytes("%PDF-1.7"), .. b[8..]]),
        Break("version-1", "a later version in the catalog", f => f.Replace("/Lang (ur)", "/Version /1.7 /Lang (ur)")),
        Break("file-1", "no ID", f => f.Replace(" /ID [<", " /XD [<")),
        Break("identification-1", "another claim", f => f.Replace("PDF/X-4<", "PDF/X-3<")),
        Break("identification-2", "a claim in Info", f => f.Replace("/Trapped /False", "/Trapped /False /GTS_PDFXVersion (PDF/X-4)")),
        Break("metadata-1", "metadata of another type", f => f.Replace("/Type /Metadata /Subtype /XML", "/Type /Metadata /Subtype /Text")),
        Break("metadata-3", "no date of its own", f => f.Replace("xmp:MetadataDate>2026-11-01T00:00:00+00:00</xmp:MetadataDate", "xmp:MetadataDate></xmp:MetadataDate")),
        Break("metadata-4", "no version", f => f.Replace("<xmpMM:VersionID>1</xmpMM:VersionID>", "")),
        Break("metadata-5", "another title in Info", f => f.Replace("/Title (Toy)", "/Title (Other)")),
        Break("metadata-5", "another date in Info", f => f.Replace("/ModDate (D:20261101000000", "/ModDate (D:20261102000000")),
        Break("trapping-1", "not said", f => f.Replace("<pdf:Trapped>False</pdf:Trapped>", "").Replace(" /Trapped /False", "")),
        Break("trapping-2", "said twice otherwise", f => f.Replace("/Trapped /False", "/Trapped /True")),
        Break("intent-2", "a condition without a name", f => f.Replace("/OutputConditionIdentifier (FOGRA39) ", "")),
        Break("intent-3", "a condition that is registered nowhere", f => f.Replace("/RegistryName (http://www.color.org) ", "").Replace("/Info (Coated", "/Other (Coated")),
        Break("intent-4", "the profile of a screen", f => f.Replace("prtrCMYK", "mntrCMYK")),
        Break("colour-1", "red", f => f.Replace("0 g\nBT\n/F1 10 Tf\n1 0 0 1 20 280 Tm\n[<0001000200030004>] TJ\n1 0 0 1 19.98", "1 0 0 rg\nBT\n/F1 10 Tf\n1 0 0 1 20 280 Tm\n[<0001000200030004>] TJ\n1 0 0 1 19.98")),
        Break("colour-4", "a profile that is none", f => f.Replace("<< /N 3 /Length 548 >>", "<< /N 1 /Length 548 >>")),
        Break("colour-5", "the profile of the output intent", f => f.Replace("[/ICCBased 10 0 R]", "[/ICCBased 18 0 R]")),
        State("graphics-1", "a transfer function", "/TR /Identity"),
        State("graphics-2", "a halftone of type 6", "/HT << /HalftoneType 6 >>"),
        Break("graphics-3", "alternates", f => f.Replace("/Subtype /Image", "/Subtype /Image /Alternates []")),
        Break("content-1", "an unknown operator", f => f.Replace("1 0 0 1 19.98", "xx 1 0 0 1 19.98")),
        Break("content-1", "q without Q", f => f.Replace("BT\n/F1 10 Tf\n1 0 0 1 20 280 Tm\n[<0001000200030004>] TJ\n1 0 0 1 19.98", "q BT\n/F1 10 Tf\n1 0 0 1 20 280 Tm\n[<0001000200030004>] TJ\n1 0 0 1 19.98")),
        Break("content-2", "a font that is not there", f => f.Replace(SecondPage, "/Resources << >>")),
        Break("fonts-1", "a font that is not embedded", f => f.Replace(" /FontFile2 15 0 R", "")),
        Break("fonts-2", "a wrong width", f => f.Replace("[1 [500 ", "[1 [510 ")),
        Break("boxes-1", "no trim", f => f.Replace(Trim + SecondPage, SecondPage)),
        Break("boxes-1", "trim and art", f => f.Replace(SecondPage, "/ArtBox [91.8425 91.8425 291.8425 391.8425] " + SecondPage)),
        Break("boxes-2", "trim beyond the bleed", f => f.Replace(Trim + SecondPage, "/TrimBox [1 91.8425 291.8425 391.8425] " + SecondPage)),
        Break("boxes-3", "a unit of its own", f => f.Replace(FirstPage, "/UserUnit 2 " + FirstPage)),
        Break("preferences-1", "the trim printed", f => f.Replace("/Direction /R2L", "/Direction /R2L /PrintArea /TrimBox")),
        Break("annotations-1", "a link on the page", f => f.Replace(SecondPage, "/Annots [<< /Type /Annot /Subtype /Link /Rect [100 100 200 200] >>] " + SecondPage)),
        Break("actions-1", "an action at the start", f => f.Replace("/Lang (ur)", "/OpenAction << /S /GoTo /D [4 0 R /Fit] >> /Lang (ur)")),
        Break("actions-2", "a form", f => f.Replace("/Lang (ur)", "/AcroForm << /Fields [] >> /Lang (ur)")),
    ];

    private static BrokenFile Break(string clause, string name, Func<EditablePdf, EditablePdf> change) => BrokenFile.By(Standard.PdfX4, clause, name, change);

    /// <summary>A graphics state that the second page uses.</summary>
    private static BrokenFile State(string clause, string name, string entry)
        => Break(clause, name, f => f.Replace(SecondPage, $"/Resources << /Font 6 0 R /ExtGState << /G1 << {entry} >> >> >>").Replace("1 0 0 1 19.98", "/G1 gs 1 0 0 1 19.98"));
}

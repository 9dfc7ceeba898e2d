using Publish.Inspect;

namespace Publish.Tests.Inspect;

/// <summary>Breaks of PDF/UA-1.</summary>
internal static class BrokenTags
{
    private const string Table = "/S /Table /P 20 0 R /K [30 0 R 33 0 R]";
    private const string List = "/K [26 0 R]";

    public static readonly BrokenFile[] All =
    [
        Break("5-1", "no claim", f => f.Replace("<pdfuaid:part>1</pdfuaid:part>", "")),
        Break("5-2", "another part", f => f.Replace("<pdfuaid:part>1</pdfuaid:part>", "<pdfuaid:part>2</pdfuaid:part>")),
        Break("5-3", "another prefix", f => f.Replace("<pdfuaid:part>1</pdfuaid:part>", "<ua:part>1</ua:part>").Replace("xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"", "xmlns:ua=\"http://www.aiim.org/pdfua/ns/id/\"")),
        Break("6.2-1", "not marked", f => f.Replace("/Marked true", "/Marked false")),
        Break("7.1-1", "an artifact in a paragraph", f => f.Replace("/H2 <</MCID 0>> BDC\n", "/H2 <</MCID 0>> BDC\n/Artifact BMC\nEMC\n")),
        Break("7.1-2", "a paragraph in an artifact", f => f.Replace("/Artifact <</Type /Pagination>> BDC\n", "/Artifact <</Type /Pagination>> BDC\n/P <</MCID 99>> BDC\nEMC\n")),
        Break("7.1-3", "text without a tag", f => f.Replace("/Artifact <</Type /Pagination>> BDC\n", "/Span BMC\n")),
        Break("7.1-3", "a sequence that no element knows", f => f.Replace("/K [41 0 R]", "/K []")),
        Break("7.1-4", "under suspicion", f => f.Replace("/Marked true", "/Marked true /Suspects true")),
        Break("7.1-5", "an unknown type", f => f.Replace("/S /Sect ", "/S /Chapter ")),
        Break("7.1-6", "types in a circle", f => f.Replace("/IDTree", "/RoleMap << /A1 /B1 /B1 /A1 >> /IDTree")),
        Break("7.1-7", "a standard type mapped", f => f.Replace("/IDTree", "/RoleMap << /P /Div >> /IDTree")),
        Break("7.1-9", "no title", f => f.Replace("<rdf:li xml:lang=\"x-default\">Toy</rdf:li>", "<rdf:li xml:lang=\"x-default\"> </rdf:li>")),
        Break("7.1-10", "the title not shown", f => f.Replace("/DisplayDocTitle true", "/DisplayDocTitle false")),
        Break("7.1-12", "an element with another parent", f => f.Replace("/S /H2 /P 20 0 R", "/S /H2 /P 19 0 R")),
        Break("7.2-3", "a paragraph in a table", f => f.Replace(Table, "/S /Table /P 20 0 R /K [30 0 R 33 0 R NEW 0 R]").Add("<< /Type /StructElem /S /P /P 29 0 R /K [] >>")),
        Break("7.2-4", "a row in a section", f => f.Replace("37 0 R 38 0 R 39 0 R 40 0 R]", "37 0 R 38 0 R 39 0 R 40 0 R NEW 0 R]").Add("<< /Type /StructElem /S /TR /P 20 0 R /K [] >>")),
        Break("7.2-9", "a cell in a section", f => f.Replace("37 0 R 38 0 R 39 0 R 40 0 R]", "37 0 R 38 0 R 39 0 R 40 0 R NEW 0 R]").Add("<< /Type /StructElem /S /TD /P 20 0 R /K [] >>")),
        Break("7.2-10", "a paragraph in a row", f => f.Replace("/K [34 0 R 35 0 R]", "/K [34 0 R 35 0 R NEW 0 R]").Add("<< /Type /StructElem /S /P /P 33 0 R /K [] >>")),
        Break("7.2-14", "a head without a body", f => f.Replace(Table, "/S /Table /P 20 0 R /K [NEW 0 R 30 0 R 33 0 R]").Add("<< /Type /StructElem /S /THead /P 29 0 R /K [] >>")),
        Break("7.2-16", "a caption within a table", f => f.Replace(Table, "/S /Table /P 20 0 R /K [30 0 R NEW 0 R 33 0 R]").Add("<< /Type /StructElem /S /Caption /P 29 0 R /K [] >>")),
        Break("7.2-17", "an item without a list", f => f.Replace("37 0 R 38 0 R 39 0 R 40 0 R]", "37 0 R 38 0 R 39 0 R 40 0 R NEW 0 R]").Add("<< /Type /StructElem /S /LI /P 20 0 R /K [] >>")),
        Break("7.2-18", "the body of an item without one", f => f.Replace("37 0 R 38 0 R 39 0 R 40 0 R]", "37 0 R 38 0 R 39 0 R 40 0 R NEW 0 R]").Add("<< /Type /StructElem /S /LBody /P 20 0 R /K [] >>")),
        Break("7.2-19", "a paragraph in a list", f => f.Replace(List, "/K [26 0 R NEW 0 R]").Add("<< /Type /StructElem /S /P /P 25 0 R /K [] >>")),
        Break("7.2-20", "a paragraph in an item", f => f.Replace("/K [27 0 R 28 0 R]", "/K [27 0 R 28 0 R NEW 0 R]").Add("<< /Type /StructElem /S /P /P 26 0 R /K [] >>")),
        Break("7.2-26", "an item without contents", f => f.Replace("37 0 R 38 0 R 39 0 R 40 0 R]", "37 0 R 38 0 R 39 0 R 40 0 R NEW 0 R]").Add("<< /Type /StructElem /S /TOCI /P 20 0 R /K [] >>")),
        Break("7.2-29", "a language that is none", f => f.Replace("/Lang (en)", "/Lang (e n)")),
        Break("7.2-40", "a caption after an item", f => f.Replace(List, "/K [26 0 R NEW 0 R]").Add("<< /Type /StructElem /S /Caption /P 25 0 R /K [] >>")),
        Break("7.2-42", "a row with a cell more", f => f.Replace("/K [34 0 R 35 0 R]", "/K [34 0 R 35 0 R NEW 0 R]").Add("<< /Type /StructElem /S /TD /P 33 0 R /K [] >>")),
        Break("7.3-1", "a figure without a description", f => f.Replace("/Alt (a red square) ", "")),
        Break("7.4.2-1", "a level left out", f => f.Replace("/S /H2 ", "/S /H3 ")),
        Break("7.4.2-1", "the first heading is not H1", f => f.Replace("/S /H1 ", "/S /H2 ")),
        Break("7.4.4-2", "H among numbered headings", f => f.Replace("/S /H2 ", "/S /H ")),
        Break("7.5-1", "a header without a scope", f => f.Replace("/Pg 4 0 R /A << /O /Table /Scope /Column >> /K [5]", "/Pg 4 0 R /K [5]")),
        Break("7.9-1", "a note without an ID", f => f.Replace("/ID (n1) ", "")),
        Break("7.9-2", "two notes of one ID", f => f.Replace("/ID (n1) ", "/ID (n2) ")),
        Break("7.10-1", "layers without a name", f => f.Replace("/Lang (ur)", "/OCProperties << /OCGs [] /D << >> >> /Lang (ur)")),
        Break("7.18.1-1", "an annotation in a Link element", f => f.Replace("/Subtype /Link", "/Subtype /Text")),
        Break("7.18.3-1", "no order of tabs", f => f.Replace("/Tabs /S /Annots", "/Annots")),
        Break("7.18.5-1", "a link that no element knows", f => f.Replace(" /StructParent 2", "")),
        Break("7.20-1", "a form of another file", f => f.Replace("/Resources << /Font 6 0 R >>", "/Resources << /Font 6 0 R /XObject << /X1 NEW 0 R >> >>").Replace("BT\n/H2", "/X1 Do\nBT\n/H2").Add("<< /Type /XObject /Subtype /Form /Ref << >> /BBox [0 0 1 1] /Length 0 >>\nstream\n\nendstream")),
        Break("7.21.4.1-1", "a font that is not embedded", f => f.Replace(" /FontFile2 17 0 R", "")),
        Break("7.21.5-1", "a wrong width", f => f.Replace("[1 [500 ", "[1 [510 ")),
        Break("7.21.7-1", "a code without a text", f => f.Replace("<000A> <200E>\n", "").Replace("10 beginbfchar", "9 beginbfchar")),
        Break("7.21.7-2", "the text U+0000", f => f.Replace("<000A> <200E>", "<000A> <0000>")),
    ];

    private static BrokenFile Break(string clause, string name, Func<EditablePdf, EditablePdf> change) => BrokenFile.By(Standard.PdfUA1, clause, name, change);
}

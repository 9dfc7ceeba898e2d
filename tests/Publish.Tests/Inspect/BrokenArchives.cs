using System.Text;
using Publish.Inspect;

namespace Publish.Tests.Inspect;

/// <summary>Breaks of PDF/A-2a.</summary>
internal static class BrokenArchives
{
    private const string Resources = "/Resources << /Font 6 0 R >>";
    private const string Link = "/A << /S /URI /URI (https://example.org/) >>";
    private const string Picture = "/Subtype /Image /Width 3";

    public static readonly BrokenFile[] All =
    [
        Bytes("6.1.2-1", "of a version that is none", b => Patch(b, "%PDF-1.7", "%PDF-1.9")),
        Bytes("6.1.2-2", "no bytes above 127 in the comment", b => Patch(b, "%\u00E2\u00E3\u00CF\u00D3", "%abcd")),
        Break("6.1.3-1", "no ID", f => f.Replace(" /ID [<", " /XD [<")),
        Bytes("6.1.3-3", "more after the end", b => [.. b, .. "more"u8]),
        Bytes("6.1.4-2", "a reference that leads nowhere", b => Patch(b, Row(b, 9), $"{12:D10} 00000 n \n")),
        Break("6.1.6-1", "an odd number of digits", f => f.Replace("[<000A>] TJ", "[<000A0>] TJ")),
        Break("6.1.6-2", "a letter among the digits", f => f.Add("<< /Note <0G> >>")),
        Bytes("6.1.7.1-1", "a wrong length", b => Patch(b, "<< /Length 920 >>", "<< /Length 919 >>")),
        Bytes("6.1.7.1-2", "half an end of line after stream", b => Patch(b, "<< /Length 920 >>\nstream\n0 g", "<< /Length 920 >>\nstream\r0 g")),
        Break("6.1.7.1-3", "data in another file", f => f.Replace(Picture, "/FFilter /FlateDecode " + Picture)),
        Break("6.1.7.2-1", "a filter that is none", f => f.Replace("/N 3 /Length", "/Extra NEW 0 R /N 3 /Length").Add("<< /Filter /LZWDecode /Length 2 >>\nstream\nab\nendstream")),
        Break("6.1.9-1", "no line end before endobj", f => f.Replace("<< /F1 10 0 R >>\nendobj", "<< /F1 10 0 R >> endobj")),
        Break("6.1.10-1", "an inline picture packed by LZW", f => f.Replace("0 g\nBT\n/H2", "/Artifact BMC BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID a EI EMC\n0 g\nBT\n/H2")),
        Break("6.1.12-1", "another permission", f => f.Replace("/Lang (ur)", "/Perms << /Other 2 0 R >> /Lang (ur)")),
        Break("6.1.13-1", "a large integer", f => f.Replace("/Kids [", "/Note 2147483648 /Kids [")),
        Break("6.1.13-2", "a large number", f => f.Replace("/Kids [", $"/Note 9{new string('9', 40)}.5 /Kids [")),
        Break("6.1.13-3", "a long string", f => f.Replace("/Kids [", $"/Note ({new string('a', 32768)}) /Kids [")),
        Break("6.1.13-4", "a long name", f => f.Replace("/Kids [", $"/Note /{new string('a', 128)} /Kids [")),
        Break("6.1.13-8", "nested too deep", f => f.Replace("BT\n/H2", $"{Repeat("q ", 29)}{Repeat("Q ", 29)}BT\n/H2")),
        Break("6.1.13-11", "a small box", f => f.Replace(Resources, "/TrimBox [0 0 2 2] " + Resources)),
        Break("6.2.2-1", "an unknown operator", f => f.Replace("BT\n/H2", "1 xx\nBT\n/H2")),
        Break("6.2.2-2", "a font that is not there", f => f.Replace(Resources, "/Resources << >>")),
        Break("6.2.3-1", "a profile of a scanner", f => f.Replace("mntrRGB ", "scnrRGB ").Replace("/ColorSpace /DeviceRGB", "/ColorSpace [/CalRGB << /WhitePoint [0.9505 1 1.089] >>]").Replace("0 g\nBT\n/H1", "BT\n/H1").Replace("0 g\nBT\n/H2", "BT\n/H2")),
        Break("6.2.4.2-1", "a profile with other components", f => f.Replace("/ColorSpace /DeviceRGB", "/ColorSpace [/ICCBased NEW 0 R]").Add("<< /N 3 /Length 3 >>\nstream\nabc\nendstream")),
        Break("6.2.4.3-3", "four inks for a screen", f => f.Replace("0 g\nBT\n/H2", "0 0 0 1 k\nBT\n/H2")),
        Break("6.2.4.3-4", "gray without an intent", f => f.Replace("/OutputIntents", "/Outputs").Replace("/ColorSpace /DeviceRGB", "/ColorSpace [/CalRGB << /WhitePoint [0.9505 1 1.089] >>]")),
        Break("6.2.4.3-2", "red without an intent", f => f.Replace("/OutputIntents", "/Outputs").Replace("0 g\nBT\n/H1", "BT\n/H1").Replace("0 g\nBT\n/H2", "BT\n/H2")),
        State("6.2.5-1", "a transfer function", "/TR /Identity"),
        State("6.2.5-2", "another transfer function", "/TR2 /Identity"),
        State("6.2.5-3", "the place of a halftone", "/HTP [0 0]"),
        State("6.2.5-4", "a halftone of type 6", "/HT << /HalftoneType 6 >>"),
        State("6.2.5-5", "a halftone with a name", "/HT << /HalftoneType 1 /HalftoneName (a) >>"),
        Break("6.2.6-1", "an unknown rendering intent", f => f.Replace("BT\n/H2", "/Nice ri\nBT\n/H2")),
        Break("6.2.8-1", "alternates", f => f.Replace(Picture, "/Alternates [] " + Picture)),
        Break("6.2.8-2", "OPI", f => f.Replace(Picture, "/OPI << >> " + Picture)),
        Break("6.2.8-3", "interpolation", f => f.Replace(Picture, "/Interpolate true " + Picture)),
        Break("6.2.8-4", "three bits", f => f.Replace("/BitsPerComponent 8 /ColorSpace", "/BitsPerComponent 3 /ColorSpace")),
        Form("6.2.9-1", "a form with PostScript", "/Subtype2 /PS"),
        Form("6.2.9-2", "a form of another file", "/Ref << >>"),
        State("6.2.10-1", "an unknown blend mode", "/BM /Nice"),
        Break("6.2.11.2-1", "a font without a type", f => f.Replace("/Type /Font /Subtype /Type0", "/Subtype /Type0")),
        Break("6.2.11.2-2", "a font of no known kind", f => f.Replace("/Subtype /CIDFontType2", "/Subtype /CIDFontType9")),
        Break("6.2.11.2-3", "a font without a name", f => f.Replace("/BaseFont /GTPMZW+Toy /Encoding", "/Encoding")),
        Break("6.2.11.3.2-1", "no map from CIDs to glyphs", f => f.Replace("/CIDToGIDMap /Identity ", "")),
        Break("6.2.11.3.3-1", "a CMap that no reader has", f => f.Replace("/Encoding /Identity-H", "/Encoding /Own-H")),
        Break("6.2.11.4.1-1", "a font that is not embedded", f => f.Replace(" /FontFile2 17 0 R", "")),
        Break("6.2.11.4.1-2", "a glyph that the font does not have", f => f.Replace("[<000A>] TJ", "[<0FFF>] TJ").Replace("<000A> <200E>", "<0FFF> <200E>")),
        Break("6.2.11.5-1", "a wrong width", f => f.Replace("[1 [500 ", "[1 [510 ")),
        Break("6.2.11.7.2-1", "a code without a text", f => f.Replace("<000A> <200E>\n", "").Replace("10 beginbfchar", "9 beginbfchar")),
        Break("6.2.11.7.2-2", "the text U+FEFF", f => f.Replace("<000A> <200E>", "<000A> <FEFF>")),
        Break("6.2.11.7.3-1", "private use", f => f.Replace("<000A> <200E>", "<000A> <E000>")),
        Break("6.2.11.8-1", ".notdef", f => f.Replace("[<000A>] TJ", "[<0000>] TJ").Replace("<000A> <200E>", "<0000> <200E>").Replace("/DW 0 ", "/DW 500 ")),
        Break("6.3.1-1", "a film", f => f.Replace("/Subtype /Link", "/Subtype /Movie /AP << /N NEW 0 R >>").Add("<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Length 0 >>\nstream\n\nendstream")),
        Break("6.3.2-1", "no flags", f => f.Replace("/F 4 ", "")),
        Break("6.3.2-2", "hidden", f => f.Replace("/F 4 ", "/F 6 ")),
        Break("6.3.3-1", "no appearance", f => f.Replace("/Subtype /Link", "/Subtype /Text")),
        Break("6.3.3-2", "another appearance", f => f.Replace("/Subtype /Link", "/Subtype /Link /AP << /N NEW 0 R /D NEW 0 R >>").Add("<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Length 0 >>\nstream\n\nendstream")),
        Break("6.3.3-4", "an appearance that is no stream", f => f.Replace("/Subtype /Link", "/Subtype /Link /AP << /N << >> >>")),
        Break("6.4.1-3", "appearances to be made", f => f.Replace("/Lang (ur)", "/AcroForm << /Fields [] /NeedAppearances true >> /Lang (ur)")),
        Break("6.4.2-1", "XFA", f => f.Replace("/Lang (ur)", "/AcroForm << /Fields [] /XFA [] >> /Lang (ur)")),
        Break("6.4.2-2", "to be rendered", f => f.Replace("/Lang (ur)", "/NeedsRendering true /Lang (ur)")),
        Break("6.5.1-1", "a script", f => f.Replace(Link, "/A << /S /JavaScript /JS (1) >>")),
        Break("6.5.1-2", "another named action", f => f.Replace(Link, "/A << /S /Named /N /Print >>")),
        Break("6.5.2-1", "actions of the file", f => f.Replace("/Lang (ur)", "/AA << >> /Lang (ur)")),
        Break("6.5.2-2", "actions of a page", f => f.Replace(Resources, "/AA << >> " + Resources)),
        Break("6.6.2.1-1", "metadata of another type", f => f.Replace("/Type /Metadata /Subtype /XML", "/Type /Metadata /Subtype /Text")),
        Break("6.6.2.1-2", "a packet with bytes", f => f.Replace("W5M0MpCehiHzreSzNTczkc9d\"?>", "W5M0MpCehiHzreSzNTczkc9d\" bytes=\"1\"?>")),
        Break("6.6.2.1-3", "a packet with an encoding", f => f.Replace("W5M0MpCehiHzreSzNTczkc9d\"?>", "W5M0MpCehiHzreSzNTczkc9d\" encoding=\"utf-8\"?>")),
        Break("6.6.2.3.1-1", "a property of no schema", f => f.Replace("<pdfaid:part>", "<own:x xmlns:own=\"urn:own\">1</own:x><pdfaid:part>")),
        Break("6.6.2.3.3-2", "a schema without a name", f => f.Replace("<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>", "")),
        Break("6.6.2.3.3-4", "a schema without a prefix", f => f.Replace("<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>", "")),
        Break("6.6.2.3.3-8", "a property without a type", f => f.Replace("<pdfaProperty:valueType>Integer</pdfaProperty:valueType>", "")),
        Break("6.6.2.3.3-9", "a property of another category", f => f.Replace(">internal<", ">inner<")),
        Break("6.6.2.3.3-10", "a property without a description", f => f.Replace("Indicates, which part of ISO 14289 standard is followed", "")),
        Break("6.6.4-1", "no claim", f => f.Replace("<pdfaid:part>2</pdfaid:part>", "")),
        Break("6.6.4-2", "another part", f => f.Replace("<pdfaid:part>2</pdfaid:part>", "<pdfaid:part>1</pdfaid:part>")),
        Break("6.6.4-3", "another level", f => f.Replace(">A</pdfaid:conformance>", ">B</pdfaid:conformance>")),
        Break("6.7.2.2-1", "not marked", f => f.Replace("/Marked true", "/Marked false")),
        Break("6.7.3.3-1", "no tree", f => f.Replace("/StructTreeRoot 7 0 R", "")),
        Break("6.7.3.4-1", "an unknown type", f => f.Replace("/S /Sect ", "/S /Chapter ")),
        Break("6.7.3.4-2", "types in a circle", f => f.Replace("/IDTree", "/RoleMap << /A1 /B1 /B1 /A1 >> /IDTree")),
        Break("6.7.3.4-3", "a standard type mapped", f => f.Replace("/IDTree", "/RoleMap << /P /Div >> /IDTree")),
        Break("6.7.4-1", "a language that is none", f => f.Replace("/Lang (ur)", "/Lang (u r)")),
        Break("6.9-1", "layers without a name", f => f.Replace("/Lang (ur)", "/OCProperties << /OCGs [] /D << >> >> /Lang (ur)")),
        Break("6.9-4", "layers by themselves", f => f.Replace("/Lang (ur)", "/OCProperties << /OCGs [] /D << /Name (a) /AS [] >> >> /Lang (ur)")),
        Break("6.10-1", "other presentations", f => f.Replace("/Lang (ur)", "/Names << /AlternatePresentations << >> >> /Lang (ur)")),
        Break("6.10-2", "steps", f => f.Replace(Resources, "/PresSteps << >> " + Resources)),
        Break("6.11-1", "requirements", f => f.Replace("/Lang (ur)", "/Requirements [] /Lang (ur)")),
    ];

    private static BrokenFile Break(string clause, string name, Func<EditablePdf, EditablePdf> change) => BrokenFile.By(Standard.PdfA2A, clause, name, change);

    private static BrokenFile Bytes(string clause, string name, Func<byte[], byte[]> finish) => new(Standard.PdfA2A, clause, name, f => f, finish);

    /// <summary>A graphics state that the second page uses.</summary>
    private static BrokenFile State(string clause, string name, string entry)
        => Break(clause, name, f => f.Replace(Resources, $"/Resources << /Font 6 0 R /ExtGState << /G1 << {entry} >> >> >>").Replace("BT\n/H2", "/G1 gs\nBT\n/H2"));

    /// <summary>An empty form that the second page draws.</summary>
    private static BrokenFile Form(string clause, string name, string entry)
        => Break(clause, name, f => f.Replace(Resources, "/Resources << /Font 6 0 R /XObject << /X1 NEW 0 R >> >>").Replace("BT\n/H2", "/X1 Do\nBT\n/H2").Add($"<< /Type /XObject /Subtype /Form {entry} /BBox [0 0 1 1] /Length 0 >>\nstream\n\nendstream"));

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    /// <summary>Changes bytes without a change of place, so that nothing else breaks.</summary>
    private static byte[] Patch(byte[] file, string old, string text)
    {
        string whole = Encoding.Latin1.GetString(file);
        int at = whole.IndexOf(old, StringComparison.Ordinal);
        return at < 0 || old.Length != text.Length ? throw new ArgumentException($"“{old}” cannot become “{text}”", nameof(old)) : Encoding.Latin1.GetBytes(whole[..at] + text + whole[(at + old.Length)..]);
    }

    /// <summary>The row of an object in the cross-references.</summary>
    private static string Row(byte[] file, int number)
    {
        string whole = Encoding.Latin1.GetString(file);
        int table = whole.LastIndexOf("\nxref\n", StringComparison.Ordinal) + 1;
        int first = whole.IndexOf('\n', table + "xref\n".Length) + 1;
        return whole.Substring(first + (20 * number), 20);
    }
}

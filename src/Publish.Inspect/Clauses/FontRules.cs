using Publish.Inspect.Reading;

namespace Publish.Inspect.Clauses;

/// <summary>ISO 19005-2, 6.2.11, which ISO 14289-1, 7.21 repeats: a font is what it says, whole, and readable as text.</summary>
internal static class FontRules
{
    private const double WidthTolerance = 1;

    private static readonly string[] Subtypes = ["Type1", "MMType1", "TrueType", "Type3", "Type0"];

    /// <summary>What both standards ask for: the number in ISO 19005-2, that in ISO 14289-1, the Matterhorn condition, the statement and the check.</summary>
    private static readonly (string Archive, string Accessible, string Matterhorn, string Statement, Func<Document, IEnumerable<Flaw>> Check)[] Shared =
    [
        ("6.2.11.3.1-1", "7.21.3.1-1", "31-001 31-002 31-003", "A composite font's encoding and its CIDFont are of one character collection", d => Fonts(d, f => f.IsComposite && !CollectionsAgree(f), "the encoding and the CIDFont are of different character collections")),
        ("6.2.11.3.2-1", "7.21.3.2-1", "31-004 31-005", "Embedded CIDFonts of type 2 have a CIDToGIDMap", d => Fonts(d, f => f is { Kind: "CIDFontType2", IsEmbedded: true } && f.Descendant["CIDToGIDMap"] is { Name: not "Identity", IsStream: false }, "the font has no CIDToGIDMap")),
        ("6.2.11.3.3-1", "7.21.3.3-1", "31-006", "CMaps are embedded or predefined", d => Fonts(d, f => f.IsComposite && f.Node["Encoding"] is { IsStream: false } e && !PredefinedCMaps.Contains(e.Name), "the font's CMap is neither embedded nor predefined")),
        ("6.2.11.3.3-2", "7.21.3.3-2", "31-007", "An embedded CMap and its dictionary agree on WMode", d => Fonts(d, f => !PredefinedCMaps.WritingModesAgree(f.Node["Encoding"]), "the CMap and its dictionary have different WMode")),
        ("6.2.11.3.3-3", "7.21.3.3-3", "31-008", "An embedded CMap refers to predefined ones only", d => Fonts(d, f => f.Node["Encoding"]["UseCMap"] is { Exists: true } other && !PredefinedCMaps.Contains(other.Name ?? other["CMapName"].Name), "the CMap refers to one that is not predefined")),
        ("6.2.11.4.1-1", "7.21.4.1-1", "31-009", "Fonts that are to be seen are embedded", d => Fonts(d, f => f.IsVisible && !f.IsEmbedded, "the font is not embedded")),
        ("6.2.11.4.1-2", "7.21.4.1-2", "31-011", "Embedded fonts have every glyph that is shown", d => Fonts(d, f => f.TrueType is { } program && f.VisibleCodes.Any(c => f.GlyphOf(c) >= program.GlyphCount), "a glyph is shown that the font does not have")),
        ("6.2.11.4.2-2", "7.21.4.2-2", "31-014 31-015", "A CIDSet names every CID of the font", d => Fonts(d, f => !CidSetIsWhole(f), "the CIDSet does not name every CID of the font")),
        ("6.2.11.5-1", "7.21.5-1", "31-016", "Widths agree with the font file", d => d.Fonts.SelectMany(WidthFlaws)),
        ("6.2.11.6-1", "7.21.6-1", "31-017 31-018", "TrueType fonts that are not symbolic have a character map", d => Fonts(d, f => f is { Kind: "TrueType", IsSymbolic: false, TrueType: { } program } && (program.CharacterMaps.Contains((3, 0)) ? program.CharacterMaps.Count < 2 : program.CharacterMaps.Count == 0), "the font has no character map")),
        ("6.2.11.6-2", "7.21.6-2", "31-019 31-020 31-021", "TrueType fonts that are not symbolic have a standard encoding", d => Fonts(d, f => f is { Kind: "TrueType", IsSymbolic: false } && !HasStandardEncoding(f.Node["Encoding"]), "the font's encoding is neither MacRoman nor WinAnsi")),
        ("6.2.11.6-3", "7.21.6-3", "31-023 31-024", "Symbolic TrueType fonts have no Encoding", d => Fonts(d, f => f is { Kind: "TrueType", IsSymbolic: true } && f.Node["Encoding"].Exists, "a symbolic font has an Encoding")),
        ("6.2.11.6-4", "7.21.6-4", "31-025 31-026", "Symbolic TrueType fonts have one character map or one of type (3, 0)", d => Fonts(d, f => f is { Kind: "TrueType", IsSymbolic: true, TrueType: { } program } && program.CharacterMaps.Count != 1 && !program.CharacterMaps.Contains((3, 0)), "the font has no character map of type (3, 0)")),
        ("6.2.11.7.2-1", "7.21.7-1", "10-001 31-027", "Every code that is shown has a text", d => d.Fonts.SelectMany(UnmappedCodes)),
        ("6.2.11.7.2-2", "7.21.7-2", "31-028 31-029", "No text is U+0000, U+FEFF or U+FFFE", d => Texts(d, t => t.AsSpan().IndexOfAny('\0', '\uFEFF', '\uFFFE') >= 0, "is U+0000, U+FEFF or U+FFFE")),
        ("6.2.11.8-1", "7.21.8-1", "31-030", ".notdef is never shown", d => Fonts(d, f => f.Codes.Any(c => f.GlyphOf(c) == 0), ".notdef is shown")),
    ];

    public static readonly Rule[] Archive =
    [
        new("6.2.11.2-1", "Fonts are of type Font", d => Fonts(d, f => f.Node["Type"].Name != "Font" || (f.IsComposite && f.Descendant["Type"].Name != "Font"), "the font's Type is not Font")),
        new("6.2.11.2-2", "Fonts are of a known kind", d => Fonts(d, f => !Subtypes.Contains(f.Node["Subtype"].Name) || (f.IsComposite && f.Kind is not ("CIDFontType0" or "CIDFontType2")), "the font is of no known kind")),
        new("6.2.11.2-3", "Fonts have a name", d => Fonts(d, f => f.Kind != "Type3" && !f.Node["BaseFont"].Exists, "the font has no BaseFont")),
        new("6.2.11.2-4", "Simple fonts have a first code", d => Fonts(d, f => IsDescribed(f) && !f.Node["FirstChar"].Exists, "the font has no FirstChar")),
        new("6.2.11.2-5", "Simple fonts have a last code", d => Fonts(d, f => IsDescribed(f) && !f.Node["LastChar"].Exists, "the font has no LastChar")),
        new("6.2.11.2-6", "Simple fonts have a width for every code", d => Fonts(d, f => IsDescribed(f) && f.Node["Widths"].Items.Count() != f.Node["LastChar"].Integer - f.Node["FirstChar"].Integer + 1, "the font has not as many widths as codes")),
        new("6.2.11.2-7", "Font files of type 3 say what they are", d => Fonts(d, f => f.Descriptor["FontFile3"] is { Exists: true } file && file["Subtype"].Name is not ("Type1C" or "CIDFontType0C" or "OpenType"), "the font file is of no known kind")),
        .. Shared.Select(s => new Rule(s.Archive, s.Statement, s.Check)),
        new("6.2.11.7.3-1", "Private use characters have an ActualText", PrivateUseFlaws),
    ];

    public static readonly Rule[] Accessible = [.. Shared.Select(s => new Rule(s.Accessible, s.Statement, s.Check) { Matterhorn = s.Matterhorn })];

    private static IEnumerable<Flaw> Fonts(Document document, Func<PdfFont, bool> isWrong, string message)
        => document.Fonts.Where(f => f.IsShown && isWrong(f)).Select(f => Flaw.At(f.Node, $"{f.Name}: {message}"));

    private static bool IsDescribed(PdfFont font) => font is { IsComposite: false, Kind: not "Type3" } && (font.Descriptor.Exists || font.Node["Widths"].Exists);

    private static bool CollectionsAgree(PdfFont font)
    {
        if (font.Node["Encoding"].Name is { } name)
        {
            return PredefinedCMaps.OrderingOf(name) is not { } ordering || font.Descendant["CIDSystemInfo"]["Ordering"].Text == ordering;
        }

        Node cid = font.Descendant["CIDSystemInfo"], map = font.Node["Encoding"]["CIDSystemInfo"];
        return cid["Registry"].Text == map["Registry"].Text && cid["Ordering"].Text == map["Ordering"].Text;
    }

    private static bool HasStandardEncoding(Node encoding) => (encoding.Name ?? encoding["BaseEncoding"].Name) is "MacRomanEncoding" or "WinAnsiEncoding";

    private static bool CidSetIsWhole(PdfFont font)
    {
        if (!font.IsSubset || font.Descriptor["CIDSet"] is not { IsStream: true } set || font.TrueType is not { } program || font.Descendant["CIDToGIDMap"].Name != "Identity")
        {
            return true;
        }

        ReadOnlyMemory<byte> bits = set.Decoded;
        return Enumerable.Range(0, program.GlyphCount).All(cid => cid / 8 < bits.Length && (bits.Span[cid / 8] & (0x80 >> (cid % 8))) != 0);
    }

    private static IEnumerable<Flaw> WidthFlaws(PdfFont font)
    {
        if (font.TrueType is not { } program)
        {
            yield break;
        }

        foreach (int code in font.VisibleCodes)
        {
            double stated = font.Widths.TryGetValue(code, out double width) ? width : font.DefaultWidth;
            if (font.GlyphOf(code) is { } glyph && glyph < program.GlyphCount && Math.Abs(program.WidthOf(glyph) - stated) > WidthTolerance)
            {
                yield return Flaw.At(font.Node, FormattableString.Invariant($"{font.Name}: the width of code {code} is {stated}, and in the font file {program.WidthOf(glyph):0.##}"));
            }
        }
    }

    /// <summary>
    /// Simple fonts with a standard encoding, and those of a registered character collection, say their text without a ToUnicode.
    /// So do Type 1 fonts by the names of their glyphs, which are not looked into.
    /// </summary>
    private static IEnumerable<Flaw> UnmappedCodes(PdfFont font)
    {
        bool isReadable = !font.IsComposite && (HasStandardEncoding(font.Node["Encoding"]) || !font.IsSymbolic || font.Kind is "Type1" or "MMType1") && font.Kind != "Type3";
        bool isRegistered = font.IsComposite && font.Descendant["CIDSystemInfo"]["Ordering"].Text is "GB1" or "CNS1" or "Japan1" or "Korea1";
        int count = isReadable || isRegistered ? 0 : font.Codes.Count(c => !font.ToUnicode.TryGetValue(c, out string? text) || text.Length == 0);
        return Flaw.Unless(count == 0, $"{font.Name}: {count} codes have no text", font.Node.Object);
    }

    private static IEnumerable<Flaw> Texts(Document document, Func<string, bool> isWrong, string message)
        => document.Fonts.SelectMany(f => f.Codes.Where(c => f.ToUnicode.TryGetValue(c, out string? text) && isWrong(text)).Take(1).Select(c => Flaw.At(f.Node, $"{f.Name}: the text of code {c} {message}")));

    private static IEnumerable<Flaw> PrivateUseFlaws(Document document)
        => document.Contents.SelectMany(c => c.Texts
            .Where(t => t.Sequence?.Chain.Any(s => s.Properties["ActualText"].Exists || document.Structure.ByContent.GetValueOrDefault((c.Page.Node.Object, s.Number ?? -1))?.Node["ActualText"].Exists == true) != true)
            .Where(t => document.FontOf(t) is { } font && font.Parse(t.Codes).Any(code => font.ToUnicode.TryGetValue(code, out string? text) && text.EnumerateRunes().Any(IsPrivate)))
            .Take(1)
            .Select(t => new Flaw("a private use character has no ActualText", c.Page.Node.Object, c.Page.Number)));

    private static bool IsPrivate(System.Text.Rune rune) => rune.Value is (>= 0xE000 and <= 0xF8FF) or (>= 0xF0000 and <= 0xFFFFD) or (>= 0x100000 and <= 0x10FFFD);
}

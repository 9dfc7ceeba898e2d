namespace Publish.Inspect.Reading;

/// <summary>A font of the file, with the codes that the pages show in it.</summary>
internal sealed class PdfFont
{
    private readonly Lazy<Dictionary<int, string>> _toUnicode;
    private readonly Lazy<Dictionary<int, double>> _widths;
    private readonly Lazy<TrueTypeProgram?> _trueType;

    public PdfFont(Node node)
    {
        Node = node;
        IsComposite = node["Subtype"].Name == "Type0";
        Descendant = IsComposite ? node["DescendantFonts"].Items.FirstOrDefault() : node;
        Descriptor = Descendant["FontDescriptor"];
        _toUnicode = new(() => CMapReader.ReadToUnicode(node["ToUnicode"].Decoded));
        _widths = new(() => IsComposite ? FontWidths.OfComposite(Descendant["W"]) : FontWidths.OfSimple(node));
        _trueType = new(() => TrueTypeProgram.Read(Program.Decoded));
    }

    public Node Node { get; }

    public bool IsComposite { get; }

    /// <summary>The CIDFont of a composite font; the font itself else.</summary>
    public Node Descendant { get; }

    public Node Descriptor { get; }

    public string Name => Node["BaseFont"].Name ?? Node["Subtype"].Name ?? "?";

    /// <summary>Of the descendant, where there is one.</summary>
    public string Kind => Descendant["Subtype"].Name ?? "?";

    /// <summary>The embedded font file; an empty node where there is none.</summary>
    public Node Program => Descriptor["FontFile2"].Exists ? Descriptor["FontFile2"] : Descriptor["FontFile3"].Exists ? Descriptor["FontFile3"] : Descriptor["FontFile"];

    public bool IsEmbedded => Program.IsStream || Kind == "Type3";

    public bool IsSubset => Name.Length > 7 && Name[6] == '+' && Name.AsSpan(0, 6).IndexOfAnyExceptInRange('A', 'Z') < 0;

    public bool IsSymbolic => ((Descriptor["Flags"].Integer ?? 0) & 4) != 0;

    public TrueTypeProgram? TrueType => _trueType.Value;

    public IReadOnlyDictionary<int, string> ToUnicode => _toUnicode.Value;

    public IReadOnlyDictionary<int, double> Widths => _widths.Value;

    public double DefaultWidth => IsComposite ? Descendant["DW"].Number ?? 1000 : Descriptor["MissingWidth"].Number ?? 0;

    /// <summary>The codes shown in any rendering mode, and those of them that are to be seen.</summary>
    public SortedSet<int> Codes { get; } = [];

    public SortedSet<int> VisibleCodes { get; } = [];

    public bool IsShown { get; private set; }

    /// <summary>Whether any of it is to be seen.</summary>
    public bool IsVisible { get; private set; }

    /// <summary>Whether codes are read as two bytes that are the CID. Other encodings of composite fonts are not looked into.</summary>
    public bool IsIdentity => IsComposite && Node["Encoding"].Name is "Identity-H" or "Identity-V";

    public IEnumerable<int> Parse(byte[] bytes)
    {
        if (!IsComposite)
        {
            return bytes.Select(b => (int)b);
        }

        return IsIdentity ? Enumerable.Range(0, bytes.Length / 2).Select(i => (bytes[2 * i] << 8) | bytes[(2 * i) + 1]) : [];
    }

    /// <summary>Null where the map from codes to glyphs is not Identity.</summary>
    public int? GlyphOf(int code) => IsIdentity && Descendant["CIDToGIDMap"].Name == "Identity" ? code : null;

    public void Note(ShownText text)
    {
        IsShown = true;
        IsVisible |= text.Mode != 3;
        foreach (int code in Parse(text.Codes))
        {
            Codes.Add(code);
            if (text.Mode != 3)
            {
                VisibleCodes.Add(code);
            }
        }
    }
}

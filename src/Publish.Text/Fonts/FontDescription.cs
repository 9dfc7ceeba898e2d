using Publish.Text.Fonts.Tables;

namespace Publish.Text.Fonts;

/// <summary>What a font says of itself, from name, OS/2, post and head. Advice only: choose faces by file, for families mislabel their weights.</summary>
/// <param name="Family">The typographic family where there is one.</param>
/// <param name="PostScriptName">As the font says; may differ from the file's name.</param>
/// <param name="Version">The version's number, such as <c>3.007</c>; empty where the font gives none.</param>
/// <param name="Weight">100 to 900; 400 is regular, 700 bold.</param>
/// <param name="ItalicAngle">Degrees counter-clockwise from upright; negative leans to the right.</param>
/// <param name="EmbeddingRights">OS/2.fsType.</param>
/// <param name="CapHeight">In font units; null where OS/2 does not say.</param>
/// <param name="XHeight">In font units; null where OS/2 does not say.</param>
public sealed record FontDescription(
    string Family,
    string PostScriptName,
    string Version,
    int Weight,
    bool IsBold,
    bool IsItalic,
    bool IsFixedPitch,
    double ItalicAngle,
    int EmbeddingRights,
    int? CapHeight,
    int? XHeight)
{
    private const int RegularWeight = 400;
    private const int SemiBold = 600;
    private const int MacBold = 1;
    private const int MacItalic = 2;
    private const int SelectionItalic = 1;
    private const int SelectionBold = 1 << 5;

    internal static FontDescription Read(string fileName, TableDirectory tables, TableReader head)
    {
        TableReader? name = tables.Find("name");
        TableReader? post = tables.Find("post");
        int macStyle = head.U16(44);
        double angle = post is { } p ? p.I32(4) / 65536.0 : 0;
        bool fixedPitch = post?.U32(12) is > 0;
        (int weight, int selection, int rights, int? cap, int? x) = ReadOs2(tables.Find("OS/2"));
        return new FontDescription(
            NameOf(name, NameTable.TypographicFamily) ?? NameOf(name, NameTable.Family) ?? fileName,
            NameOf(name, NameTable.PostScript) ?? fileName,
            NumberIn(NameOf(name, NameTable.Version) ?? ""),
            weight,
            weight >= SemiBold || (macStyle & MacBold) != 0 || (selection & SelectionBold) != 0,
            angle != 0 || (macStyle & MacItalic) != 0 || (selection & SelectionItalic) != 0,
            fixedPitch,
            angle,
            rights,
            cap,
            x);
    }

    private static (int Weight, int Selection, int Rights, int? CapHeight, int? XHeight) ReadOs2(TableReader? table)
    {
        if (table is not { } os2)
        {
            return (RegularWeight, 0, 0, null, null);
        }

        bool hasHeights = os2.U16(0) >= 2;
        return (os2.U16(4), os2.U16(62), os2.U16(8), hasHeights ? os2.I16(88) : null, hasHeights ? os2.I16(86) : null);
    }

    private static string? NameOf(TableReader? table, int id) => table is { } name ? NameTable.Find(name, id) : null;

    /// <summary>The first number with its fraction: <c>Version 3.007; ttfautohint</c> gives <c>3.007</c>.</summary>
    private static string NumberIn(string version)
    {
        int start = version.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return "";
        }

        int end = start;
        while (end < version.Length && (char.IsAsciiDigit(version[end]) || version[end] == '.'))
        {
            end++;
        }

        return version[start..end];
    }
}

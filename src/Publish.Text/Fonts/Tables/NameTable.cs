using System.Globalization;
using System.Text;

namespace Publish.Text.Fonts.Tables;

/// <summary>The names that a font gives itself, in English where it has them.</summary>
internal static class NameTable
{
    public const int Family = 1;
    public const int Version = 5;
    public const int PostScript = 6;
    public const int TypographicFamily = 16;

    private const int WindowsEnglish = 0x409;
    private const int MaxLength = 100;

    /// <summary>The name with this number; null where there is none.</summary>
    public static string? Find(TableReader name, int id)
    {
        int count = name.U16(2);
        int storage = name.U16(4);
        string? found = null;
        int foundRank = 0;
        for (int i = 0; i < count; i++)
        {
            int record = 6 + (i * 12);
            int rank = name.U16(record + 6) == id ? Rank(name.U16(record), name.U16(record + 2), name.U16(record + 4)) : 0;
            if (rank <= foundRank)
            {
                continue;
            }

            ReadOnlySpan<byte> bytes = name.Span(storage + name.U16(record + 10), name.U16(record + 8));
            foundRank = rank;
            found = (rank == 1 ? Encoding.Latin1 : Encoding.BigEndianUnicode).GetString(bytes);
        }

        return found is null ? null : Clean(found);
    }

    /// <summary>Names come into documents: no controls, nothing that turns the direction, no endless ones.</summary>
    private static string Clean(string name) =>
        string.Concat(name.EnumerateRunes().Where(r => Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse) && r != Rune.ReplacementChar).Take(MaxLength)).Trim();

    private static int Rank(int platform, int encoding, int language) => (platform, encoding, language) switch
    {
        (3, 1 or 10, WindowsEnglish) => 4,
        (3, 1 or 10, _) => 3,
        (0, _, _) => 2,
        (1, 0, 0) => 1,
        _ => 0,
    };
}

using Publish.Text.Fonts.Tables;

namespace Publish.Text.Fonts;

/// <summary>Fonts that would give a wrong or a forbidden book are refused when they are loaded, with the reason.</summary>
internal static class FontChecks
{
    private const int UsageMask = 0x000E;
    private const int Restricted = 0x0002;
    private const int NoSubsetting = 0x0100;
    private const int BitmapsOnly = 0x0200;

    public static void RefuseForeignKinds(string name, TableDirectory tables)
    {
        if (tables.Has("fvar"))
        {
            throw new FontException($"The font {name} is a variable font; take a static file of it, one for each weight");
        }

        if (!tables.Has("glyf"))
        {
            throw new FontException($"The font {name} has no TrueType outlines; a TrueType font (.ttf) is needed");
        }
    }

    public static void RefuseUnusable(string name, TableDirectory tables, FontDescription description, bool coversArabic)
    {
        if (coversArabic && !HasGlyphSubstitution(tables))
        {
            throw new FontException($"The font {name} has Arabic letters but no OpenType rules (GSUB) to join them; Graphite fonts such as Awami Nastaliq cannot be used");
        }

        int rights = description.EmbeddingRights;
        if ((rights & UsageMask) == Restricted || (rights & BitmapsOnly) != 0)
        {
            throw new FontException($"The font {name} forbids embedding in a document (OS/2 fsType 0x{rights:X4})");
        }

        if ((rights & NoSubsetting) != 0)
        {
            throw new FontException($"The font {name} forbids embedding a part of it (OS/2 fsType 0x{rights:X4})");
        }
    }

    private static bool HasGlyphSubstitution(TableDirectory tables) => tables.Find("GSUB") is { } gsub && gsub.Length >= 10 && gsub.U16(0) == 1;
}

namespace Publish.Text.Fonts;

/// <summary>The fonts whose words, each with the spaces after it, shape alone exactly as in their line.</summary>
/// <remarks>
/// Kerning across the space makes this a property of each version of a file. What stands here is held against whole lines, glyph by glyph, by
/// <c>WordCachingTests</c>; a font that is not here is shaped line by line.
/// </remarks>
internal static class IndependentWords
{
    private static readonly (string PostScriptName, string Version)[] Proven =
    [
        ("NotoNastaliqUrdu-Regular", "3.007"),
        ("NotoNastaliqUrdu-Bold", "3.007"),
        ("SourceCodePro-Regular", "1.026"),
    ];

    public static bool Includes(FontDescription font)
    {
        foreach ((string name, string version) in Proven)
        {
            if (font.PostScriptName == name && font.Version == version)
            {
                return true;
            }
        }

        return false;
    }
}

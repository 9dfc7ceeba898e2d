namespace Publish.Text.Fonts;

/// <summary>The fonts whose words, each with the spaces after it, shape alone exactly as in their line.</summary>
/// <remarks>
/// Kerning across the space makes this a property of each version of a font. What stands here is held against whole lines, glyph by glyph, by
/// <c>WordCachingTests</c>; a font that is not here is shaped line by line.
/// </remarks>
internal static class IndependentWords
{
    private static readonly (string Family, string Version)[] Proven =
    [
        ("Noto Nastaliq Urdu", "3.007"),
        ("Amiri", "1.002"),
        ("Source Serif 4", "4.004"),
        ("Source Code Pro", "1.026"),
    ];

    public static bool Includes(FontDescription font)
    {
        foreach ((string family, string version) in Proven)
        {
            if (font.Family == family && font.Version == version)
            {
                return true;
            }
        }

        return false;
    }
}

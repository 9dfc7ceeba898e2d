using Publish.Core.Unicode;

namespace Publish.Text.Shaping;

/// <summary>What the shaper is told of a language.</summary>
internal static class LanguageScripts
{
    /// <summary>The script that it is written in, for text that has no letter to tell.</summary>
    /// <returns>ISO 15924.</returns>
    public static string Of(Language language) => language.Primary switch
    {
        "he" or "yi" => "Hebr",
        "dv" => "Thaa",
        _ when language.Direction == TextDirection.RightToLeft => "Arab",
        _ => "Latn",
    };

    /// <summary>The language whose rules a font shall follow: fonts know none of Western Punjabi and Saraiki, which are written with the forms of Urdu.</summary>
    /// <returns>BCP 47.</returns>
    public static string ShapedAs(Language language) => language.Primary is "pnb" or "skr" ? Language.Urdu.Tag : language.Tag;
}

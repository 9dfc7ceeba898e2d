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
        "hi" or "mr" or "ne" or "sa" => "Deva",
        "bn" or "as" => "Beng",
        "pa" => "Guru",
        "gu" => "Gujr",
        "ta" => "Taml",
        "el" or "grc" => "Grek",
        "ru" or "uk" or "be" or "bg" or "mk" or "tg" or "ky" or "kk" => "Cyrl",
        _ when language.Direction == TextDirection.RightToLeft => "Arab",
        _ => "Latn",
    };

    /// <summary>The language whose rules a font shall follow: fonts know none of Western Punjabi and Saraiki, which are written with the forms of Urdu.</summary>
    /// <returns>BCP 47.</returns>
    public static string ShapedAs(Language language) => language.Primary is "pnb" or "skr" ? Language.Urdu.Tag : language.Tag;
}

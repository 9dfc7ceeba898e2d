using Publish.Core.Unicode;

namespace Publish.Text.Shaping;

/// <summary>The script that a language is written in, for text that has no letter to tell.</summary>
internal static class LanguageScripts
{
    /// <returns>ISO 15924.</returns>
    public static string Of(Language language) => language.Primary switch
    {
        "he" or "yi" => "Hebr",
        "dv" => "Thaa",
        _ when language.Direction == TextDirection.RightToLeft => "Arab",
        _ => "Latn",
    };
}

using Publish.Core.Unicode;

namespace Publish.Epub.Content;

/// <summary>The attributes that say in which language and direction an element is read.</summary>
internal static class LanguageAttributes
{
    public static (string Name, string? Value)[] Of(Language? language) => language is { } known
        ? [("lang", known.Tag), ("xml:lang", known.Tag), ("dir", Direction(known))]
        : [];

    /// <summary>Nothing where the language is that of the surroundings.</summary>
    public static (string Name, string? Value)[] Of(Language language, Language surroundings) => language == surroundings ? [] : Of(language);

    public static string Direction(Language language) => language.Direction == TextDirection.RightToLeft ? "rtl" : "ltr";
}

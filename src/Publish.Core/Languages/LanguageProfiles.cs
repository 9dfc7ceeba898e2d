using System.Collections.Frozen;
using System.Collections.Immutable;
using Publish.Core.Unicode;

namespace Publish.Core.Languages;

/// <summary>All languages that Publish knows something of.</summary>
public static class LanguageProfiles
{
    /// <summary>In the order in which the EPUB's stylesheet names them.</summary>
    public static readonly ImmutableArray<LanguageProfile> All =
    [
        Urdu.Profile, WesternPunjabi.Profile, Saraiki.Profile, Kashmiri.Profile,
        Arabic.Profile, Persian.Profile, Pashto.Profile, Sindhi.Profile, Uyghur.Profile, CentralKurdish.Profile, Balochi.Profile,
        English.Profile,
        .. QuotedLanguages.All,
    ];

    private static readonly FrozenDictionary<string, LanguageProfile> ByTag = All.ToFrozenDictionary(p => p.Tag, StringComparer.Ordinal);

    /// <summary>By the primary subtag; <see cref="UnknownLanguage"/> where there is no record.</summary>
    public static LanguageProfile Of(Language language) => ByTag.GetValueOrDefault(language.Primary, UnknownLanguage.Profile);
}

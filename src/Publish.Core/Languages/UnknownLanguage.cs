namespace Publish.Core.Languages;

/// <summary>What holds for a language without a record: from left to right, in Latin letters and digits, not hyphenated, with English words and quotation marks.</summary>
internal static class UnknownLanguage
{
    public static readonly LanguageProfile Profile = English.Profile with { Tag = "und", Hyphenation = _ => null };
}

using System.Collections.Immutable;
using Publish.Core.Unicode;

namespace Publish.Core.Languages;

/// <summary>Languages that a book may quote, a line each: their scripts, and quotation marks other than English's. In all else they are as <see cref="UnknownLanguage"/>.</summary>
internal static class QuotedLanguages
{
    private const string Cyrillic = "Cyrl";
    private const string Devanagari = "Deva";

    private static readonly LanguageProfile Hebrew = Of("he", "Hebr") with { Direction = TextDirection.RightToLeft };

    public static readonly ImmutableArray<LanguageProfile> All =
    [
        Hebrew with { Quotation = new("\u201D", "\u201D", "\u2019", "\u2019") },
        Hebrew with { Tag = "yi" },
        Of("dv", "Thaa") with { Direction = TextDirection.RightToLeft },
        Of("mzn", "Latn") with { Quotation = QuotationMarks.Angle },
        Of("de", "Latn") with { Quotation = new("\u201E", "\u201C", "\u201A", "\u2018") },
        Of("fr", "Latn") with { Quotation = new("\u00AB", "\u00BB", "\u00AB", "\u00BB") },
        Of("ru", Cyrillic) with { Quotation = new("\u00AB", "\u00BB", "\u201E", "\u201C") },
        Of("el", "Grek") with { Quotation = new("\u00AB", "\u00BB", "\u201C", "\u201D") },
        Of("grc", "Grek"),
        Of("hi", Devanagari), Of("mr", Devanagari), Of("ne", Devanagari), Of("sa", Devanagari),
        Of("bn", "Beng"), Of("as", "Beng"),
        Of("pa", "Guru"),
        Of("gu", "Gujr"),
        Of("ta", "Taml"),
        Of("uk", Cyrillic), Of("be", Cyrillic), Of("bg", Cyrillic), Of("mk", Cyrillic), Of("tg", Cyrillic), Of("ky", Cyrillic), Of("kk", Cyrillic),
    ];

    private static LanguageProfile Of(string tag, string script) => UnknownLanguage.Profile with { Tag = tag, Script = script };
}

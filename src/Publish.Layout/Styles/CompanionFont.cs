using System.Collections.Immutable;

namespace Publish.Layout.Styles;

/// <summary>A font for a script that books quote, or for symbols: loaded only where the text has a character that no font of the text draws.</summary>
/// <param name="Name">As the font calls itself.</param>
/// <param name="Bold">Null where there is none: the regular is drawn in its place. None of these fonts has an italic.</param>
/// <param name="Scripts">ISO 15924; empty for symbols.</param>
/// <param name="Scale">Size relative to the Latin of the same text; found by looking.</param>
public sealed record CompanionFont(string Name, FontSource Regular, FontSource? Bold, ImmutableArray<string> Scripts, double Scale)
{
    /// <summary>In the order in which they are asked.</summary>
    public static ImmutableArray<CompanionFont> All { get; } =
    [
        // Polytonic Greek, the Cyrillic of all languages, and letters of transliteration, as tall as Source Serif.
        new("Noto Serif", FontSource.Shipped("noto-serif/NotoSerif-Regular"), null, ["Latn", "Grek", "Cyrl"], 0.89),
        Of("Hebrew", "Hebr", 1.05),
        Of("Devanagari", "Deva", 1.1),
        Of("Gurmukhi", "Guru", 1.1),
        Of("Gujarati", "Gujr", 1.1),
        Of("Bengali", "Beng", 1.1),
        Of("Tamil", "Taml", 0.9),
        new("Publish Symbols", FontSource.Shipped("publish-symbols/PublishSymbols-Regular"), null, [], 0.9),
    ];

    private static CompanionFont Of(string script, string code, double scale)
    {
        string file = $"noto-serif-{script.ToLowerInvariant()}/NotoSerif{script}";
        return new CompanionFont($"Noto Serif {script}", FontSource.Shipped($"{file}-Regular"), FontSource.Shipped($"{file}-Bold"), [code], scale);
    }
}

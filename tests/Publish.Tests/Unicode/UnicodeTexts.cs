using CsCheck;

namespace Publish.Tests.Unicode;

/// <summary>Texts made by chance of the characters that the algorithms tell apart.</summary>
internal static class UnicodeTexts
{
    private static readonly string[] Characters =
    [
        "a", "Z", "\u05D0", "\u0627", "\u06D2", "\u06BE", "\u0621", "\u0635", "\u0648", "1", "\u06F1", "\u0661", " ", " ", "\u00A0", "\t", "\u2009", "\n", "\r", "\u2028", "\u2029",
        ".", ",", "-", "/", "%", "$", "(", ")", "[", "]", "\u2329", "\u3009", "\u06D4", "\u060C", "\u061F", "\u201C", "\u201D", "\u2018", "\u2019", "\"", "\u2013", "\u2014", "\u2026",
        "\u0300", "\u064E", "\u0670", "\u0903", "\u0600", "\u06DD", "\uFDFA", "\u060E", "\u200B", "\u200C", "\u200D", "\u2060", "\u00AD", "\u200F", "\u061C",
        "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\u2068\u06F1\u2069", "\u1100", "\u1161", "\u11A8", "\uAC00", "\uAC01", "\u4E00", "\u0E01",
        "\U0001F1E6", "\U0001F468", "\U0001F3FB", "\u2764", "\uFE0F", "\U0001F02C", "\U00010800", "\U0001E900", "\uD83D", "\uDC68", "\uFFFC", "\u05D0-", "$(",
    ];

    /// <summary>Up to forty of them; lone surrogates too.</summary>
    public static readonly Gen<string> Any = Gen.Int[0, Characters.Length - 1].Select(static i => Characters[i]).Array[0, 40].Select(string.Concat);

    /// <summary>Texts that nest embeddings and isolates deeper than the algorithm's limit of 125 levels.</summary>
    public static readonly Gen<string> Deep = Gen.OneOf(Gen.Const("\u2067"), Gen.Const("\u2066"), Gen.Const("\u2068"), Gen.Const("\u202B"), Gen.Const("\u202A"), Gen.Const("\u202E"), Gen.Const("a"),
        Gen.Const("\u0627"), Gen.Const("\u2069"), Gen.Const("\u202C"), Gen.Const("(")).Array[0, 600].Select(string.Concat);

    /// <summary>Texts that would take minutes if any step looked at all of the text for each character.</summary>
    public static IEnumerable<string> Long()
    {
        string[] pieces =
        [
            "(", ")", "()", "(\u05D0)", "(a", "\u2068", "\u2068a", "\u2068\u2069", "\u202B", "\u202Ba\u202C", "\u0300", "\u200F", "a\u200F", " \u200C", "\"", "\u2019 ", "-", "- ", "\u2014",
            "\u0635 ", "\u0635 1", "1 ", "\u06DD", "$(", "\u2068\u06F1\u2069", "\u0627\u2068\u06F1\u2069", "\u0627)(", "\u200D", "\U0001F1E6", "\U0001F468\u200D", "\u1100", " ", "\u0600",
        ];
        return pieces.Select(static piece => string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length)));
    }
}

using System.Collections.Frozen;
using Publish.Core.Source;
using Publish.Core.Unicode;

namespace Publish.Manuscript.Model;

/// <summary>What a book has decided about its text: <c>checks:</c> in book.yaml.</summary>
/// <param name="Quotes">The book's quotation marks; null: those of its language.</param>
/// <param name="Numerals">The digits of the text; null: those that stand most often.</param>
/// <param name="Spellings">Words and how the house writes them.</param>
/// <param name="Words">Words that are right although no list has them.</param>
/// <param name="Off">Codes that are not looked for.</param>
/// <param name="Severities">By code, where it is another than the rule's own.</param>
public sealed record CheckSettings(
    QuotationMarks? Quotes,
    NumeralSystem? Numerals,
    FrozenDictionary<string, string> Spellings,
    FrozenSet<string> Words,
    FrozenSet<string> Off,
    FrozenDictionary<string, Severity> Severities)
{
    public static readonly CheckSettings Default = new(
        null, null, FrozenDictionary<string, string>.Empty, FrozenSet<string>.Empty, FrozenSet<string>.Empty, FrozenDictionary<string, Severity>.Empty);

    /// <summary>Whether this is how the code of an editorial rule looks; which there are the checks themselves know.</summary>
    public static bool IsCode(string code) => code is ['E', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9'];
}

/// <summary>The quotation marks that a book may choose, by the name that <c>checks: quotes:</c> has for them.</summary>
public static class QuoteStyles
{
    public static readonly FrozenDictionary<string, QuotationMarks> Named = new Dictionary<string, QuotationMarks>(StringComparer.Ordinal)
    {
        ["urdu"] = QuotationMarks.RightToLeftCurly,
        ["curly"] = QuotationMarks.Curly,
        ["angle"] = QuotationMarks.Angle,
        ["doubled"] = new("\u2019\u2019", "\u2018\u2018", "\u2019", "\u2018"),
        ["straight"] = new("\"", "\"", "'", "'"),
    }.ToFrozenDictionary(StringComparer.Ordinal);
}

/// <summary>A place where the editor wants what a rule would report: <c>&lt;!-- allow E041: reason --&gt;</c> before a block, or <c>allow:</c> in the front matter.</summary>
/// <param name="Span">What it covers.</param>
/// <param name="Place">Where it is written.</param>
public sealed record Suppression(string Code, string Reason, SourceSpan Span, SourceSpan Place);

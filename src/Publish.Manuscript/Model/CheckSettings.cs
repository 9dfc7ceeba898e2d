using System.Collections.Frozen;
using Publish.Core.Source;
using Publish.Core.Unicode;

namespace Publish.Manuscript.Model;

/// <summary>What a book has decided about its text: <c>checks:</c> in book.yaml.</summary>
/// <param name="Quotes">The house pair of quotation marks; null: the one that stands most often.</param>
/// <param name="Numerals">The digits of the text; null: those that stand most often.</param>
/// <param name="Spellings">Words and how the house writes them.</param>
/// <param name="Words">Words that are right although no list has them.</param>
/// <param name="Off">Codes that are not looked for.</param>
/// <param name="Severities">By code, where it is another than the rule's own.</param>
public sealed record CheckSettings(
    QuotePair? Quotes,
    NumeralSystem? Numerals,
    FrozenDictionary<string, string> Spellings,
    FrozenSet<string> Words,
    FrozenSet<string> Off,
    FrozenDictionary<string, Severity> Severities)
{
    public static readonly CheckSettings Default = new(
        null, null, FrozenDictionary<string, string>.Empty, FrozenSet<string>.Empty, FrozenSet<string>.Empty, FrozenDictionary<string, Severity>.Empty);
}

/// <summary>A pair of quotation marks, each of one or two characters.</summary>
public sealed record QuotePair(string Open, string Close)
{
    /// <summary>The pairs that a house may choose, by name.</summary>
    public static readonly FrozenDictionary<string, QuotePair> Named = new Dictionary<string, QuotePair>(StringComparer.Ordinal)
    {
        ["curly"] = new("\u201C", "\u201D"),
        ["angle"] = new("\u00AB", "\u00BB"),
        ["doubled"] = new("\u2019\u2019", "\u2018\u2018"),
        ["straight"] = new("\"", "\""),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public override string ToString() => $"{Open}\u2026{Close}";
}

/// <summary>A place where the editor wants what a rule would report: <c>&lt;!-- allow E041: reason --&gt;</c> before a block, or <c>allow:</c> in the front matter.</summary>
/// <param name="Span">What it covers.</param>
/// <param name="Place">Where it is written.</param>
public sealed record CheckException(string Code, string Reason, SourceSpan Span, SourceSpan Place);

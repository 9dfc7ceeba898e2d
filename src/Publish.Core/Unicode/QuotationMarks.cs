namespace Publish.Core.Unicode;

/// <summary>The quotation marks of a language, in the order in which they are written: <c>delimiters</c> in <c>common/main</c> of Unicode CLDR 48.</summary>
/// <remarks>CLDR has only the root's marks for Western Punjabi, Saraiki and Kashmiri; their books are printed as Urdu ones are. Unknown languages have English's.</remarks>
/// <param name="Open">Before a quotation.</param>
/// <param name="InnerOpen">Before a quotation inside another.</param>
public sealed record QuotationMarks(string Open, string Close, string InnerOpen, string InnerClose)
{
    /// <summary>“…” and ‘…’, as in English.</summary>
    public static readonly QuotationMarks Curly = new("\u201C", "\u201D", "\u2018", "\u2019");

    /// <summary>”…“ and ’…‘, as in Urdu and Arabic: curly marks are not mirrored, so from right to left the first of them is U+201D.</summary>
    public static readonly QuotationMarks RightToLeftCurly = new("\u201D", "\u201C", "\u2019", "\u2018");

    /// <summary>«…» and ‹…›, as in Persian.</summary>
    public static readonly QuotationMarks Angle = new("\u00AB", "\u00BB", "\u2039", "\u203A");

    public override string ToString() => $"{Open}\u2026{Close}";
}

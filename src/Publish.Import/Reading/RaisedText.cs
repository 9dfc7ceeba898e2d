using System.Text.RegularExpressions;
using Publish.Import.Recognition;
using Publish.Import.Tree;

namespace Publish.Import.Reading;

/// <summary>Raised and lowered text: the number of a note, or a power, an ordinal, a formula.</summary>
internal static partial class RaisedText
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉";

    /// <summary>What a raised text is after the text before it.</summary>
    public static Piece Of(string text, string before, SourceStyle style, string? link) =>
        NoteForms.Alone().IsMatch(text) && NoteForms.NumberIn(text) is { } number && !IsPower(text, before) ? new MarkPiece(text, number) : new TextPiece(OfDigits(text, Raised), style, link);

    /// <summary>Lowered text; digits have characters of their own for that.</summary>
    public static string Below(string text) => OfDigits(text, Lowered);

    /// <summary>Raised text that is no note.</summary>
    public static string Above(string text) => OfDigits(text, Raised);

    /// <summary>A number after a unit, a variable or a number is a power; after a year of four digits it is a note.</summary>
    private static bool IsPower(string text, string before) => text.Length <= 2 && text.All(char.IsAsciiDigit) && Base().IsMatch(before);

    private static string OfDigits(string text, string digits) => text.Length > 0 && text.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or '\u2212')
        ? string.Concat(text.Select(c => char.IsAsciiDigit(c) ? digits[c - '0'] : c == '+' ? (digits == Raised ? '\u207A' : '\u208A') : digits == Raised ? '\u207B' : '\u208B'))
        : text;

    [GeneratedRegex("(?<![A-Za-z0-9])([kcm]?m|[a-z]|mc|[0-9]{1,3})$")]
    private static partial Regex Base();
}

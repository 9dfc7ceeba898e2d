using System.Text.RegularExpressions;
using Publish.Core.Unicode;

namespace Publish.Import.Recognition;

/// <summary>The forms that marks and labels of notes have in the wild.</summary>
internal static partial class NoteForms
{
    private const string Digits = "[0-9\u0660-\u0669\u06F0-\u06F9]{1,3}";

    /// <summary>The number in a mark, whatever stands round it; null where there is none or more than one.</summary>
    public static int? NumberIn(string text)
    {
        MatchCollection found = AnyNumber().Matches(text);
        if (found.Count != 1)
        {
            return null;
        }

        string digits = string.Concat(found[0].Value.Select(c => Superscript(c) is { } value ? (char)('0' + value) : c));
        return Numerals.Parse(digits);
    }

    private static int? Superscript(char c) => c switch { '\u00B9' => 1, '\u00B2' => 2, '\u00B3' => 3, '\u2070' => 0, >= '\u2074' and <= '\u2079' => c - '\u2070', _ => null };

    /// <summary>Whether a text by itself can be a mark: <c>(2)*</c>, <c>[3]</c>, <c>۴</c>, <c>*</c>, <c>†</c>.</summary>
    [GeneratedRegex(@"^\s*([(\[]?\s*\^?\s*([0-9\u0660-\u0669\u06F0-\u06F9\u00B9\u00B2\u00B3\u2070\u2074-\u2079]{1,3}|[*†‡]{1,3})\s*[)\]]?\s*\*?)\s*$")]
    public static partial Regex Alone();

    /// <summary>Marks inside a text that can be nothing else.</summary>
    [GeneratedRegex($@"\(\s*(?<n>{Digits})\s*\)\s*\*|\[\s*\^?(?<n>{Digits})\s*\](\s*\*)?|(?<![0-9\u0660-\u0669\u06F0-\u06F9.\u066B,/*-]|\*\s)(?<n>{Digits})\s?\*(?!\s*[0-9\u0660-\u0669\u06F0-\u06F9*=])|\u0602\s?(?<n>{Digits})|(?<![0-9\u0660-\u0669\u06F0-\u06F9])(?<n>{Digits})\s?[\u0602\u060E]|(?<![A-Za-z0-9\u0660-\u0669\u06F0-\u06F9\u00B9\u00B2\u00B3\u2070\u2074-\u2079])(?<n>[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]{{1,3}})")]
    public static partial Regex Sure();

    /// <summary>A number in brackets, which may be a mark, a year or a point of a list.</summary>
    [GeneratedRegex($@"\(\s*(?<n>{Digits})\s*\)")]
    public static partial Regex Bracketed();

    /// <summary>The label of a note's text at the beginning of a line.</summary>
    [GeneratedRegex($@"^\s*(?:[(\[]\s*\^?(?<n>{Digits})\s*[)\]]\s*\*?|(?<n>{Digits})\s*[*\u0602\u060E]|\u0602\s?(?<n>{Digits})|(?<n>{Digits})(?=\s*[.\u06D4:)\u2013-])|(?<n>[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]{{1,3}}))\s*[.\u06D4:)\u2013-]*\s*")]
    public static partial Regex Label();

    /// <summary>The heading over notes.</summary>
    [GeneratedRegex(@"^\s*((حواشی|حوالہ\s*جات|حوالے|حاشیے|حاشیہ|تعلیقات|پاورقی|notes|footnotes|endnotes|references)(\s*(و|اور|and|&)\s*(حواشی|حوالہ\s*جات|حوالے|حاشیے|تعلیقات|notes|references))?)\s*:?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Heading();

    [GeneratedRegex("[0-9\u0660-\u0669\u06F0-\u06F9\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+")]
    private static partial Regex AnyNumber();
}

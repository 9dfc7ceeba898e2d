using System.Buffers;
using System.Text.RegularExpressions;
using Publish.Core.Units;

namespace Publish.Core.Unicode.Sequences;

/// <summary>The forms of numbers that are read from left to right as one thing: one row of the table a form.</summary>
/// <remarks>
/// Not in the table, because UAX #9 alone sets them as the trade does: ranges and scores (۱۸۵۷–۱۹۴۷ begins at the right), 14/8/1947, 10:30, ۲:۱۵۵, 1,234.5, and a percent or degree character
/// after Urdu digits (۵٪, ۳۵°), which follows in the direction of reading. Arabic digits (U+0660–0669) have their minus at the right, and their equations run to the left.
/// </remarks>
internal static partial class NumberForms
{
    /// <summary>Fewer make no telephone number with a country's code.</summary>
    private const int MinInternationalDigits = 7;

    /// <summary>Fewer make no telephone number with an area's code, which might be a year in brackets.</summary>
    private const int MinAreaDigits = 9;

    private const int IsbnDigits = 13;
    private const int MaxCueDistance = 80;

    private const string D = @"[0-9\u0660-\u0669\u06F0-\u06F9]";
    private const string E = @"[0-9\u06F0-\u06F9]";
    private const string Space = @"[ \u00A0\u2009\u202F]";
    private const string Hyphen = @"[-\u2010-\u2012]";

    /// <summary>A number with its separators: 1,234.5 and ۱۲٬۳۴۵ and 14/8 and 10:30.</summary>
    private const string N = E + @"+(?:[.,:/\u2044\u066B\u066C\u060C'\u2019]" + E + "+)*";
    private const string NotInNumber = "(?<!" + D + "|" + D + "[.,:/])";
    private const string NotBeforeDigit = "(?!" + D + ")";
    private const string Operator = @"[=\u00D7\u00F7+\u2212\u00B1\u2248\u2260\u2264\u2265<>^*\u00B7-]";

    private static readonly SearchValues<char> Hyphens = SearchValues.Create("-\u2010\u2011\u2012");

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \u00A0\u2009\u202F");

    /// <summary>All operators but the hyphen, which alone makes a range.</summary>
    private static readonly SearchValues<char> Operators = SearchValues.Create("=\u00D7\u00F7+\u2212\u00B1\u2248\u2260\u2264\u2265<>^*\u00B7");

    private static readonly (Regex Form, Func<string, TextRange, bool> IsCertain)[] Forms =
    [
        (International(), (text, at) => DigitsIn(text, at) >= MinInternationalDigits),
        (AreaCode(), (text, at) => DigitsIn(text, at) >= MinAreaDigits),
        (Chain(), Always),
        (AfterZero(), Always),
        (LongSecondPart(), (text, at) => IsNoRange(text.AsSpan(at.Start, at.Length))),
        (Parts(), (text, at) => TelephoneCue().IsMatch(Before(text, at)) || (DigitsIn(text, at) == IsbnDigits && IsbnPrefix().IsMatch(text.AsSpan(at.Start, at.Length))) || IsbnCue().IsMatch(Before(text, at))),
        (Grouped(), IsGrouped),
        (GroupedByCharacter(), Always),
        (PrefixedPrice(), (text, at) => at.Start == 0 || !char.IsLetterOrDigit(text[at.Start - 1])),
        (RupeesOnly(), Always),
        (Signed(), (text, at) => BeginsWord(text, at.Start) && !Follows(text, at.Start, SequenceStretches.IsDigit) && !(text[at.Start] == '-' && Follows(text, at.Start, c => c is ':' or '\u06D4'))),
        (LatinWithCharacter(), Always),
        (Coordinate(), Always),
        (FeetAndInches(), Always),
        (AndMore(), Always),
        (Equation(), IsEquation),
        (MixedFraction(), IsFraction),
        (LeadingPoint(), (text, at) => BeginsWord(text, at.Start)),
    ];

    /// <summary>Adds the numbers in a stretch, in rising order; where two forms overlap, the one that begins first, then the longer one.</summary>
    public static void AddTo(List<TextRange> found, string text, TextRange stretch)
    {
        if (stretch.Length < 2)
        {
            return;
        }

        var numbers = new List<TextRange>();
        foreach ((Regex form, Func<string, TextRange, bool> isCertain) in Forms)
        {
            for (Match match = form.Match(text, stretch.Start, stretch.Length); match.Success; match = match.NextMatch())
            {
                TextRange range = Balanced(text, new TextRange(match.Index, match.Length));
                if (isCertain(text, range))
                {
                    numbers.Add(range);
                }
            }
        }

        numbers.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        int end = stretch.Start;
        foreach (TextRange number in numbers)
        {
            if (number.Start >= end)
            {
                found.Add(number);
                end = number.End;
            }
        }
    }

    private static bool Always(string text, TextRange at) => true;

    private static string Before(string text, TextRange at) => text[Math.Max(0, at.Start - MaxCueDistance)..at.Start];

    private static int DigitsIn(string text, TextRange at)
    {
        int count = 0;
        foreach (char c in text.AsSpan(at.Start, at.Length))
        {
            count += SequenceStretches.IsDigit(c) ? 1 : 0;
        }

        return count;
    }

    /// <summary>A range ends with a number about as long as its first, or shorter.</summary>
    private static bool IsNoRange(ReadOnlySpan<char> text)
    {
        int first = text.IndexOfAny(Hyphens);
        return text.Length - first - 1 - first >= 3 || (text[0] is '0' or '\u0660' or '\u06F0' && text.Length > MinAreaDigits);
    }

    /// <summary>One space between two numbers is no proof: 1 234 567 is grouped, and so is 12 000; 12 345 may be two numbers.</summary>
    private static bool IsGrouped(string text, TextRange at)
    {
        ReadOnlySpan<char> number = text.AsSpan(at.Start, at.Length);
        int first = number.IndexOfAny(Spaces);
        ReadOnlySpan<char> rest = number[(first + 1)..];
        bool several = rest.ContainsAny(Spaces);
        return (several || number[first] != ' ' || rest.IndexOfAnyExcept('0', '\u0660', '\u06F0') < 0) && !PageCue().IsMatch(Before(text, at));
    }

    private static bool IsEquation(string text, TextRange at)
    {
        ReadOnlySpan<char> equation = text.AsSpan(at.Start, at.Length);
        return equation[1..].ContainsAny(Operators);
    }

    /// <summary>Two and a half has a numerator below its denominator.</summary>
    private static bool IsFraction(string text, TextRange at)
    {
        ReadOnlySpan<char> number = text.AsSpan(at.Start, at.Length);
        int bar = number.IndexOfAny('/', '\u2044');
        if (bar < 0)
        {
            return true;
        }

        int space = number[..bar].LastIndexOfAny(Spaces);
        return Numerals.Parse(number[(space + 1)..bar]) < Numerals.Parse(number[(bar + 1)..]);
    }

    private static bool BeginsWord(string text, int at) => at == 0 || char.IsWhiteSpace(text[at - 1]) || "([{\u00AB\u201C\u201D\u2018\u2019\"':=\u060C\u2067\uFFFC".Contains(text[at - 1], StringComparison.Ordinal);

    /// <summary>Whether the last character before a place that is no space is such a one: a hyphen after a number makes a range, and after a colon or a full stop it is a dash.</summary>
    private static bool Follows(string text, int at, Func<char, bool> isSuch)
    {
        while (at > 0 && char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return at > 0 && isSuch(text[at - 1]);
    }

    /// <summary>Leaves out brackets at the ends whose other half is outside.</summary>
    private static TextRange Balanced(string text, TextRange range)
    {
        ReadOnlySpan<char> number = text.AsSpan(range.Start, range.Length);
        int open = number.Count('(') - number.Count(')');
        int start = range.Start;
        int end = range.End;
        for (; open > 0 && text[start] == '('; open--)
        {
            start++;
        }

        for (; open < 0 && text[end - 1] == ')'; open++)
        {
            end--;
        }

        return TextRange.FromTo(start, end);
    }

    /// <summary>+92-42-35761234, +92 (42) 3576 1234</summary>
    [GeneratedRegex(@"\+" + D + "+(?:(?:" + Space + "|" + Hyphen + "|" + Space + @"?\(" + D + @"+\)" + Space + "?)" + D + "+)*")]
    private static partial Regex International();

    /// <summary>(042) 3576-1234</summary>
    [GeneratedRegex(NotInNumber + @"\(" + D + @"{2,5}\)(?:" + Space + "|" + Hyphen + ")?" + D + "{2,}(?:(?:" + Space + "|" + Hyphen + ")" + D + "{2,})*")]
    private static partial Regex AreaCode();

    /// <summary>978-969-0-02345-6, 23-11-2026, 1947-08-14, 35202-1234567-1</summary>
    [GeneratedRegex(NotInNumber + D + "+(?:" + Hyphen + D + "+){2,}")]
    private static partial Regex Chain();

    /// <summary>0300 1234567</summary>
    [GeneratedRegex(NotInNumber + @"[0\u0660\u06F0]" + D + "{2,4}" + Space + D + "{6,8}(?!" + Space + "?" + D + ")")]
    private static partial Regex AfterZero();

    /// <summary>0300-1234567</summary>
    [GeneratedRegex(NotInNumber + D + "{2,5}" + Hyphen + D + "{6,}(?!" + Hyphen + D + ")")]
    private static partial Regex LongSecondPart();

    /// <summary>What is a telephone number or an ISBN only where a word before it says so, or the digits themselves: 955-2292, 978 969 0 02345 6.</summary>
    [GeneratedRegex(NotInNumber + D + "+(?:(?:" + Space + "|" + Hyphen + ")" + D + "+)+" + NotBeforeDigit)]
    private static partial Regex Parts();

    /// <summary>1 234 567</summary>
    [GeneratedRegex("(?<!" + D + Space + "?)" + D + "{1,3}(?:" + Space + D + @"{3})+(?:[.,\u066B]" + D + "+)?(?!" + Space + "?" + D + ")")]
    private static partial Regex Grouped();

    /// <summary>1'234'567, 1_234_567</summary>
    [GeneratedRegex(NotInNumber + D + @"{1,3}(?:['\u2019_]" + D + "{3})+" + NotBeforeDigit)]
    private static partial Regex GroupedByCharacter();

    /// <summary>$12.50, ₨ 500/-, #5</summary>
    [GeneratedRegex("(?:(?:(?<!" + D + @")[-\u2212+])?\p{Sc}" + Space + @"?|[#\u2116])" + N + "(?:/[-=])?")]
    private static partial Regex PrefixedPrice();

    /// <summary>500/-</summary>
    [GeneratedRegex(NotInNumber + D + @"+(?:[.,\u066B\u066C]" + D + "+)*/[-=\u2013](?!" + D + ")")]
    private static partial Regex RupeesOnly();

    /// <summary>−12, ±5, -5%</summary>
    [GeneratedRegex(@"(?:[-+\u2010\u2011\u2212]|[\u00B1\u2213]" + Space + "?)" + N + @"[%\u066A\u2030\u00B0]?" + NotBeforeDigit)]
    private static partial Regex Signed();

    /// <summary>35%, 35°, 500€, 10″: Latin digits with a character of Latin text.</summary>
    [GeneratedRegex(NotInNumber + @"[0-9]+(?:[.,][0-9]+)*[%\u2030\u00B0\u2032\u2033\p{Sc}]" + NotBeforeDigit)]
    private static partial Regex LatinWithCharacter();

    /// <summary>33°43′12″</summary>
    [GeneratedRegex(NotInNumber + E + @"+\u00B0" + Space + "?" + E + @"+['\u2019\u2032](?:" + Space + "?" + E + @"+(?:\." + E + @"+)?[""\u201D\u2033])?")]
    private static partial Regex Coordinate();

    /// <summary>5′10″, 5'10"</summary>
    [GeneratedRegex(NotInNumber + @"[0-9]+['\u2019\u2032]" + Space + @"?[0-9]+(?:\.[0-9]+)?[""\u201D\u2033]")]
    private static partial Regex FeetAndInches();

    /// <summary>18+</summary>
    [GeneratedRegex(NotInNumber + N + @"\+(?![\w+])")]
    private static partial Regex AndMore();

    /// <summary>3+2=5, ۳ × ۴ = ۱۲, 23×36/16, (3+2)×4</summary>
    [GeneratedRegex(@"(?<![(" + "0-9\u06F0-\u06F9" + @"])[-\u2212\u221A]?\(*" + N + @"[)%\u00B0]*(?:" + Space + "?" + Operator + Space + @"?\(*[-\u2212\u221A]?" + N + @"[)%\u00B0]*)+")]
    private static partial Regex Equation();

    /// <summary>2½, 2 1/2</summary>
    [GeneratedRegex(NotInNumber + E + "+(?:" + Space + @"?[\u00BC-\u00BE\u2150-\u215E]|" + Space + E + @"{1,2}[/\u2044]" + E + @"{1,2}(?![/\u2044" + "0-9\u06F0-\u06F9])" + ")")]
    private static partial Regex MixedFraction();

    /// <summary>.5</summary>
    [GeneratedRegex(@"\." + E + "+" + NotBeforeDigit)]
    private static partial Regex LeadingPoint();

    /// <summary>A telephone's word, and after it nothing but numbers and what joins them.</summary>
    [GeneratedRegex("(?:فون|موبائل|فیکس|واٹس ?ایپ|هاتف|تلفن|جوال|فکس|Tel|Phone|Mobile|Fax)[^\\p{L}]*(?:(?:نمبر|نمبرز|اور|یا|و|أو|شماره|رقم)[^\\p{L}]*)*$", RegexOptions.IgnoreCase)]
    private static partial Regex TelephoneCue();

    [GeneratedRegex("(?:بی ?این|ایس ?این|شابک|ردمک|ISBN|ISSN)[^\\p{L}]*(?:نمبر[^\\p{L}]*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex IsbnCue();

    /// <summary>Words that numbers are listed after.</summary>
    [GeneratedRegex("(?:\\bص|\\bصص|صفحہ|صفحات|صفحے|آیت|آیات|نمبر|شعر|اشعار)[^\\p{L}]*$")]
    private static partial Regex PageCue();

    [GeneratedRegex(@"^[9\u0669\u06F9][7\u0667\u06F7][89\u0668\u0669\u06F8\u06F9]")]
    private static partial Regex IsbnPrefix();
}

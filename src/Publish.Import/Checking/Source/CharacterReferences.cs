using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Publish.Import.Checking.Source;

/// <summary>Character references of HTML (Living Standard, 13.2.5.72). Of AngleSharp only the list of names is used, which is a table of the standard.</summary>
internal static class CharacterReferences
{
    private const int LongestName = 33;

    public static string Resolve(string text, bool isAttribute)
    {
        if (!text.Contains('&', StringComparison.Ordinal))
        {
            return text;
        }

        var resolved = new StringBuilder(text.Length);
        for (int at = 0; at < text.Length;)
        {
            int length = 0;
            string? found = text[at] != '&' ? null : at + 1 < text.Length && text[at + 1] == '#' ? Number(text, at, out length) : Name(text, at, isAttribute, out length);
            resolved.Append(found ?? text[at].ToString());
            at += found is null ? 1 : length;
        }

        return resolved.ToString();
    }

    private static string? Number(string text, int at, out int length)
    {
        bool isHex = at + 2 < text.Length && text[at + 2] is 'x' or 'X';
        int start = at + (isHex ? 3 : 2);
        int end = start;
        long value = 0;
        while (end < text.Length && (isHex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
        {
            value = Math.Min(0x110000, (value * (isHex ? 16 : 10)) + int.Parse(text.AsSpan(end, 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            end++;
        }

        length = end - at + (end < text.Length && text[end] == ';' ? 1 : 0);
        return end == start ? null
            : value is >= 0x80 and <= 0x9F ? CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString([(byte)value])
            : value == 0 || !Rune.IsValid((int)value) ? "\uFFFD"
            : new Rune((int)value).ToString();
    }

    private static string? Name(string text, int at, bool isAttribute, out int length)
    {
        int end = at + 1;
        while (end < text.Length && end - at <= LongestName && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        length = end - at + 1;
        if (end < text.Length && text[end] == ';' && HtmlEntityProvider.Resolver.GetSymbol(text[(at + 1)..(end + 1)]) is { } whole)
        {
            return whole;
        }

        // Some old names need no semicolon; inside attributes only where nothing follows that could be a parameter of an address.
        for (int stop = end; stop > at + 1; stop--)
        {
            if (HtmlEntityProvider.Resolver.GetSymbol(text[(at + 1)..stop]) is { } found)
            {
                length = stop - at;
                return isAttribute && stop < text.Length && (text[stop] == '=' || char.IsAsciiLetterOrDigit(text[stop])) ? null : found;
            }
        }

        return null;
    }
}

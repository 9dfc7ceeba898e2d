using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Publish.Core.Unicode;

namespace Publish.Import.Reading;

/// <summary>Bytes to text: a byte order mark, valid UTF-8, what an HTML page declares, else the Windows code page of Arabic script, in this order.</summary>
internal static partial class TextDecoding
{
    private const int Arabic = 1256;
    private const int DeclarationWithin = 4096;

    /// <summary>The text in Form C, without what no text has; what was taken away is counted.</summary>
    /// <param name="guessed">The encoding that had to be guessed, or null.</param>
    public static (string Text, int Controls) Decode(ReadOnlySpan<byte> bytes, bool isHtml, out string? guessed)
    {
        Encoding encoding = Find(bytes, isHtml, out int mark, out bool isGuess);
        guessed = isGuess ? encoding.WebName : null;
        return Clean(encoding.GetString(bytes[mark..]));
    }

    /// <summary>A text in Form C without control characters, noncharacters and halves of surrogate pairs.</summary>
    public static (string Text, int Controls) Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        int controls = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool bad = (Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r' or '\f' or '\v' or 0x85)) || (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
            controls += bad ? 1 : 0;
            clean.Append(bad || rune.Value == FormatCharacters.ByteOrderMark ? "" : rune.ToString());
        }

        return (Nfc.Normalize(clean.ToString()), controls);
    }

    private static Encoding Find(ReadOnlySpan<byte> bytes, bool isHtml, out int mark, out bool isGuess)
    {
        isGuess = false;
        mark = bytes switch { [0xEF, 0xBB, 0xBF, ..] => 3, [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => 2, _ => 0 };
        if (mark > 0)
        {
            return bytes[0] switch { 0xFF => Encoding.Unicode, 0xFE => Encoding.BigEndianUnicode, _ => Encoding.UTF8 };
        }

        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8;
        }

        if (isHtml && Declared(bytes) is { } declared)
        {
            return declared;
        }

        isGuess = true;
        return CodePagesEncodingProvider.Instance.GetEncoding(Arabic)!;
    }

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWithin)]);
        if (Charset().Match(head) is not { Success: true } match)
        {
            return null;
        }

        string name = match.Groups[1].Value;
        return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? name.ToLowerInvariant() switch
        {
            "utf-8" or "utf8" => Encoding.UTF8,
            "iso-8859-1" or "us-ascii" => CodePagesEncodingProvider.Instance.GetEncoding("windows-1252"),
            _ => null,
        };
    }

    [GeneratedRegex("""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([A-Za-z0-9_:.-]{1,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}

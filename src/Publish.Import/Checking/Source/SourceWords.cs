using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Publish.Import.Checking.Source;

/// <summary>
/// All text of a file, counted from its own bytes. Nothing in this folder knows the readers below Reading, or anything that they use: a word that a reader does not see is seen here.
/// </summary>
internal static class SourceWords
{
    /// <param name="path">The file's name; its ending says what it is.</param>
    /// <param name="guessed">The encoding that a reader had to guess, or null: which one it is cannot be counted.</param>
    public static ImmutableArray<CountedText> Of(string path, byte[] bytes, string? guessed) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".docx" => WordProcessorWords.Of(bytes),
        ".html" or ".htm" or ".xhtml" => new PageWords(Visible(Decode(bytes, isPage: true, guessed))).Read(),
        _ => Lines(Visible(Decode(bytes, isPage: false, guessed))),
    };

    private static ImmutableArray<CountedText> Lines(string text)
    {
        string[] lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        return [.. lines.Select((line, i) => new CountedText(line, string.Create(CultureInfo.InvariantCulture, $"line {i + 1}")))];
    }

    /// <summary>Without control characters, which no format has as text and which would cut tags.</summary>
    private static string Visible(string text) => string.Concat(text.Where(c => (!char.IsControl(c) || char.IsWhiteSpace(c)) && c is not ('\uFEFF' or '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF'))));

    private static string Decode(byte[] bytes, bool isPage, string? guessed) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
        _ when Utf8.IsValid(bytes) => Encoding.UTF8.GetString(bytes),
        _ => (guessed ?? (isPage ? Declared(bytes) : null)) is { } name && Find(name) is { } encoding ? encoding.GetString(bytes) : Encoding.UTF8.GetString(bytes),
    };

    private static Encoding? Find(string name) => name.ToLowerInvariant() switch
    {
        "utf-8" or "utf8" => Encoding.UTF8,
        // Browsers take both for their superset (Encoding Standard, 4.2).
        "iso-8859-1" or "us-ascii" => CodePagesEncodingProvider.Instance.GetEncoding(1252),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(name),
    };

    /// <summary>The first encoding that a page names in its first bytes.</summary>
    private static string? Declared(byte[] bytes)
    {
        string start = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 4096));
        foreach (string key in (string[])["charset", "encoding"])
        {
            for (int at = start.IndexOf(key, StringComparison.OrdinalIgnoreCase); at >= 0; at = start.IndexOf(key, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                string rest = start[(at + key.Length)..].TrimStart();
                if (rest.StartsWith('='))
                {
                    return string.Concat(rest[1..].TrimStart(' ', '"', '\'').TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':'));
                }
            }
        }

        return null;
    }
}

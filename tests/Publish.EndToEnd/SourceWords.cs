using System.Text.RegularExpressions;

namespace Publish.EndToEnd;

/// <summary>
/// The printed words of a book's source as its bytes have them. What is never printed is cut out by patterns alone; no Markdown reader has a part in it.
/// </summary>
internal static partial class SourceWords
{
    public static List<string> Of(string folder) => [.. Essays(folder).SelectMany(file => Words.Of(Printed(File.ReadAllText(Path.Combine(folder, file)))))];

    private static IEnumerable<string> Essays(string folder) => EssayName().Matches(File.ReadAllText(Path.Combine(folder, "book.yaml"))).Select(match => match.Value)
        .Where(file => File.Exists(Path.Combine(folder, file)) && !IsMade(File.ReadAllText(Path.Combine(folder, file))));

    /// <summary>An index has no words of its own.</summary>
    private static bool IsMade(string text) => text.Contains("\nrole: index", StringComparison.Ordinal);

    private static string Printed(string text)
    {
        text = FrontMatter().Replace(text.ReplaceLineEndings("\n"), match => string.Join('\n', PrintedKey().Matches(match.Value).Select(key => key.Groups[1].Value)));
        text = Comment().Replace(text, "");
        text = FenceLine().Replace(text, "");
        text = Picture().Replace(text, "$1");
        text = NoteLabel().Replace(text, " ");
        text = Target().Replace(text, "");
        text = SpanEnd().Replace(text, "").Replace("[", "", StringComparison.Ordinal);
        text = Attributes().Replace(text, "");
        return ListLabel().Replace(text, "");
    }

    [GeneratedRegex(@"[^\s,\[\]""']+\.md")]
    private static partial Regex EssayName();

    [GeneratedRegex(@"\A\uFEFF?---\n.*?\n---\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^(?:title|subtitle|author|translator|signed): *(.*)$", RegexOptions.Multiline)]
    private static partial Regex PrintedKey();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^[> ]*(:::+|```+|~~~+).*$", RegexOptions.Multiline)]
    private static partial Regex FenceLine();

    [GeneratedRegex("!\\[[^\\]]*\\]\\([^)\" ]*(?: +\"((?:[^\"\\\\]|\\\\.)*)\")?\\)")]
    private static partial Regex Picture();

    [GeneratedRegex(@"\[\^[^\]]+\]:?")]
    private static partial Regex NoteLabel();

    [GeneratedRegex(@"\]\([^()]*(?:\([^()]*\)[^()]*)*\)")]
    private static partial Regex Target();

    [GeneratedRegex(@"\]\{[^{}\n]*\}")]
    private static partial Regex SpanEnd();

    [GeneratedRegex(@"\{[^{}\n]*\}")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"^[> ]*(?:[0-9]+[.)]|[\u06F0-\u06F9]+\u06D4) ", RegexOptions.Multiline)]
    private static partial Regex ListLabel();
}

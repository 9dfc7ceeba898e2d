using System.Text;
using System.Text.RegularExpressions;

namespace Publish.Import.Writing;

/// <summary>Text as Markdown that means the text and nothing else (CommonMark 0.31, 2.4), with as few backslashes as can be.</summary>
internal static partial class MarkdownEscaping
{
    public static string Inside(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool special = c is '\\' or '*' or '_' or '`' or '[' or ']' or '<' or '{' or '|' or '#' || (c == '&' && i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] == '#'));
            escaped.Append(special ? "\\" : "").Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>The escaped text of a whole line, made safe where its beginning would be a mark.</summary>
    public static string LineStart(string escaped)
    {
        if (escaped.Length > 0 && (escaped[0] is '>' or '+' or '-' or '=' or '~' || escaped.StartsWith(":::", StringComparison.Ordinal)))
        {
            return "\\" + escaped;
        }

        // A list's label. Only ASCII takes a backslash; elsewhere a space that is no white space to Markdown does the same, and can be seen.
        Match label = NumberLabel().Match(escaped);
        return !label.Success ? escaped
            : label.Groups[2].Value is "." or ")" ? escaped.Insert(label.Groups[2].Index, "\\")
            : label.Groups[3].Length > 0 ? $"{escaped[..label.Groups[3].Index]}&nbsp;{escaped[(label.Groups[3].Index + 1)..]}" : escaped + "&nbsp;";
    }

    [GeneratedRegex(@"^([0-9\u0660-\u0669\u06F0-\u06F9]{1,9})([.)\u06D4])( |$)")]
    private static partial Regex NumberLabel();
}

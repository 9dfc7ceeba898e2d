using System.Globalization;
using System.Text;
using Publish.Core.Unicode;

namespace Publish.Core.Source;

/// <summary>Text of unknown origin, made safe to show: on one line, with a visible escape for every character that would steer a terminal or reorder the text around it.</summary>
public static class VisibleText
{
    /// <summary>Writes control characters, bidi controls, line separators and lone surrogates as <c>\n</c>, <c>\r</c>, <c>\t</c> or <c>\u{1B}</c>; everything else stays as it is.</summary>
    public static string Of(string text)
    {
        int first = 0;
        while (first < text.Length && !IsUnsafe(text, first))
        {
            first++;
        }

        if (first == text.Length)
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16).Append(text, 0, first);
        for (int i = first; i < text.Length; i++)
        {
            if (IsUnsafe(text, i))
            {
                result.Append(Escape(text[i]));
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    /// <summary>The visible escape of one character.</summary>
    public static string Escape(char c) => c switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{{{(int)c:X}}}"),
    };

    private static bool IsUnsafe(string text, int at)
    {
        char c = text[at];
        return char.IsControl(c) || c is '\u2028' or '\u2029' || FormatCharacters.IsBidiControl(c) || (char.IsSurrogate(c) && !IsPaired(text, at));
    }

    private static bool IsPaired(string text, int at) => char.IsHighSurrogate(text[at])
        ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
        : at > 0 && char.IsHighSurrogate(text[at - 1]);
}

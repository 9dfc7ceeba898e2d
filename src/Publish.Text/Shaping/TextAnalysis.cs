using System.Globalization;
using System.Text;
using Publish.Core.Unicode;

namespace Publish.Text.Shaping;

internal static class TextAnalysis
{
    public static bool IsNeverDrawn(char c) =>
        FormatCharacters.IsBidiControl(c) || c is FormatCharacters.SoftHyphen or FormatCharacters.ByteOrderMark or '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    public static string ScriptOf(Language language) => language.Direction == TextDirection.RightToLeft ? "Arab" : "Latn";

    public static int ClusterLength(ReadOnlySpan<char> text)
    {
        _ = Rune.DecodeFromUtf16(text, out _, out int length);
        while (length < text.Length && (CharUnicodeInfo.GetUnicodeCategory(text[length]) == UnicodeCategory.NonSpacingMark || text[length] is FormatCharacters.ZeroWidthJoiner or FormatCharacters.ZeroWidthNonJoiner))
        {
            length++;
        }

        return length;
    }
}

using System.Globalization;
using System.Text;
using Publish.Core.Unicode;
using Publish.Text.Paragraphs;

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

    public static BreakKind[] FindBreaks(string text)
    {
        var kinds = new BreakKind[text.Length + 1];
        for (int i = 1; i < text.Length; i++)
        {
            kinds[i] = text[i - 1] == '\u2028' ? BreakKind.Mandatory : text[i - 1] == ' ' && text[i] != ' ' ? BreakKind.Allowed : BreakKind.None;
        }

        kinds[text.Length] = BreakKind.Mandatory;
        return kinds;
    }
}

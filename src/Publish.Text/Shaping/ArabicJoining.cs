using System.Globalization;
using Publish.Core.Unicode;

namespace Publish.Text.Shaping;

/// <summary>Which letters of the Arabic script join to the next one (ArabicShaping.txt, Unicode 15.0: Joining_Type D against R and U).</summary>
internal static class ArabicJoining
{
    /// <summary>Whether a cut before an offset goes through letters that are joined.</summary>
    public static bool Joins(ReadOnlySpan<char> text, int offset) => JoinsForward(text[..offset]) && offset < text.Length && JoinsBack(text[offset]);

    /// <summary>Whether the last letter of a text, under its marks, joins to one after it.</summary>
    public static bool JoinsForward(ReadOnlySpan<char> text)
    {
        int last = text.Length - 1;
        while (last > 0 && CharUnicodeInfo.GetUnicodeCategory(text[last]) == UnicodeCategory.NonSpacingMark)
        {
            last--;
        }

        return last >= 0 && JoinsForward(text[last]);
    }

    public static bool JoinsBack(char c) => IsLetter(c) && c != '\u0621';

    private static bool JoinsForward(char c) => c == FormatCharacters.ZeroWidthJoiner || (IsLetter(c) && c is not
        ('\u0621' or '\u0622' or '\u0623' or '\u0624' or '\u0625' or '\u0627' or '\u0629' or (>= '\u062F' and <= '\u0632') or '\u0648'
        or (>= '\u0671' and <= '\u0673') or (>= '\u0675' and <= '\u0677') or (>= '\u0688' and <= '\u0699') or '\u06C0' or '\u06C3' or (>= '\u06C4' and <= '\u06CB')
        or '\u06CD' or '\u06CF' or '\u06D2' or '\u06D3' or '\u06D5' or '\u06EE' or '\u06EF'));

    private static bool IsLetter(char c) => c is (>= '\u0620' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\u08A0' and <= '\u08FF') ? char.IsLetter(c) : false;
}

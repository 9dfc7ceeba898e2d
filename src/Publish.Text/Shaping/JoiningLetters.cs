using System.Globalization;
using Publish.Core.Unicode;

namespace Publish.Text.Shaping;

/// <summary>Characters that can take part in the joining of letters, so that a cut beside them must not hide the neighbour.</summary>
internal static class JoiningLetters
{
    private const char Tatweel = '\u0640';

    public static bool IsPart(char c) => c is Tatweel or FormatCharacters.ZeroWidthJoiner || (c >= '\u0600' && (char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark));
}

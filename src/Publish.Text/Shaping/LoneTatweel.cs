using Publish.Core.Unicode;
using Publish.Text.Fonts;

namespace Publish.Text.Shaping;

/// <summary>A tatweel that lengthens no letter: writers use it as a dash. Nastaliq fonts draw nothing for it, so it comes from a face that does.</summary>
internal static class LoneTatweel
{
    public const char Character = '\u0640';

    private static readonly SegmentProperties Arabic = new(TextDirection.RightToLeft, "Arab", "und");

    /// <summary>Whether no letter before or after the run of tatweels round an offset joins to it, and no mark is on it.</summary>
    public static bool IsAt(ReadOnlySpan<char> text, int offset)
    {
        int start = text[..offset].LastIndexOfAnyExcept(Character);
        int length = text[offset..].IndexOfAnyExcept(Character);
        return !ArabicJoining.JoinsForward(text[..(start + 1)]) && (length < 0 || !Lengthens(text[offset + length]));
    }

    /// <summary>Those of the candidates that draw it with ink; all where none does.</summary>
    /// <param name="candidates">A bit for each entry of the stack.</param>
    public static ulong FacesThatDraw(FontStack stack, ulong candidates)
    {
        ulong drawing = 0;
        for (int i = 0; i < stack.Entries.Length; i++)
        {
            ulong bit = 1UL << i;
            drawing |= (candidates & bit) != 0 && stack.Entries[i].Face.Shaper.For(Arabic).HasInk([Character]) ? bit : 0;
        }

        return drawing == 0 ? candidates : drawing;
    }

    private static bool Lengthens(char c) => ArabicJoining.JoinsBack(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark || c == FormatCharacters.ZeroWidthJoiner;
}

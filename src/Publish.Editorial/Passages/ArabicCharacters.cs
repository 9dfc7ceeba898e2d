using Publish.Core.Unicode;

namespace Publish.Editorial.Passages;

/// <summary>Character classes of the Arabic script.</summary>
internal static class ArabicCharacters
{
    private const char BlockStart = '\u0600';

    // The Arabic block, where nearly all is decided; what lies outside goes the long way.
    private static readonly Kind[] Block = [.. Enumerable.Range(BlockStart, 0x100).Select(static c => KindOf((char)c))];

    private enum Kind : byte
    {
        Other,
        Letter,
        Mark,
    }

    /// <summary>A letter of Arabic script.</summary>
    public static bool IsLetter(char c) => c - BlockStart is >= 0 and < 0x100 and int i ? Block[i] == Kind.Letter : c > '\u06FF' && KindOf(c) == Kind.Letter;

    /// <summary>A vowel sign, honorific or other mark on a letter.</summary>
    public static bool IsMark(char c) => c - BlockStart is >= 0 and < 0x100 and int i ? Block[i] == Kind.Mark : c > '\u06FF' && KindOf(c) == Kind.Mark;

    public static bool IsJoinControl(char c) => c is FormatCharacters.ZeroWidthNonJoiner or FormatCharacters.ZeroWidthJoiner;

    /// <summary>A digit of one of the three systems.</summary>
    public static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is (>= '\u0660' and <= '\u0669') or (>= '\u06F0' and <= '\u06F9');

    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or FormatCharacters.NoBreakSpace or FormatCharacters.NarrowNoBreakSpace;

    public static bool IsLineEnd(char c) => c is '\n' or '\r';

    /// <summary>Whether a letter joins to the one after it.</summary>
    public static bool JoinsForward(char c) => IsLetter(c) && c is not
        ('\u0621' or '\u0622' or '\u0623' or '\u0624' or '\u0625' or '\u0627' or '\u0629' or (>= '\u062F' and <= '\u0632') or '\u0648'
        or (>= '\u0671' and <= '\u0673') or (>= '\u0675' and <= '\u0677') or (>= '\u0688' and <= '\u0699') or '\u06C0' or '\u06C3' or (>= '\u06C4' and <= '\u06CB')
        or '\u06CD' or '\u06CF' or '\u06D2' or '\u06D3' or '\u06D5' or '\u06EE' or '\u06EF');

    /// <summary>The letter that a mark before this place stands on, or what stands there in its place.</summary>
    public static char BaseBefore(string text, int index)
    {
        int at = index - 1;
        while (at >= 0 && IsMark(text[at]))
        {
            at--;
        }

        return at < 0 ? '\n' : text[at];
    }

    private static Kind KindOf(char c) => c switch
    {
        (>= '\u0610' and <= '\u061A') or (>= '\u064B' and <= '\u065F') or '\u0670' or (>= '\u06D6' and <= '\u06DC') or (>= '\u06DF' and <= '\u06E4')
            or '\u06E7' or '\u06E8' or (>= '\u06EA' and <= '\u06ED') or (>= '\u08D3' and <= '\u08FF' and not '\u08E2') => Kind.Mark,
        (>= '\u0620' and <= '\u064A' and not '\u0640') or '\u066E' or '\u066F' or (>= '\u0671' and <= '\u06D3') or '\u06D5' or '\u06E5' or '\u06E6' or '\u06EE' or '\u06EF'
            or (>= '\u06FA' and <= '\u06FC') or '\u06FF' or (>= '\u0750' and <= '\u077F') or (>= '\u08A0' and <= '\u08C9')
            or (>= '\uFB50' and <= '\uFBB1') or (>= '\uFBD3' and <= '\uFD3D') or (>= '\uFD50' and <= '\uFDF9') or (>= '\uFE70' and <= '\uFEFC') => Kind.Letter,
        _ => Kind.Other,
    };
}

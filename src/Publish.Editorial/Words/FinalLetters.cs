namespace Publish.Editorial.Words;

/// <summary>Letters that only end words in Urdu: a letter close after one of them begins another word.</summary>
internal static class FinalLetters
{
    public const char NoonGhunna = '\u06BA';
    public const char BariYeh = '\u06D2';
    public const char BariYehHamza = '\u06D3';
    public const char TehMarbuta = '\u06C3';

    public static bool IsFinal(char c) => c is NoonGhunna or BariYeh or BariYehHamza or TehMarbuta;

    /// <summary>Whether a word may end at a letter although another one follows: one of the final letters, or ء, which some words have inside.</summary>
    public static bool EndsWord(char c) => IsFinal(c) || c == '\u0621';
}

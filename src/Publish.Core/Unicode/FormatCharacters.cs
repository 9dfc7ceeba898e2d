namespace Publish.Core.Unicode;

/// <summary>The invisible characters that the code speaks of, by name.</summary>
public static class FormatCharacters
{
    public const char SoftHyphen = '\u00AD';
    public const char ArabicLetterMark = '\u061C';
    public const char ZeroWidthSpace = '\u200B';
    public const char ZeroWidthNonJoiner = '\u200C';
    public const char ZeroWidthJoiner = '\u200D';
    public const char LeftToRightMark = '\u200E';
    public const char RightToLeftMark = '\u200F';
    public const char LineSeparator = '\u2028';
    public const char LeftToRightIsolate = '\u2066';
    public const char RightToLeftIsolate = '\u2067';
    public const char FirstStrongIsolate = '\u2068';
    public const char PopDirectionalIsolate = '\u2069';
    public const char NoBreakSpace = '\u00A0';
    public const char NarrowNoBreakSpace = '\u202F';
    public const char WordJoiner = '\u2060';
    public const char ByteOrderMark = '\uFEFF';
    public const char ObjectReplacement = '\uFFFC';

    /// <summary>Embeddings, overrides, isolates and marks of UAX #9: they steer the order and are never drawn.</summary>
    public static bool IsBidiControl(char c) => c is ArabicLetterMark or LeftToRightMark or RightToLeftMark or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}

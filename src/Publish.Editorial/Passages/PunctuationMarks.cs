namespace Publish.Editorial.Passages;

/// <summary>Punctuation marks by what they do.</summary>
internal static class PunctuationMarks
{
    public const char FullStop = '\u06D4';
    public const char Comma = '\u060C';
    public const char Semicolon = '\u061B';
    public const char QuestionMark = '\u061F';

    /// <summary>A sign that ends a sentence or a part of one, and so stands close to the word before it.</summary>
    public static bool EndsPart(char c) => c is FullStop or Comma or Semicolon or QuestionMark or '!';

    /// <summary>A closing bracket or quotation mark, or one that may be.</summary>
    public static bool IsCloser(char c) => c is ')' or ']' or '\u201D' or '\u00BB' or '\u2018' or '\u2019' or '"' or '\u201C' or '\u201E';

    public static bool IsOpener(char c) => c is '(' or '[' or '\u201C' or '\u00AB' or '\u2018' or '\u2019' or '"';
}

namespace Publish.Manuscript.Reading;

internal static class LanguageTags
{
    /// <summary>BCP 47 in outline: subtags of 1 to 8 letters or digits, the first of 2 or 3 letters.</summary>
    public static bool IsWellFormed(string tag)
    {
        string[] subtags = tag.Split('-');
        return tag.Length <= 35 && subtags[0].Length is 2 or 3 && subtags[0].All(char.IsAsciiLetter)
            && subtags.All(s => s.Length is >= 1 and <= 8 && s.All(char.IsAsciiLetterOrDigit));
    }
}

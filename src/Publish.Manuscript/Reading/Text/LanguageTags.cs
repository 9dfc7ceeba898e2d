namespace Publish.Manuscript.Reading.Text;

/// <summary>Well-formed language tags (RFC 5646, 2.1), without those registered before there was a grammar.</summary>
internal static class LanguageTags
{
    private const int MaxLength = 35;

    public static bool IsWellFormed(string tag)
    {
        string[] parts = tag.Split('-');
        if (tag.Length > MaxLength || parts[0].Length is not (2 or 3) || !parts[0].All(char.IsAsciiLetter))
        {
            return false;
        }

        int at = 1;
        for (int extended = 0; extended < 3 && IsLetters(parts, at, 3); extended++)
        {
            at++;
        }

        at += IsLetters(parts, at, 4) ? 1 : 0;
        at += IsLetters(parts, at, 2) || (at < parts.Length && parts[at].Length == 3 && parts[at].All(char.IsAsciiDigit)) ? 1 : 0;
        while (at < parts.Length && IsVariant(parts[at]))
        {
            at++;
        }

        while (at < parts.Length && parts[at] is [not ('x' or 'X')] && IsAlphanumeric(parts[at]))
        {
            int values = CountValues(parts, at + 1, 2);
            at += values + 1;
            if (values == 0)
            {
                return false;
            }
        }

        return at == parts.Length || (parts[at] is "x" or "X" && at + 1 < parts.Length && CountValues(parts, at + 1, 1) == parts.Length - at - 1);
    }

    private static bool IsLetters(string[] parts, int at, int length) => at < parts.Length && parts[at].Length == length && parts[at].All(char.IsAsciiLetter);

    private static bool IsVariant(string part) => IsAlphanumeric(part) && (part.Length is >= 5 and <= 8 || (part.Length == 4 && char.IsAsciiDigit(part[0])));

    private static bool IsAlphanumeric(string part) => part.All(char.IsAsciiLetterOrDigit);

    private static int CountValues(string[] parts, int at, int minLength) => parts.Skip(at).TakeWhile(p => p.Length >= minLength && p.Length <= 8 && IsAlphanumeric(p)).Count();
}

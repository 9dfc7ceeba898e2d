namespace Publish.Manuscript.Model;

internal static class Brackets
{
    /// <summary>Whether a text begins with a round or square bracket that its last character closes.</summary>
    public static bool Enclose(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || (text[0], text[^1]) is not (('(', ')') or ('[', ']')))
        {
            return false;
        }

        int depth = 0;
        foreach (char c in text[..^1])
        {
            depth += c == text[0] ? 1 : c == text[^1] ? -1 : 0;
            if (depth == 0)
            {
                return false;
            }
        }

        return depth == 1;
    }
}

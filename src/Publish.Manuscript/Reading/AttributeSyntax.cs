namespace Publish.Manuscript.Reading;

/// <summary>What stands in braces: <c>{lang=en}</c>, <c>{#id}</c>.</summary>
internal static class AttributeSyntax
{
    private const int MaxLength = 64;
    private const string LanguageKey = "lang=";

    /// <summary>The value of <c>lang=…</c>, or null.</summary>
    public static string? Language(string attributes)
    {
        string text = attributes.Trim();
        return text.StartsWith(LanguageKey, StringComparison.Ordinal) ? text[LanguageKey.Length..] : null;
    }

    /// <summary>The first thing in a text that looks like attributes of something: <c>{#…}</c>, <c>{.…}</c> or <c>{key=…}</c>.</summary>
    public static (int Start, int Length)? Find(ReadOnlySpan<char> text)
    {
        for (int start = 0; start < text.Length;)
        {
            int open = text[start..].IndexOf('{');
            if (open < 0)
            {
                return null;
            }

            start += open;
            ReadOnlySpan<char> rest = text[start..Math.Min(text.Length, start + MaxLength)];
            int close = rest.IndexOf('}');
            if (close > 1 && IsAttribute(rest[1..close]))
            {
                return (start, close + 1);
            }

            start++;
        }

        return null;
    }

    private static bool IsAttribute(ReadOnlySpan<char> inner)
    {
        int name = 0;
        while (name < inner.Length && (char.IsAsciiLetterOrDigit(inner[name]) || inner[name] is '-' or '_'))
        {
            name++;
        }

        return inner[0] is '#' or '.' || (name > 0 && name < inner.Length && inner[name] == '=');
    }
}

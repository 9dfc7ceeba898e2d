namespace Publish.Manuscript.Reading.Inlines;

/// <summary>What stands in braces: <c>{lang=en}</c>, <c>{#id}</c>.</summary>
internal static class AttributeSyntax
{
    private const int MaxLength = 200;
    private const string LanguageKey = "lang=";

    /// <summary>The value of <c>lang=…</c>, or null.</summary>
    public static string? Language(string attributes)
    {
        string text = attributes.Trim();
        return text.StartsWith(LanguageKey, StringComparison.Ordinal) ? text[LanguageKey.Length..] : null;
    }

    /// <summary>What stands between braces as pairs of key and value, <c>.name</c> and <c>#id</c> being the keys <c>.</c> and <c>#</c>; null where it is nothing of the kind.</summary>
    public static List<(string Key, string Value)>? Pairs(string attributes)
    {
        var pairs = new List<(string, string)>();
        for (ReadOnlySpan<char> rest = attributes.AsSpan().Trim(); !rest.IsEmpty; rest = rest.TrimStart())
        {
            if (rest[0] is '.' or '#')
            {
                int end = rest.IndexOf(' ') is >= 0 and int space ? space : rest.Length;
                pairs.Add((rest[..1].ToString(), rest[1..end].ToString()));
                rest = rest[end..];
                continue;
            }

            int equals = rest.IndexOf('=');
            if (equals <= 0 || rest[..equals].Contains(' '))
            {
                return null;
            }

            string key = rest[..equals].ToString();
            rest = rest[(equals + 1)..];
            bool quoted = rest.StartsWith("\"", StringComparison.Ordinal);
            int close = quoted ? rest[1..].IndexOf('"') + 1 : rest.IndexOf(' ') is >= 0 and int stop ? stop : rest.Length;
            if (quoted && close == 0)
            {
                return null;
            }

            pairs.Add((key, (quoted ? rest[1..close] : rest[..close]).ToString()));
            rest = rest[(quoted ? close + 1 : close)..];
        }

        return pairs.Count == 0 ? null : pairs;
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

using System.Buffers;

namespace Publish.Core.Unicode.Sequences;

/// <summary>Web and mail addresses written out in the text. Whatever letters they have, they are read from left to right.</summary>
public static class Addresses
{
    private const string Web = "www.";
    private const string Scheme = "://";
    private const string Closers = ")]}\u201D\u00BB\u2019\"'\u06D4\u060C\u061B\u061F.,;:!?";

    private static readonly SearchValues<char> Beginnings = SearchValues.Create("wW:@");

    /// <summary>The first address from a place on; of length 0 where there is none.</summary>
    public static (int Start, int Length) Find(ReadOnlySpan<char> text, int from)
    {
        for (int at = Next(text, from); at >= 0; at = Next(text, at + 1))
        {
            // Signs that can begin no address are passed over at once, so that a line of them takes no more than its length.
            bool isWeb = text[at] is 'w' or 'W';
            int after = at + (isWeb ? Web.Length : text[at] == ':' ? Scheme.Length : 1);
            if (after >= text.Length || !char.IsAsciiLetterOrDigit(text[after]) || !(isWeb || (at > from && IsName(text[at - 1]))))
            {
                continue;
            }

            int start = at;
            while (start > from && IsName(text[start - 1]))
            {
                start--;
            }

            int end = after;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>'))
            {
                end++;
            }

            // What closes a sentence or a bracket round the address is no part of it.
            while (Closers.Contains(text[end - 1], StringComparison.Ordinal))
            {
                end--;
            }

            return (start, end - start);
        }

        return (text.Length, 0);
    }

    private static int Next(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length)
        {
            int found = text[from..].IndexOfAny(Beginnings);
            if (found < 0)
            {
                return -1;
            }

            from += found;
            if (text[from] == '@' || text[from..].StartsWith(Scheme) || text[from..].StartsWith(Web, StringComparison.OrdinalIgnoreCase))
            {
                return from;
            }

            from++;
        }

        return -1;
    }

    private static bool IsName(char c) => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.' or '_';
}

using Publish.Core.Source;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Reports;

/// <summary>A finding as its reader meets it: the sentence that it stands in, as far as that is not too long.</summary>
internal sealed record Sentence(string Before, string Found, string After)
{
    private const int MaxContext = 160;
    private const int MaxFound = 400;
    private const string Ends = "\u06D4\u061F!?\n\r";

    public static Sentence Around(SourceSpan span)
    {
        string text = span.Source.Text;
        int start = span.Start;
        while (start > 0 && span.Start - start < MaxContext && !Ends.Contains(text[start - 1], StringComparison.Ordinal))
        {
            start--;
        }

        // A sign at its end, be it the wrong one, ends the sentence.
        int end = span.End;
        bool ends = span.Length > 0 && (Ends.Contains(text[end - 1], StringComparison.Ordinal) || text[end - 1] == '.');
        while (!ends && end < text.Length && end - span.End < MaxContext && (end == span.End || !Ends.Contains(text[end - 1], StringComparison.Ordinal)) && text[end] is not ('\n' or '\r'))
        {
            end++;
        }

        // Not through the middle of a pair of surrogates.
        start += start < span.Start && char.IsLowSurrogate(text[start]) ? 1 : 0;
        end -= end > span.End && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        string before = (start > 0 && !Ends.Contains(text[start - 1], StringComparison.Ordinal) ? "\u2026" : "") + text[start..span.Start].TrimStart();
        string found = text.Substring(span.Start, span.Length);
        return new Sentence(before, Visible(found.Length > MaxFound ? string.Concat(found.AsSpan(0, MaxFound), "\u2026") : found), text[span.End..end].TrimEnd());
    }

    /// <summary>What cannot be seen, by its code point: a mark round nothing shows nothing.</summary>
    private static string Visible(string found) => found.Length == 1 && !ArabicCharacters.IsLetter(found[0]) && (char.IsWhiteSpace(found[0]) || char.GetUnicodeCategory(found[0]) == System.Globalization.UnicodeCategory.Format)
        ? $"[U+{(int)found[0]:X4}]"
        : found;
}

using System.Globalization;
using Publish.Core.Source;
using Publish.Core.Unicode;

namespace Publish.Layout.Checks;

/// <summary>Letters with more combining marks than any writing has: they would run over the lines above, and shaping them takes the square of their number.</summary>
/// <remarks>The bound is that of Unicode's Stream-Safe Text Format (UAX #15, 12.1), which no text of a language reaches.</remarks>
internal static class MarkHeap
{
    private const int Most = 30;

    /// <summary>The offset of the first mark too many, or -1.</summary>
    public static int Find(string text)
    {
        for (int i = 0, marks = 0; i < text.Length; i++)
        {
            marks = IsMark(text[i]) ? marks + 1 : 0;
            if (marks > Most)
            {
                return i;
            }
        }

        return -1;
    }

    public static void Report(SourceSpan? span, DiagnosticBag diagnostics) =>
        diagnostics.Add(LayoutRules.MarkHeap, span, $"a letter has more than {Most} combining marks", "delete the marks that do not belong to it");

    /// <summary>The same text with characters that are not drawn in place of the marks that are too many.</summary>
    public static string Without(string text)
    {
        int marks = 0;
        return string.Create(text.Length, text, (span, source) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                marks = IsMark(source[i]) ? marks + 1 : 0;
                span[i] = marks > Most ? FormatCharacters.SoftHyphen : source[i];
            }
        });
    }

    private static bool IsMark(char c) => c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}

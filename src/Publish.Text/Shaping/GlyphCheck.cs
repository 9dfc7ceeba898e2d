using Publish.Core.Source;
using Publish.Text.Fonts;

namespace Publish.Text.Shaping;

/// <summary>Looks for characters that no font has, without setting a line.</summary>
public static class GlyphCheck
{
    /// <summary>Reports each character that no face of a stack has, once for the text.</summary>
    /// <param name="spanOf">The place of a character, by its offset in the text.</param>
    public static void Report(FontStack stack, string text, Func<int, SourceSpan> spanOf, DiagnosticBag diagnostics)
    {
        HashSet<int>? reported = null;
        for (int i = 0; i < text.Length; i++)
        {
            int at = i;
            int codePoint = text[i];
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                codePoint = char.ConvertToUtf32(text[i], text[++i]);
            }

            if (!stack.Has(codePoint) && codePoint is not (< ' ' or (>= 0xD800 and <= 0xDFFF)) && (reported ??= []).Add(codePoint))
            {
                new MissingCharacters(spanOf(at), diagnostics).Report(text.AsSpan(at, i + 1 - at));
            }
        }
    }
}

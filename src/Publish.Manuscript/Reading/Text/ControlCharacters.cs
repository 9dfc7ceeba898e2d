using System.Buffers;

namespace Publish.Manuscript.Reading.Text;

/// <summary>Characters that no text has and that no XML can hold: controls but tab and line ends, noncharacters, and halves of surrogate pairs.</summary>
internal static class ControlCharacters
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(static c => (char)c).Where(IsForbidden)]);

    /// <summary>Where the first one stands, or −1.</summary>
    public static int IndexIn(ReadOnlySpan<char> text) => text.IndexOfAny(Forbidden);

    /// <summary>The same for text that may come from escapes, where surrogates may lack their other half.</summary>
    public static bool StandIn(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[++i])))
            {
                return true;
            }
        }

        return IndexIn(text) >= 0;
    }

    private static bool IsForbidden(char c) => (char.IsControl(c) && c is not ('\t' or '\n' or '\r')) || c is '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF');
}

using System.Buffers;

namespace Publish.Core.Unicode.Sequences;

/// <summary>The characters that are written under or round the digits after them, and how many of those they have room for (The Unicode Standard, 9.2).</summary>
public static class SubtendingNumbers
{
    /// <summary>؀ ؁ ؂ ؃ ؄ ؅ ۝ and others like them.</summary>
    public static SearchValues<char> Marks { get; } = SearchValues.Create("\u0600\u0601\u0602\u0603\u0604\u0605\u06DD\u0890\u0891\u08E2");

    /// <summary>The number of digits directly after a character.</summary>
    public static int DigitsAfter(ReadOnlySpan<char> text, int mark)
    {
        int end = mark + 1;
        while (end < text.Length && SequenceStretches.IsDigit(text[end]))
        {
            end++;
        }

        return end - mark - 1;
    }

    /// <summary>The most digits that fonts draw with a mark.</summary>
    public static int Room(char mark) => mark == '\u0601' ? 4 : 3;
}

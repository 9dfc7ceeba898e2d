using Publish.Core.Unicode.Tables;
using Publish.Core.Units;
using static Publish.Core.Unicode.GraphemeClass;

namespace Publish.Core.Unicode;

/// <summary>Extended grapheme clusters, what a reader takes for one character: UAX #29, Unicode 17.0.</summary>
public static class GraphemeBreaks
{
    /// <summary>The end of the cluster that begins at a boundary.</summary>
    /// <param name="start">A boundary before the text's end, in UTF-16 units.</param>
    public static int NextBoundary(ReadOnlySpan<char> text, int start)
    {
        GraphemeRules rules = new(EntryAt(text, start, out int length));
        for (int i = start + length; i < text.Length; i += length)
        {
            if (rules.BreakBefore(EntryAt(text, i, out length)))
            {
                return i;
            }
        }

        return text.Length;
    }

    /// <summary>Whether a cluster ends before the unit of this index. The beginning and the end of a text are boundaries.</summary>
    /// <param name="index">0 to the text's length.</param>
    public static bool IsBoundary(ReadOnlySpan<char> text, int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)index, (uint)text.Length, nameof(index));
        int start = index;
        while (!IsCertain(text, start))
        {
            start--;
        }

        while (start < index)
        {
            start = NextBoundary(text, start);
        }

        return start == index;
    }

    public static int Count(ReadOnlySpan<char> text)
    {
        int count = 0;
        for (int i = 0; i < text.Length; i = NextBoundary(text, i))
        {
            count++;
        }

        return count;
    }

    /// <summary>The clusters of a text in order: <c>foreach (TextRange cluster in GraphemeBreaks.Enumerate(text))</c>.</summary>
    public static Enumerator Enumerate(ReadOnlySpan<char> text) => new(text);

    // A place that two neighbours alone tell to be a boundary, so that a search may begin there: before an ordinary character, and beside a control.
    private static bool IsCertain(ReadOnlySpan<char> text, int index)
    {
        if (index == 0 || index == text.Length)
        {
            return true;
        }

        if (IsPair(text, index - 1))
        {
            return false;
        }

        GraphemeClass before = GraphemeRules.ClassOf(CodePointAt(text, index >= 2 && IsPair(text, index - 2) ? index - 2 : index - 1, out _));
        byte after = EntryAt(text, index, out _);
        return before is LF or Control || (after == (byte)Other && before != Prepend);
    }

    private static bool IsPair(ReadOnlySpan<char> text, int i) => char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);

    private static byte EntryAt(ReadOnlySpan<char> text, int i, out int length) => GraphemeTable.Get(CodePointAt(text, i, out length));

    private static int CodePointAt(ReadOnlySpan<char> text, int i, out int length)
    {
        bool pair = IsPair(text, i);
        length = pair ? 2 : 1;
        return pair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
    }

    public ref struct Enumerator
    {
        private readonly ReadOnlySpan<char> _text;

        internal Enumerator(ReadOnlySpan<char> text) => _text = text;

        public TextRange Current { get; private set; }

        public readonly Enumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            int start = Current.End;
            if (start == _text.Length)
            {
                return false;
            }

            Current = TextRange.FromTo(start, NextBoundary(_text, start));
            return true;
        }
    }
}

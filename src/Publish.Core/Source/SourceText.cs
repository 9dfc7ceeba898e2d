namespace Publish.Core.Source;

/// <summary>The text of one manuscript file, with its path as the user sees it: relative, with <c>/</c>.</summary>
/// <remarks>Compared by reference: two readings of one file are two sources.</remarks>
public sealed class SourceText(string path, string text)
{
    private int[]? _lineStarts;

    /// <summary>Relative path with forward slashes, for messages; never used to open a file.</summary>
    public string Path { get; } = path;

    /// <summary>The whole text in UTF-16, as read, without a byte order mark.</summary>
    public string Text { get; } = text;

    /// <summary>Line and column, both 1-based; the column counts characters (code points), as editors do.</summary>
    /// <param name="offset">UTF-16 offset; one past the end is allowed.</param>
    public LinePosition GetPosition(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        offset = Math.Min(offset, Text.Length);
        int[] starts = _lineStarts ??= FindLineStarts(Text);
        int line = Array.BinarySearch(starts, offset);
        if (line < 0)
        {
            line = ~line - 1;
        }

        int column = 1 + offset - starts[line] - CountLowSurrogates(Text.AsSpan(starts[line], offset - starts[line]));
        return new LinePosition(line + 1, column);
    }

    /// <summary>Nearly always none, and then nearly free: files may have lines of megabytes with something to say at each letter.</summary>
    private static int CountLowSurrogates(ReadOnlySpan<char> text)
    {
        int count = 0;
        for (int next = text.IndexOfAnyInRange('\uDC00', '\uDFFF'); next >= 0; next = text.IndexOfAnyInRange('\uDC00', '\uDFFF'))
        {
            count++;
            text = text[(next + 1)..];
        }

        return count;
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}

/// <summary>A place for people: both numbers are 1-based.</summary>
public readonly record struct LinePosition(int Line, int Column);

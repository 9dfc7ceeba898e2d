using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;

namespace Publish.Manuscript.Reading;

/// <summary>Puts one line of text together: white space folded across all its parts, and runs that stand in the source as they are.</summary>
internal sealed class InlineBuilder(SourceText source)
{
    private const string WhiteSpace = " \t\r\n";

    private readonly Stack<(List<Inline> Outer, Func<ImmutableArray<Inline>, Inline> Close)> _open = new();
    private List<Inline> _inlines = [];
    private int _textStart;
    private int _textLength;
    // At the beginning too: white space after it is dropped.
    private bool _afterSpace = true;

    /// <summary>How many parts are open.</summary>
    public int Depth => _open.Count;

    /// <summary>Text that stands in the source as it is, but for white space.</summary>
    public void AppendSource(int start, int length)
    {
        ReadOnlySpan<char> text = source.Text.AsSpan(start, length);
        for (int i = 0; i < text.Length;)
        {
            int word = text[i..].IndexOfAny(WhiteSpace);
            word = word < 0 ? text.Length - i : word;
            if (word > 0)
            {
                Extend(start + i, word);
                _afterSpace = false;
                i += word;
            }
            else
            {
                if (!_afterSpace)
                {
                    Extend(start + i, 1);
                    _afterSpace = true;
                }

                i++;
            }
        }
    }

    /// <summary>Text that is written otherwise in the source, such as an entity.</summary>
    /// <param name="span">All that stands for it.</param>
    public void AppendText(string text, SourceSpan span)
    {
        Flush();
        if (text.Length == 0)
        {
            return;
        }

        bool isSpace = text.AsSpan().IndexOfAnyExcept(WhiteSpace) < 0;
        if (!isSpace || !_afterSpace)
        {
            _inlines.Add(new TextRun(isSpace ? " " : Nfc.Normalize(text), span));
            _afterSpace = isSpace;
        }
    }

    /// <summary>Something that is no text. After a note's mark white space is what it was before; between two of them there is none.</summary>
    public void Append(Inline inline)
    {
        Flush();
        if (inline is NoteReference && _inlines is [.., { } before, TextRun { Value: " " }] && Walk.EndsWithNote(before))
        {
            _inlines.RemoveAt(_inlines.Count - 1);
            _afterSpace = false;
        }

        _inlines.Add(inline);
        _afterSpace = _afterSpace && inline is NoteReference;
    }

    /// <summary>A reference to a note that is written as a word of its own, <c>[](#^1)</c>: its number closes up to the word before.</summary>
    public void AppendClosed(NoteReference reference)
    {
        Flush();
        if (_afterSpace && _inlines is [.., TextRun])
        {
            InlineSpaces.TrimEnd(_inlines);
            _afterSpace = false;
        }

        Append(reference);
    }

    public void Break(SourceSpan span)
    {
        Flush();
        InlineSpaces.TrimEnd(_inlines);
        _inlines.Add(new HardBreak(span));
        _afterSpace = true;
    }

    /// <summary>What follows is a part, until it is closed.</summary>
    /// <param name="close">Makes the part of what it holds.</param>
    public void Open(Func<ImmutableArray<Inline>, Inline> close)
    {
        Flush();
        _open.Push((_inlines, close));
        _inlines = [];
    }

    /// <returns>False where the part holds nothing, and so is left out.</returns>
    public bool Close()
    {
        Flush();
        (List<Inline> outer, Func<ImmutableArray<Inline>, Inline> close) = _open.Pop();
        ImmutableArray<Inline> inner = [.. _inlines];
        _inlines = outer;
        if (inner.IsEmpty)
        {
            return false;
        }

        _inlines.Add(close(inner));
        return true;
    }

    /// <summary>Everything since the beginning or the last line. Parts that are open are closed and opened again.</summary>
    public ImmutableArray<Inline> TakeLine()
    {
        var closers = new Stack<Func<ImmutableArray<Inline>, Inline>>();
        while (_open.TryPeek(out (List<Inline> Outer, Func<ImmutableArray<Inline>, Inline> Close) part))
        {
            closers.Push(part.Close);
            Close();
        }

        Flush();
        InlineSpaces.TrimEnd(_inlines);
        ImmutableArray<Inline> line = [.. _inlines];
        _inlines = [];
        _afterSpace = true;
        foreach (Func<ImmutableArray<Inline>, Inline> close in closers)
        {
            Open(close);
        }

        return line;
    }

    private void Extend(int start, int length)
    {
        if (start != _textStart + _textLength)
        {
            Flush();
            _textStart = start;
        }

        _textLength += length;
    }

    private void Flush()
    {
        if (_textLength > 0)
        {
            string text = string.Create(_textLength, (source.Text, _textStart), static (line, from) =>
            {
                from.Text.AsSpan(from._textStart, line.Length).CopyTo(line);
                line.Replace('\t', ' ');
                line.Replace('\n', ' ');
                line.Replace('\r', ' ');
            });
            _inlines.Add(new TextRun(Nfc.Normalize(text), new SourceSpan(source, _textStart, _textLength)));
            _textLength = 0;
        }
    }
}

using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Text;

namespace Publish.Manuscript.Reading.Inlines;

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
    // The space or hard break that was before a note's mark.
    private Inline? _owed;

    /// <summary>How many parts are open.</summary>
    public int Depth => _open.Count;

    /// <summary>Text that stands in the source as it is, but for white space.</summary>
    public void AppendSource(int start, int length)
    {
        ReadOnlySpan<char> text = source.Text.AsSpan(start, length);
        if (length > 0)
        {
            Pay(text[0]);
        }

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

        Pay(text[0]);
        bool isSpace = text.AsSpan().IndexOfAnyExcept(WhiteSpace) < 0;
        if (!isSpace || !_afterSpace)
        {
            _inlines.Add(new TextRun(isSpace ? " " : Nfc.Normalize(text), span));
            _afterSpace = isSpace;
        }
    }

    /// <summary>Something that is no text. A note's mark closes up to what is before it, so that no line can end between the two.</summary>
    public void Append(Inline inline)
    {
        Flush();
        if (inline is NoteReference reference)
        {
            CloseUp(reference);
            _inlines.Add(inline);
            return;
        }

        Pay('\0');
        _inlines.Add(inline);
        _afterSpace = false;
    }

    public void Break(SourceSpan span)
    {
        Flush();
        _owed = null;
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
        _owed = null;
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

    /// <summary>Takes the white space and hard breaks before a note's mark away, in the parts that are open and those around them; at the beginning of the text there is nothing to close up to.</summary>
    private void CloseUp(NoteReference reference)
    {
        if (!_afterSpace)
        {
            return;
        }

        foreach (List<Inline> inlines in _open.Select(part => part.Outer).Prepend(_inlines))
        {
            bool breaks = inlines is [.., HardBreak];
            Inline owed = breaks ? inlines[^1] : new TextRun(" ", reference.Span with { Start = reference.Span.End, Length = 0 });
            bool had = inlines.Count > 0;
            InlineSpaces.TrimEnd(inlines);
            _owed = had && (_owed is null || breaks) ? owed : _owed;
            _afterSpace &= !had;
            if (inlines.Count > 0)
            {
                return;
            }
        }
    }

    /// <summary>What was taken before a note's mark comes after it, where two words would be joined or a line would not end.</summary>
    /// <param name="next">The first character after the mark; zero for something that is no text.</param>
    private void Pay(char next)
    {
        if (_owed is HardBreak || (_owed is not null && (next == '\0' || char.IsLetterOrDigit(next))))
        {
            _inlines.Add(_owed);
            _afterSpace = true;
        }

        _owed = null;
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

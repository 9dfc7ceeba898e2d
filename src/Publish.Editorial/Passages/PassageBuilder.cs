using System.Collections.Immutable;
using System.Text;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Core.Unicode.Sequences;
using Publish.Manuscript.Model;

namespace Publish.Editorial.Passages;

/// <summary>Puts a passage together from the stretches of the source that make it.</summary>
internal sealed class PassageBuilder(SourceText source)
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<PassagePiece>.Builder _pieces = ImmutableArray.CreateBuilder<PassagePiece>();
    private readonly ImmutableHashSet<int>.Builder _references = ImmutableHashSet.CreateBuilder<int>();
    private readonly ImmutableArray<SourceSpan>.Builder _arabic = ImmutableArray.CreateBuilder<SourceSpan>();

    private readonly ImmutableArray<SourceSpan>.Builder _marksInLatin = ImmutableArray.CreateBuilder<SourceSpan>();

    public bool HasText { get; private set; }

    public bool HasFindings => HasText || _marksInLatin.Count > 0;

    /// <summary>A run as the source has it: uncomposed letters and repeated spaces are what rules look for.</summary>
    public void AddRun(TextRun run)
    {
        if (Literal(run) is not { Length: > 0 } place)
        {
            AddSign(Passage.Masked, run.Span);
            return;
        }

        AddSpacesBefore(place.Start);
        ReadOnlySpan<char> text = source.Text.AsSpan(place.Start, place.Length);
        int done = 0;
        for ((int Start, int Length) address = Addresses.Find(text, 0); address.Length > 0; address = Addresses.Find(text, done))
        {
            AddWords(text[..address.Start], done, place.Start);
            AddSign(Passage.Masked, new SourceSpan(source, place.Start + address.Start, address.Length));
            done = address.Start + address.Length;
        }

        AddWords(text, done, place.Start);
    }

    private void AddWords(ReadOnlySpan<char> text, int from, int offset)
    {
        int done = from;
        for ((int Start, int Length) arabic = ArabicStretches.Find(text, from); arabic.Length > 0; arabic = ArabicStretches.Find(text, done))
        {
            AddText(offset + done, arabic.Start - done);
            var span = new SourceSpan(source, offset + arabic.Start, arabic.Length);
            AddSign(Passage.Masked, span);
            _arabic.Add(span);
            done = arabic.Start + arabic.Length;
        }

        AddText(offset + done, text.Length - done);
    }

    public void AddSign(char sign, SourceSpan span)
    {
        if (_pieces.Count == 0 || sign != Passage.Masked || _text[^1] != Passage.Masked)
        {
            _pieces.Add(new PassagePiece(_text.Length, 1, span.Start, span.Length, IsText: false));
            _text.Append(sign);
        }
        else
        {
            PassagePiece last = _pieces[^1];
            _pieces[^1] = last with { SourceLength = Math.Max(last.SourceLength, span.End - last.SourceStart) };
        }
    }

    /// <summary>Words in a language from left to right: masked, but for the marks of the Arabic script that are lost in them.</summary>
    public void AddLatin(TextRun run)
    {
        AddSign(Passage.Masked, run.Span);
        string text = run.Value;
        for (int at = Literal(run) is null ? -1 : Scan.Next(text, Scan.Marks); at >= 0; at = Scan.Next(text, Scan.Marks, at + 1))
        {
            if (!ArabicCharacters.IsLetter(ArabicCharacters.BaseBefore(text, at)) && Literal(run) is { } place && at < place.Length)
            {
                _marksInLatin.Add(new SourceSpan(source, place.Start + at, 1));
            }
        }
    }

    /// <summary>A reference to a title or a number of the book, which is words of its language.</summary>
    public void AddReference(SourceSpan span)
    {
        _references.Add(_text.Length);
        AddSign(Passage.Masked, span);
    }

    public Passage ToPassage(PassageKind kind) => new(source, kind, _text.ToString(), _pieces.ToImmutable()) { UnmarkedArabic = _arabic.ToImmutable(), MarksInLatin = _marksInLatin.ToImmutable(), References = _references.ToImmutable() };

    private void AddText(int start, int length)
    {
        if (length == 0)
        {
            return;
        }

        HasText = true;
        if (_pieces.Count > 0 && _pieces[^1] is { IsText: true } last && last.SourceEnd == start)
        {
            _pieces[^1] = last with { Length = last.Length + length, SourceLength = last.SourceLength + length };
        }
        else
        {
            _pieces.Add(new PassagePiece(_text.Length, length, start, length, IsText: true));
        }

        _text.Append(source.Text, start, length);
    }

    /// <summary>The manuscript's reader folds spaces: those that it has left out between two runs come back.</summary>
    private void AddSpacesBefore(int start)
    {
        int end = _pieces.Count > 0 && _pieces[^1].IsText ? _pieces[^1].SourceEnd : start;
        if (end < start && source.Text.AsSpan(end, start - end).IndexOfAnyExcept(" \t\r\n") < 0)
        {
            AddText(end, start - end);
        }
    }

    /// <summary>Where a run stands letter by letter; null where it is written otherwise, as with an entity.</summary>
    private (int Start, int Length)? Literal(TextRun run)
    {
        ReadOnlySpan<char> text = source.Text.AsSpan(run.Span.Start, run.Span.Length);
        if (IsSame(text, run.Value) || (text.Length != run.Value.Length && Nfc.Normalize(Spaced(text)) == run.Value))
        {
            return (run.Span.Start, run.Span.Length);
        }

        // A caption, in its quotation marks.
        return text.Length == run.Value.Length + 2 && IsSame(text[1..^1], run.Value) ? (run.Span.Start + 1, run.Value.Length) : null;
    }

    private static bool IsSame(ReadOnlySpan<char> text, string value)
    {
        if (text.Length != value.Length)
        {
            return false;
        }

        int same = text.CommonPrefixLength(value);
        while (same < text.Length && value[same] == ' ' && ArabicCharacters.IsSpace(text[same]))
        {
            same++;
            same += text[same..].CommonPrefixLength(value.AsSpan(same));
        }

        return same == text.Length || Nfc.Normalize(Spaced(text)) == value;
    }

    private static string Spaced(ReadOnlySpan<char> text) => string.Create(text.Length, text, static (line, from) =>
    {
        from.CopyTo(line);
        line.Replace('\t', ' ');
        line.Replace('\n', ' ');
        line.Replace('\r', ' ');
    });
}

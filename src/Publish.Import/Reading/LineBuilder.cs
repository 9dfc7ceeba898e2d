using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Import.Tree;

namespace Publish.Import.Reading;

/// <summary>Puts pieces together to lines, for readers of formats with runs of text.</summary>
internal sealed class LineBuilder
{
    private readonly ImmutableArray<Line>.Builder _lines = ImmutableArray.CreateBuilder<Line>();
    private readonly ImmutableArray<Piece>.Builder _pieces = ImmutableArray.CreateBuilder<Piece>();
    private readonly SortedSet<string> _anchors = new(StringComparer.Ordinal);
    private ImmutableArray<Doubt> _doubts = [];
    private bool _gap = true;

    public ImmutableArray<Line> Lines => _lines.ToImmutable();

    /// <summary>Whether the line that is being built has nothing in it yet.</summary>
    public bool IsEmpty => _pieces.Count == 0;

    /// <summary>The text at the end of the line that is being built.</summary>
    public string Tail => _pieces is [.., TextPiece last] ? last.Text : "";

    public void Add(TextPiece piece)
    {
        string text = Spaces.FoldInside(piece.Text);
        if (text.StartsWith(' ') && (_pieces.Count == 0 || _pieces[^1] is CellEnd or TextPiece { Text: [.., ' '] }))
        {
            text = text[1..];
        }

        if (text.Length == 0)
        {
            return;
        }

        if (_pieces.Count > 0 && _pieces[^1] is TextPiece last && last with { Text = "" } == piece with { Text = "", Doubts = last.Doubts })
        {
            _pieces[^1] = last with { Text = last.Text + text };
        }
        else
        {
            _pieces.Add(piece with { Text = text });
        }
    }

    public void Add(Piece piece)
    {
        if (piece is CellEnd)
        {
            TrimEnd();
        }

        _pieces.Add(piece);
    }

    public void AddAnchor(string anchor) => _anchors.Add(anchor);

    /// <summary>A doubt about something that stood before the next line.</summary>
    public void AddDoubt(Doubt doubt) => _doubts = _doubts.Add(doubt);

    /// <summary>The next line is parted from this one by more than a line end.</summary>
    public void Part() => _gap = true;

    /// <summary>Ends a line, if there is anything in it.</summary>
    /// <param name="like">What the line is.</param>
    /// <returns>Whether there was a line.</returns>
    public bool End(Line like)
    {
        TrimEnd();
        if (!_pieces.Any(p => p is not TextPiece { Text: "" }))
        {
            _pieces.Clear();
            return false;
        }

        _lines.Add(like.With(_pieces) with
        {
            GapBefore = _gap,
            IsBold = _pieces.OfType<TextPiece>().Where(p => p.Text.Any(char.IsLetter)).Select(p => p.Style).DefaultIfEmpty().All(s => s == SourceStyle.Strong),
            Anchors = like.Anchors.AddRange(_anchors),
            Doubts = _doubts,
        });
        _pieces.Clear();
        _anchors.Clear();
        _doubts = [];
        _gap = false;
        return true;
    }

    private void TrimEnd()
    {
        if (_pieces.Count > 0 && _pieces[^1] is TextPiece last)
        {
            _pieces[^1] = last with { Text = last.Text.TrimEnd(' ') };
        }
    }

    public void AddBreak(SourceSpan span) => _lines.Add(new Line([], span) { Kind = LineKind.Break });

    /// <summary>Gives all rows of a table since a line as many cells as the longest has.</summary>
    public void PadRows(int from)
    {
        int columns = _lines.Skip(from).Max(l => (int?)l.Pieces.Count(p => p is CellEnd)) ?? 0;
        for (int i = from, row = 0; i < _lines.Count; i++)
        {
            if (_lines[i] is { Kind: LineKind.TableRow } line)
            {
                _lines[i] = line.With(line.Pieces.AddRange(Enumerable.Repeat(new CellEnd(), columns - line.Pieces.Count(p => p is CellEnd)))) with { Level = row++ };
            }
        }
    }

    public int Count => _lines.Count;
}

using System.Collections.Immutable;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Text.Fonts;
using Publish.Text.Paragraphs;

namespace Publish.Text.Shaping;

/// <summary>Shapes the items of a paragraph and cuts them into pieces: words with the spaces after them, and parts of words where a line may break inside.</summary>
internal sealed class PieceShaper(
    StyledParagraph paragraph,
    byte baseLevel,
    byte[] levels,
    DrawnText drawn,
    List<ShapingItem> items,
    PieceBoundaries boundaries,
    WordCaching caching)
{
    private const int LongPiece = 64;
    private const int LongestPiece = 96;

    private readonly ImmutableArray<GlyphRun>.Builder _runs = ImmutableArray.CreateBuilder<GlyphRun>(Math.Max(8, paragraph.Text.Length / 4));
    private readonly ImmutableArray<BreakKind>.Builder _breaks = ImmutableArray.CreateBuilder<BreakKind>(Math.Max(8, paragraph.Text.Length / 4));
    private readonly List<int> _ends = [];
    private readonly List<int> _unsafeOffsets = [];
    private readonly HashSet<int> _unsafe = [];
    private int _source;

    public ShapedParagraph Shape()
    {
        if (paragraph.Text.Length > 0)
        {
            AddHardBreaks(0, boundaries[0].RightStart);
        }

        for (int i = 0; i < items.Count; i++)
        {
            ShapeItem(i);
        }

        return new ShapedParagraph(paragraph, baseLevel, _runs.DrainToImmutable(), _breaks.DrainToImmutable()) { Levels = levels };
    }

    private void ShapeItem(int index)
    {
        ShapingItem item = items[index];
        TextStyle style = paragraph.Runs[item.Run].Style;
        FontFace face = style.Fonts.Entries[item.Entry].Face;
        TextDirection direction = BidiAlgorithm.DirectionOf(item.Level);
        SegmentShaper shaper = face.Shaper.For(new SegmentProperties(direction, item.Script!, style.Language.ShapedAs));
        bool wordByWord = face.ShapesWordsAlone && caching == WordCaching.WhereProven;
        int start = item.Start;
        int piece = start;
        for (int at = start + 1; at <= item.End; at++)
        {
            bool spacesEnd = boundaries.EndsSpaces(at);
            BreakKind kind = boundaries[at].Kind;
            bool isCut = kind == BreakKind.None && !spacesEnd && at < item.End && MustCut(piece, at);
            if (kind == BreakKind.None && !spacesEnd && at < item.End && !isCut)
            {
                continue;
            }

            piece = at;
            _ends.Add(at - start);
            if (at == item.End || kind == BreakKind.Mandatory || isCut || (spacesEnd && wordByWord))
            {
                AddStretch(shaper, wordByWord, index, start, at);
                start = at;
            }
        }
    }

    /// <summary>Whether a word is so long that it is shaped in pieces: where letters do not join, or at last anywhere between two characters.</summary>
    /// <remarks>No word of a language is as long. What is, such as a number of a thousand digits, would take the square of its length in later steps.</remarks>
    private bool MustCut(int from, int at) =>
        at - from >= LongPiece
        && (at - from >= LongestPiece || !ArabicJoining.Joins(drawn.Span, at))
        && GraphemeBreaks.IsBoundary(drawn.Span[from..Math.Min(drawn.Length, at + 2)], at - from);

    /// <summary>Shapes a stretch at once and adds its pieces.</summary>
    private void AddStretch(SegmentShaper shaper, bool keep, int index, int start, int end)
    {
        ShapingItem item = items[index];
        var word = new JoinedWord(drawn, items, index, start, end);
        ShapedText whole = word.IsCut ? word.Shape(shaper)
            : keep ? shaper.ShapeCached(drawn.Span[start..end])
            : shaper.Shape(drawn.Span[start..end], 0, end - start, _unsafeOffsets);
        _unsafe.UnionWith(_unsafeOffsets);
        if (_ends.Count == 1 && keep)
        {
            Add(whole, item, end, shaper, false);
        }
        else
        {
            List<ShapedText> pieces = ShapedTextFactory.Split(whole, _ends);
            if (caching != WordCaching.Never && !word.IsCut)
            {
                SpaceKerning.Settle(pieces, shaper);
            }

            for (int i = 0; i < pieces.Count; i++)
            {
                Add(pieces[i], item, start + _ends[i], shaper, i > 0 && !word.IsCut && (keep || _unsafe.Contains(_ends[i - 1])));
            }
        }

        _ends.Clear();
        _unsafe.Clear();
        _unsafeOffsets.Clear();
    }

    /// <param name="depends">On the piece before; of a word shaped alone HarfBuzz is not asked again.</param>
    private void Add(ShapedText shape, ShapingItem item, int end, SegmentShaper shaper, bool depends)
    {
        Boundary boundary = boundaries[end];
        AddRun(shape, TextRange.FromTo(_source, boundary.LeftEnd), item, boundary.Kind, shaper, depends);
        AddHardBreaks(boundary.LeftEnd, boundary.RightStart);
    }

    private void AddRun(ShapedText shape, TextRange range, ShapingItem item, BreakKind kind, SegmentShaper shaper, bool depends)
    {
        StyledRun run = paragraph.Runs[item.Run];
        _runs.Add(new GlyphRun(shape, range, run.Style, run.Style.Fonts.Entries[item.Entry].Scale, item.Level, run.Tag) { Shaper = shaper, DependsOnBefore = depends });
        _breaks.Add(kind);
        _source = range.End;
    }

    /// <summary>An empty run for each hard break that has nothing before it on its line.</summary>
    private void AddHardBreaks(int from, int to)
    {
        for (int i = from + 1; i <= to; i++)
        {
            if (boundaries.KindBefore(i) == BreakKind.Mandatory)
            {
                int run = 0;
                while (run + 1 < paragraph.Runs.Length && paragraph.Runs[run].Range.End <= _source)
                {
                    run++;
                }

                TextStyle style = paragraph.Runs[run].Style;
                TextDirection direction = BidiAlgorithm.DirectionOf(baseLevel);
                SegmentShaper shaper = style.Fonts.Entries[0].Face.Shaper.For(new SegmentProperties(direction, style.Language.Profile.Script, style.Language.ShapedAs));
                AddRun(shaper.ShapeCached(""), TextRange.FromTo(_source, i), new ShapingItem(0, 0, run, baseLevel, null, 0, 0), BreakKind.Mandatory, shaper, false);
            }
        }
    }
}

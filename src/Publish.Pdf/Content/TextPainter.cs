using System.Collections.Immutable;
using Publish.Layout.Pages;
using Publish.Pdf.Fonts;
using Publish.Pdf.Objects;
using Publish.Text.Paragraphs;

namespace Publish.Pdf.Content;

/// <summary>Shows segments of lines. A segment is one TJ where it is of one font; glyphs stand in visual order.</summary>
/// <remarks>
/// What comes back from copying was measured with this shape: an origin of its own for each segment, one TJ for all words in it,
/// spaces as glyphs, justification as numbers in the TJ.
/// </remarks>
/// <param name="turnsLeft">Whether the file's pages turn from right to left.</param>
internal sealed class TextPainter(FontSet fonts, ContentWriter content, bool turnsLeft)
{
    /// <summary>In points: how far to the left of a segment a mark of direction stands, so that a reader that sorts by place has it before the segment.</summary>
    private const double Aside = 0.02;

    private readonly ShowArray _show = new(content);
    private readonly PhraseOrder _order = new();
    private FontResource? _font;
    private double _size;

    /// <summary>What MuPDF takes a character without a direction of its own for.</summary>
    private bool _isRightToLeft;

    public bool TurnsLeft => turnsLeft;

    /// <summary>A new page begins without a font.</summary>
    public void BeginPage()
    {
        _font = null;
        _isRightToLeft = false;
        _order.Forget();
    }

    /// <param name="restart">Called to go on in another text object and marked-content sequence.</param>
    public void Paint(TextItem item, LinePlace place, double pageHeight, Action restart)
    {
        if (item.Runs.IsEmpty)
        {
            return;
        }

        double y = pageHeight - item.Baseline.Value;
        if ((item.Runs[0].Run.Level & 1) == 0)
        {
            PaintLeftToRight(item, place, y);
        }
        else if (item.Runs.All(placed => IsWithoutDirection(placed.Run.Shape.Text)))
        {
            PaintWithoutDirection(item, y);
        }
        else
        {
            PaintRightToLeft(item, place, y, restart);
        }
    }

    /// <summary>
    /// Piece by piece from the right: a word that ends with a vowel mark ends a piece, and its mark is shown after it by itself. pdf.js and MuPDF would take a mark
    /// at the left end for a part of what was shown before, and pdf.js would part it from its letter.
    /// </summary>
    private void PaintRightToLeft(TextItem item, LinePlace place, double y, Action restart)
    {
        double left = item.X.Value + item.Runs[0].X.Value;
        bool keepsOrder = place.Line.IsTurned && !place.Line.IsRightToLeft;
        bool followsSpace = place.FollowsSpace;
        for (int end = item.Runs.Length, start; end > 0; end = start)
        {
            start = StartOfPiece(item.Runs, end);
            PaintPiece(item, start, end, followsSpace, keepsOrder ? _order.Next(left, RightOf(item), y, true) : null, y);
            PlacedRun last = item.Runs[start];
            EncodedText text = Encode(last.Run);
            if (place.FollowsMark && end == item.Runs.Length && char.IsPunctuation(LinePlace.FirstOf(item)))
            {
                _show.Show(_font!.RightToLeftMark);
            }

            if (place.IsCovered && end == item.Runs.Length)
            {
                ReturnToStart(last, text.Marks.Length > 0);
            }

            EndShow();
            if (text.Marks.Length > 0)
            {
                restart();
                PaintMarks(item, last, text, keepsOrder ? _order.Next(left, RightOf(item), y, true) : null, y);
                if (start == 0 && !place.Line.IsRightToLeft)
                {
                    ShowAside(_font!.RightToLeftMark, left - (2 * Aside) - (EncodedText.MarkShift * _size / 1000), y);
                }

            }

            followsSpace = last.Run.Shape.TrailingSpaces > 0;
        }
    }

    /// <summary>The leftmost run of the piece that ends before a run.</summary>
    private int StartOfPiece(ImmutableArray<PlacedRun> runs, int end)
    {
        int start = end - 1;
        while (start > 0 && Encode(runs[start].Run).Marks.Length == 0)
        {
            start--;
        }

        return start;
    }

    /// <remarks>A space at the right end, before the first word, is left out if that word says it and marks follow: pdf.js would say it before the marks.</remarks>
    private void PaintPiece(TextItem item, int start, int end, bool followsSpace, double? origin, double y)
    {
        int firstWord = followsSpace ? LastIndexOfText(item.Runs, end) : -1;
        if (firstWord >= start && Encode(item.Runs[start].Run).Marks.Length > 0)
        {
            end = firstWord + 1;
        }

        double taken = 0;
        for (int i = start; i < end; i++)
        {
            PlacedRun placed = item.Runs[i];
            int stretch = i + 1 < end ? StretchAfter(item.Runs, i) : 0;
            EncodedText text = Encode(placed.Run, stretch, i == firstWord);
            SetFont(text.Font, placed.Run.FontSize.Value);
            double x = placed.X.Value + taken + (text.Marks.Length == 0 ? 0 : placed.SpaceExtra.Value + ((text.SpacesWidth + text.MarksWidth) * _size / 1000));
            if (!_show.IsOpen)
            {
                TurnRight(placed.Run.Shape.Text, item.X.Value + x, y);
                Begin(item.X.Value, x, y, i == start ? origin : null);
            }

            _show.MoveTo(x);
            if (text.Marks.Length == 0)
            {
                ShowSpaces(text, placed.SpaceExtra.Value - taken);
            }

            _show.Show(text.Letters, text.LettersWidth);
            taken = stretch * _size / 1000;
        }
    }

    /// <summary>Has MuPDF take a space, a bracket or a stop at the left end for right to left.</summary>
    private void TurnRight(string text, double x, double y)
    {
        if (!_isRightToLeft && text.Length > 0 && !char.IsLetter(text[^1]))
        {
            ShowAside(_font!.RightToLeftMark, x - Aside, y);
        }

        _isRightToLeft = true;
    }

    /// <summary>The marks of a word that has just been shown without them; MuPDF takes what a text object begins with for left to right.</summary>
    private void PaintMarks(TextItem item, PlacedRun placed, EncodedText text, double? origin, double y)
    {
        SetFont(text.Font, placed.Run.FontSize.Value);
        double x = placed.X.Value + placed.SpaceExtra.Value + (text.SpacesWidth * _size / 1000);
        double start = x + (text.MarksStart * _size / 1000);
        if (text.MarksStart > 0 && text.Stops.Length == 0)
        {
            ShowAside(_font!.LeftToRightMark, item.X.Value + x, y);
        }

        Begin(item.X.Value, start, y, origin);
        _show.Show(text.Marks, text.MarksWidth);
        EndShow();
        _isRightToLeft = false;
        if (text.Stops.Length > 0)
        {
            TurnRight(placed.Run.Shape.Text, item.X.Value + x, y);
            Begin(item.X.Value, x, y, null);
            _show.Show(text.Stops, text.MarksWidth);
            EndShow();
        }
    }

    /// <summary>A dash or stop between numbers, which readers would take for a part of them, between marks of direction.</summary>
    private void PaintWithoutDirection(TextItem item, double y)
    {
        foreach (PlacedRun placed in item.Runs)
        {
            EncodedText text = Encode(placed.Run);
            SetFont(text.Font, placed.Run.FontSize.Value);
            Begin(item.X.Value, placed.X.Value, y, null);
            _show.Show(_font!.RightToLeftMark);
            ShowSpaces(text, placed.SpaceExtra.Value);
            _show.Show(text.Letters, text.LettersWidth);
            _show.Show(_font!.RightToLeftMark);
            EndShow();
        }

        _isRightToLeft = true;
    }

    private static bool IsWithoutDirection(string text) => !text.AsSpan().IsWhiteSpace() && text.All(c => c is '-' or '/' or '.' or ',' or ':' or '+' or ' ');

    private void PaintLeftToRight(TextItem item, LinePlace place, double y)
    {
        bool isFirst = true;
        for (int i = 0; i < item.Runs.Length; i++)
        {
            PlacedRun placed = item.Runs[i];
            EncodedText text = Encode(placed.Run);
            SetFont(text.Font, placed.Run.FontSize.Value);
            if (isFirst || place.Line.IsTurned)
            {
                PaintParts(item, placed, text, place, isFirst, y);
            }
            else
            {
                Show(item, placed, text, y);
            }

            isFirst = false;
            if (!place.Line.IsTurned || i + 1 == item.Runs.Length)
            {
                ShowSpaces(text, placed.SpaceExtra.Value);
            }
        }

        End(item, place);
    }

    private void End(TextItem item, LinePlace place)
    {
        if (place.FollowsNumber || place.FollowsMark)
        {
            _show.Show(_font!.Space);
        }

        if (place.IsCovered)
        {
            ReturnToStart(item.Runs[0], false);
        }

        EndShow();
        _isRightToLeft = false;
    }

    private void Show(TextItem item, PlacedRun placed, EncodedText text, double y)
    {
        if (!_show.IsOpen)
        {
            Begin(item.X.Value, placed.X.Value, y, null);
        }

        _show.MoveTo(placed.X.Value);
        _show.Show(text.Letters, text.LettersWidth);
    }

    /// <summary>Part by part where PDFium would turn the order of the words round.</summary>
    private void PaintParts(TextItem item, PlacedRun placed, EncodedText text, LinePlace place, bool isFirst, double y)
    {
        ReadOnlySpan<EncodedPart> parts = place.Line.IsTurned && text.Parts.Length > 0 ? text.Parts.AsSpan() : [new EncodedPart(0, text.Letters.Length, 0, text.LettersWidth)];
        foreach (EncodedPart part in parts)
        {
            double x = placed.X.Value + (part.Offset * _size / 1000);
            double left = item.X.Value + x;
            double? origin = place.Line.IsTurned ? _order.Next(left, left + (part.Width * _size / 1000), y, !place.Line.IsRightToLeft) : null;
            EndShow();
            ShowSides(place, isFirst, left, origin, y);
            Begin(item.X.Value, x, y, origin);
            _show.Show(text.Letters.AsSpan(part.Start, part.End - part.Start), part.Width);
            isFirst = false;
        }
    }

    /// <summary>
    /// What stands beside a segment that runs from left to right, without width, so that PDFium leaves it out. In a line from right to left poppler moves a space at
    /// the left end to the right, unless a right-to-left character stands between; between two such segments it is what keeps their order. MuPDF begins a line where
    /// the text goes on elsewhere without a change of direction.
    /// </summary>
    private void ShowSides(LinePlace place, bool isFirst, double left, double? origin, double y)
    {
        bool turns = isFirst && (origin is null || (_isRightToLeft && !place.Line.IsRightToLeft));
        if (turns && (place.FollowsSpace || place.FollowsNumber))
        {
            ShowAside(_font!.SaidSpace, left - Aside, y);
        }
        else if (turns && (place.Line.IsRightToLeft || _isRightToLeft))
        {
            ShowAside(_font!.LeftToRightMark, left - Aside, y);
        }

        if (origin is not null || (isFirst && place.Line.IsRightToLeft))
        {
            ShowAside(_font!.RightToLeftMark, (origin ?? left) - (2 * Aside), y);
        }

        _isRightToLeft = false;
    }

    private void ShowAside(FontGlyph glyph, double x, double y)
    {
        content.TextOrigin(x, y);
        _show.Begin(_size, x);
        _show.Show(glyph);
        EndShow();
    }

    private static double RightOf(TextItem item) => (item.X + item.Runs[^1].X + item.Runs[^1].Run.Advance).Value;

    private EncodedText Encode(GlyphRun run, int stretch = 0, bool afterSpace = false)
        => fonts.For(run.Shape.Face).Encode(run.Shape, run.Style.Scale, run.Style.Rise.Value, stretch, afterSpace);

    /// <summary>Begins a TJ at its place, or at another origin with a space there.</summary>
    private void Begin(double lineX, double x, double y, double? origin)
    {
        content.TextOrigin(origin ?? lineX + x, y);
        _show.Begin(_size, origin is { } elsewhere ? elsewhere - lineX : x);
        if (origin is not null)
        {
            _show.Show(_font!.Space);
        }

        _show.MoveTo(x);
    }

    /// <summary>By how many thousandths of an em the last glyph of a run grows into the gap at its right; see <see cref="WordGap"/>.</summary>
    private static int StretchAfter(ImmutableArray<PlacedRun> runs, int index)
    {
        PlacedRun next = runs[index + 1];
        return next.Run.Shape.TrailingSpaces == 0 ? 0 : WordGap.Stretch((next.Run.TrailingSpace + next.SpaceExtra).Value / runs[index].Run.FontSize.Value);
    }

    private static int LastIndexOfText(ImmutableArray<PlacedRun> runs, int end)
    {
        int index = end - 1;
        while (index >= 0 && string.IsNullOrWhiteSpace(runs[index].Run.Shape.Text))
        {
            index--;
        }

        return index;
    }

    /// <summary>
    /// Ends a segment with a space at its left end. PDFium joins two lines, and mixes their words, where the ink of one reaches the baseline of the other,
    /// but only if the last glyph of the first line's rightmost object stands to the right of the object's first glyph.
    /// </summary>
    /// <param name="hasMarks">Whether a mark follows, before which pdf.js would say the space.</param>
    private void ReturnToStart(PlacedRun first, bool hasMarks)
    {
        if (_show.IsOpen && first.Run.Shape.Face == _font?.Face)
        {
            _show.MoveTo(first.X.Value - (_size / 100));
            _show.Show(hasMarks ? _font.RightToLeftMark : _font.Space);
        }
    }

    /// <param name="extra">Added to the width of all the text's spaces together.</param>
    private void ShowSpaces(EncodedText text, double extra)
    {
        double each = text.SpaceCount == 0 ? 0 : extra / text.SpaceCount;
        for (int i = 0; i < text.SpaceCount; i++)
        {
            _show.Show(text.Spaces.AsSpan(i * EncodedText.CodeLength, EncodedText.CodeLength), text.SpacesWidth / text.SpaceCount);
            _show.MoveBy(each);
        }
    }

    private void SetFont(FontResource font, double size)
    {
        size = PdfNumber.Round(size, 3);
        if (font == _font && size == _size)
        {
            return;
        }

        EndShow();
        content.Font(font.Name, size);
        _font = font;
        _size = size;
    }

    private void EndShow()
    {
        if (_show.IsOpen)
        {
            _show.End();
        }
    }
}

using System.Collections.Immutable;
using Publish.Pdf.Fonts;
using Publish.Text.Paragraphs;

namespace Publish.Pdf.Content;

/// <summary>Shows the segments of lines that are read from right to left; what stands beside the words is for readers, see READERS.md.</summary>
internal sealed class RightToLeftPainter(SegmentWriter writer, PhraseOrder order)
{
    /// <summary>
    /// Piece by piece from the right: a word that ends with a vowel mark ends a piece, and its mark is shown after it by itself. pdf.js and MuPDF would take a mark
    /// at the left end for a part of what was shown before, and pdf.js would part it from its letter.
    /// </summary>
    /// <param name="restart">Called to go on in another text object and marked-content sequence.</param>
    public void Paint(SegmentContext segment, double y, Action restart)
    {
        double left = segment.Left;
        bool keepsOrder = segment.Line.IsTurned && !segment.Line.IsRightToLeft;
        bool followsSpace = segment.FollowsSpace;
        for (int end = segment.Runs.Length, start; end > 0; end = start)
        {
            start = StartOfPiece(segment.Runs, end);
            PaintPiece(segment, start, end, followsSpace, keepsOrder ? order.Next(left, segment.Right, y, true) : null, y);
            PlacedRun last = segment.Runs[start];
            EncodedText text = writer.Encode(last.Run);
            if (segment.FollowsMark && end == segment.Runs.Length && char.IsPunctuation(segment.FirstCharacter))
            {
                writer.Show(writer.Font.RightToLeftMark);
            }

            if (segment.IsCovered && end == segment.Runs.Length)
            {
                writer.ReturnToStart(last, text.Marks.Length > 0);
            }

            writer.EndShow();
            if (text.Marks.Length > 0)
            {
                restart();
                PaintMarks(segment, last, text, keepsOrder ? order.Next(left, segment.Right, y, true) : null, y);
                if (start == 0 && !segment.Line.IsRightToLeft)
                {
                    writer.ShowAside(writer.Font.RightToLeftMark, left - (2 * SegmentWriter.Aside) - (EncodedText.MarkShift * writer.Size / 1000), y);
                }
            }

            followsSpace = last.Run.Shape.TrailingSpaces > 0;
        }
    }

    /// <summary>Shows dashes or stops between numbers, which readers would take for a part of them, between marks of direction.</summary>
    public void PaintWithoutDirection(SegmentContext segment, double y)
    {
        foreach (PlacedRun placed in segment.Runs)
        {
            EncodedText text = writer.Encode(placed.Run);
            writer.SetFont(text.Font, placed.Run.FontSize.Value);
            writer.Begin(segment.X, placed.X.Value, y, null);
            writer.Show(writer.Font.RightToLeftMark);
            writer.ShowSpaces(text, placed.SpaceExtra.Value);
            writer.Show(text.Letters, text.LettersWidth);
            writer.Show(writer.Font.RightToLeftMark);
            writer.EndShow();
        }

        writer.IsRightToLeft = true;
    }

    public static bool IsWithoutDirection(string text) => !text.AsSpan().IsWhiteSpace() && text.All(c => c is '-' or '/' or '.' or ',' or ':' or '+' or ' ');

    /// <summary>The leftmost run of the piece that ends before a run.</summary>
    private int StartOfPiece(ImmutableArray<PlacedRun> runs, int end)
    {
        int start = end - 1;
        while (start > 0 && writer.Encode(runs[start].Run).Marks.Length == 0)
        {
            start--;
        }

        return start;
    }

    /// <remarks>A space at the right end, before the first word, is left out if that word says it and marks follow: pdf.js would say it before the marks.</remarks>
    private void PaintPiece(SegmentContext segment, int start, int end, bool followsSpace, double? origin, double y)
    {
        int firstWord = followsSpace ? LastIndexOfText(segment.Runs, end) : -1;
        if (firstWord >= start && writer.Encode(segment.Runs[start].Run).Marks.Length > 0)
        {
            end = firstWord + 1;
        }

        double taken = 0;
        for (int i = start; i < end; i++)
        {
            PlacedRun placed = segment.Runs[i];
            int stretch = i + 1 < end ? StretchAfter(segment.Runs, i) : 0;
            EncodedText text = writer.Encode(placed.Run, stretch, i == firstWord);
            writer.SetFont(text.Font, placed.Run.FontSize.Value);
            double x = placed.X.Value + taken + (text.Marks.Length == 0 ? 0 : placed.SpaceExtra.Value + ((text.SpacesWidth + text.MarksWidth) * writer.Size / 1000));
            if (!writer.IsOpen)
            {
                writer.TurnRight(placed.Run.Shape.Text, segment.X + x, y);
                writer.Begin(segment.X, x, y, i == start ? origin : null);
            }

            writer.MoveTo(x);
            if (text.Marks.Length == 0)
            {
                writer.ShowSpaces(text, placed.SpaceExtra.Value - taken);
            }

            writer.Show(text.Letters, text.LettersWidth);
            taken = stretch * writer.Size / 1000;
        }
    }

    /// <summary>Shows the marks of a word that has just been shown without them; MuPDF takes what a text object begins with for left to right.</summary>
    private void PaintMarks(SegmentContext segment, PlacedRun placed, EncodedText text, double? origin, double y)
    {
        writer.SetFont(text.Font, placed.Run.FontSize.Value);
        double x = placed.X.Value + placed.SpaceExtra.Value + (text.SpacesWidth * writer.Size / 1000);
        double start = x + (text.MarksStart * writer.Size / 1000);
        if (text.MarksStart > 0 && text.Stops.Length == 0)
        {
            writer.ShowAside(writer.Font.LeftToRightMark, segment.X + x, y);
        }

        writer.Begin(segment.X, start, y, origin);
        writer.Show(text.Marks, text.MarksWidth);
        writer.EndShow();
        writer.IsRightToLeft = false;
        if (text.Stops.Length > 0)
        {
            writer.TurnRight(placed.Run.Shape.Text, segment.X + x, y);
            writer.Begin(segment.X, x, y, null);
            writer.Show(text.Stops, text.MarksWidth);
            writer.EndShow();
        }
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
}

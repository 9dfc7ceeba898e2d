using Publish.Pdf.Fonts;
using Publish.Text.Paragraphs;

namespace Publish.Pdf.Content;

/// <summary>Shows the segments of lines that are read from left to right: Latin text and numbers; what stands beside them is for readers, see READERS.md.</summary>
internal sealed class LeftToRightPainter(SegmentWriter writer, PhraseOrder order)
{
    public void Paint(SegmentContext segment, double y)
    {
        bool isFirst = true;
        for (int i = 0; i < segment.Runs.Length; i++)
        {
            PlacedRun placed = segment.Runs[i];
            EncodedText text = writer.Encode(placed.Run);
            writer.SetFont(text.Font, placed.Run.FontSize.Value);
            if (isFirst || segment.Line.IsTurned)
            {
                PaintParts(segment, placed, text, isFirst, y);
            }
            else
            {
                Show(segment, placed, text, y);
            }

            isFirst = false;
            if (!segment.Line.IsTurned || i + 1 == segment.Runs.Length)
            {
                writer.ShowSpaces(text, placed.SpaceExtra.Value);
            }
        }

        End(segment);
    }

    /// <summary>Part by part where PDFium would turn the order of the words round.</summary>
    private void PaintParts(SegmentContext segment, PlacedRun placed, EncodedText text, bool isFirst, double y)
    {
        ReadOnlySpan<EncodedPart> parts = segment.Line.IsTurned && text.Parts.Length > 0 ? text.Parts.AsSpan() : [new EncodedPart(0, text.Letters.Length, 0, text.LettersWidth)];
        foreach (EncodedPart part in parts)
        {
            double x = placed.X.Value + (part.Offset * writer.Size / 1000);
            double left = segment.X + x;
            double? origin = segment.Line.IsTurned ? order.Next(left, left + (part.Width * writer.Size / 1000), y, !segment.Line.IsRightToLeft) : null;
            writer.EndShow();
            ShowSides(segment, isFirst, left, origin, y);
            writer.Begin(segment.X, x, y, origin);
            writer.Show(text.Letters.AsSpan(part.Start, part.End - part.Start), part.Width);
            isFirst = false;
        }
    }

    /// <summary>
    /// What stands beside a segment, without width, so that PDFium leaves it out. In a line from right to left poppler moves a space at the left end to the right,
    /// unless a right-to-left character stands between; between two such segments it is what keeps their order. MuPDF begins a line where the text goes on elsewhere
    /// without a change of direction.
    /// </summary>
    private void ShowSides(SegmentContext segment, bool isFirst, double left, double? origin, double y)
    {
        bool turns = isFirst && (origin is null || (writer.IsRightToLeft && !segment.Line.IsRightToLeft));
        if (turns && (segment.FollowsSpace || segment.FollowsNumber))
        {
            writer.ShowAside(writer.Font.SaidSpace, left - SegmentWriter.Aside, y);
        }
        else if (turns && (segment.Line.IsRightToLeft || writer.IsRightToLeft))
        {
            writer.ShowAside(writer.Font.LeftToRightMark, left - SegmentWriter.Aside, y);
        }

        if (origin is not null || (isFirst && segment.Line.IsRightToLeft))
        {
            writer.ShowAside(writer.Font.RightToLeftMark, (origin ?? left) - (2 * SegmentWriter.Aside), y);
        }

        writer.IsRightToLeft = false;
    }

    private void Show(SegmentContext segment, PlacedRun placed, EncodedText text, double y)
    {
        if (!writer.IsOpen)
        {
            writer.Begin(segment.X, placed.X.Value, y, null);
        }

        writer.MoveTo(placed.X.Value);
        writer.Show(text.Letters, text.LettersWidth);
    }

    private void End(SegmentContext segment)
    {
        if (segment.FollowsNumber || segment.FollowsMark)
        {
            writer.Show(writer.Font.Space);
        }

        if (segment.IsCovered)
        {
            writer.ReturnToStart(segment.Runs[0], false);
        }

        writer.EndShow();
        writer.IsRightToLeft = false;
    }
}

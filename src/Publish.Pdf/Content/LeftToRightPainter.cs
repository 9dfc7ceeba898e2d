using Publish.Layout.Pages;
using Publish.Pdf.Fonts;
using Publish.Text.Paragraphs;

namespace Publish.Pdf.Content;

/// <summary>Shows the segments of lines that are read from left to right: Latin text and numbers; what stands beside them is for readers, see READERS.md.</summary>
internal sealed class LeftToRightPainter(SegmentWriter writer, PhraseOrder order)
{
    public void Paint(TextItem item, LinePlace place, double y)
    {
        bool isFirst = true;
        for (int i = 0; i < item.Runs.Length; i++)
        {
            PlacedRun placed = item.Runs[i];
            EncodedText text = writer.Encode(placed.Run);
            writer.SetFont(text.Font, placed.Run.FontSize.Value);
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
                writer.ShowSpaces(text, placed.SpaceExtra.Value);
            }
        }

        End(item, place);
    }

    /// <summary>Part by part where PDFium would turn the order of the words round.</summary>
    private void PaintParts(TextItem item, PlacedRun placed, EncodedText text, LinePlace place, bool isFirst, double y)
    {
        ReadOnlySpan<EncodedPart> parts = place.Line.IsTurned && text.Parts.Length > 0 ? text.Parts.AsSpan() : [new EncodedPart(0, text.Letters.Length, 0, text.LettersWidth)];
        foreach (EncodedPart part in parts)
        {
            double x = placed.X.Value + (part.Offset * writer.Size / 1000);
            double left = item.X.Value + x;
            double? origin = place.Line.IsTurned ? order.Next(left, left + (part.Width * writer.Size / 1000), y, !place.Line.IsRightToLeft) : null;
            writer.EndShow();
            ShowSides(place, isFirst, left, origin, y);
            writer.Begin(item.X.Value, x, y, origin);
            writer.Show(text.Letters.AsSpan(part.Start, part.End - part.Start), part.Width);
            isFirst = false;
        }
    }

    /// <summary>
    /// What stands beside a segment, without width, so that PDFium leaves it out. In a line from right to left poppler moves a space at the left end to the right,
    /// unless a right-to-left character stands between; between two such segments it is what keeps their order. MuPDF begins a line where the text goes on elsewhere
    /// without a change of direction.
    /// </summary>
    private void ShowSides(LinePlace place, bool isFirst, double left, double? origin, double y)
    {
        bool turns = isFirst && (origin is null || (writer.IsRightToLeft && !place.Line.IsRightToLeft));
        if (turns && (place.FollowsSpace || place.FollowsNumber))
        {
            writer.ShowAside(writer.Font.SaidSpace, left - SegmentWriter.Aside, y);
        }
        else if (turns && (place.Line.IsRightToLeft || writer.IsRightToLeft))
        {
            writer.ShowAside(writer.Font.LeftToRightMark, left - SegmentWriter.Aside, y);
        }

        if (origin is not null || (isFirst && place.Line.IsRightToLeft))
        {
            writer.ShowAside(writer.Font.RightToLeftMark, (origin ?? left) - (2 * SegmentWriter.Aside), y);
        }

        writer.IsRightToLeft = false;
    }

    private void Show(TextItem item, PlacedRun placed, EncodedText text, double y)
    {
        if (!writer.IsOpen)
        {
            writer.Begin(item.X.Value, placed.X.Value, y, null);
        }

        writer.MoveTo(placed.X.Value);
        writer.Show(text.Letters, text.LettersWidth);
    }

    private void End(TextItem item, LinePlace place)
    {
        if (place.FollowsNumber || place.FollowsMark)
        {
            writer.Show(writer.Font.Space);
        }

        if (place.IsCovered)
        {
            writer.ReturnToStart(item.Runs[0], false);
        }

        writer.EndShow();
        writer.IsRightToLeft = false;
    }
}

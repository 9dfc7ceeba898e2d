using Publish.Pdf.Fonts;

namespace Publish.Pdf.Content;

/// <summary>Shows segments of lines, so that readers give their text back in order.</summary>
/// <remarks>
/// What comes back from copying was measured with this shape: an origin of its own for each segment, one TJ for all words in it as far as READERS.md does not ask for more,
/// spaces as glyphs, justification as numbers in the TJ.
/// </remarks>
internal sealed class TextPainter
{
    private readonly SegmentWriter _writer;
    private readonly PhraseOrder _order = new();
    private readonly RightToLeftPainter _rightToLeft;
    private readonly LeftToRightPainter _leftToRight;

    /// <param name="turnsLeft">Whether the file's pages turn from right to left.</param>
    public TextPainter(EmbeddedFonts fonts, ContentWriter content, bool turnsLeft)
    {
        TurnsLeft = turnsLeft;
        _writer = new SegmentWriter(fonts, content);
        _rightToLeft = new RightToLeftPainter(_writer, _order);
        _leftToRight = new LeftToRightPainter(_writer, _order);
    }

    public bool TurnsLeft { get; }

    public void BeginPage()
    {
        _writer.BeginPage();
        _order.Forget();
    }

    /// <param name="restart">Called to go on in another text object and marked-content sequence.</param>
    public void Paint(SegmentContext segment, double pageHeight, Action restart)
    {
        double y = pageHeight - segment.TextLine.Baseline.Value;
        if (!segment.Segment.IsRightToLeft)
        {
            _leftToRight.Paint(segment, y);
        }
        else if (segment.Runs.All(placed => RightToLeftPainter.IsWithoutDirection(placed.Run.Shape.Text)))
        {
            _rightToLeft.PaintWithoutDirection(segment, y);
        }
        else
        {
            _rightToLeft.Paint(segment, y, restart);
        }
    }
}

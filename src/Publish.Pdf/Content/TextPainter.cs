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
internal sealed class TextPainter(FontSet fonts, ContentWriter content)
{
    private FontResource? _font;
    private double _size;
    private PdfBuffer? _show;
    private bool _inString;
    private double _pen;

    /// <summary>A new page begins without a font.</summary>
    public void BeginPage() => _font = null;

    public void Paint(TextItem item, double pageHeight)
    {
        foreach (PlacedRun placed in item.Runs)
        {
            GlyphRun run = placed.Run;
            EncodedText text = fonts.Encode(run.Shape, run.Style.Scale, run.Style.Rise.Value);
            SetFont(text.Font, run.FontSize.Value);
            if (_show is null)
            {
                content.TextOrigin(item.X.Value + placed.X.Value, pageHeight - item.Baseline.Value);
                _pen = placed.X.Value;
                _show = content.BeginShow();
            }

            MoveTo(placed.X.Value);
            Show(text, placed);
        }

        EndShow();
    }

    private void Show(EncodedText text, PlacedRun placed)
    {
        double extra = text.SpaceCount == 0 ? 0 : placed.SpaceExtra.Value / text.SpaceCount;
        if (text.SpacesFirst)
        {
            ShowSpaces(text, extra);
            ShowLetters(text);
        }
        else
        {
            ShowLetters(text);
            ShowSpaces(text, extra);
        }
    }

    private void ShowLetters(EncodedText text)
    {
        if (text.Letters.Length > 0)
        {
            OpenString().Raw(text.Letters);
            _pen += text.LettersWidth * _size / 1000;
        }
    }

    private void ShowSpaces(EncodedText text, double extra)
    {
        double width = text.SpaceCount == 0 ? 0 : text.SpacesWidth / text.SpaceCount * _size / 1000;
        for (int i = 0; i < text.SpaceCount; i++)
        {
            double end = _pen + width + extra;
            OpenString().Raw(text.Spaces.AsSpan(i * 4, 4));
            _pen += width;
            MoveTo(end);
        }
    }

    /// <summary>Moves the pen by whole thousandths of the font size, and remembers where it really is, so that no error adds up.</summary>
    private void MoveTo(double x)
    {
        double back = Math.Round((_pen - x) * 1000 / _size);
        if (back == 0)
        {
            return;
        }

        if (_inString)
        {
            _show!.Raw((byte)'>');
            _inString = false;
        }

        _show!.Real(back, 0).Raw((byte)' ');
        _pen -= back * _size / 1000;
    }

    private PdfBuffer OpenString()
    {
        if (!_inString)
        {
            _show!.Raw((byte)'<');
            _inString = true;
        }

        return _show!;
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
        if (_show is null)
        {
            return;
        }

        if (_inString)
        {
            _show.Raw((byte)'>');
            _inString = false;
        }

        content.EndShow();
        _show = null;
    }
}

using Publish.Pdf.Fonts;
using Publish.Pdf.Objects;
using Publish.Text.Paragraphs;

namespace Publish.Pdf.Content;

/// <summary>Writes pieces of lines: each is one TJ with an origin of its own where it is of one font; glyphs stand in visual order.</summary>
internal sealed class SegmentWriter(EmbeddedFonts fonts, ContentWriter content)
{
    /// <summary>In points: how far to the left of a segment a mark of direction stands, so that a reader that sorts by place has it before the segment.</summary>
    public const double Aside = 0.02;

    private readonly ShowArray _show = new(content);
    private FontResource? _font;

    public FontResource Font => _font ?? throw new InvalidOperationException("No font is set");

    public double Size { get; private set; }

    public bool IsOpen => _show.IsOpen;

    /// <summary>What MuPDF takes a character without a direction of its own for.</summary>
    public bool IsRightToLeft { get; set; }

    /// <summary>A new page begins without a font.</summary>
    public void BeginPage()
    {
        _font = null;
        IsRightToLeft = false;
    }

    public EncodedText Encode(GlyphRun run, int stretch = 0, bool afterSpace = false)
        => fonts.For(run.Shape.Face).Encode(run.Shape, run.Style.Scale, run.Style.Rise.Value, stretch, afterSpace);

    public void SetFont(FontResource font, double size)
    {
        size = PdfNumber.Round(size, 3);
        if (font == _font && size == Size)
        {
            return;
        }

        EndShow();
        content.Font(font.Name, size);
        _font = font;
        Size = size;
    }

    /// <summary>Begins a TJ at its place, or at another origin with a space there.</summary>
    public void Begin(double lineX, double x, double y, double? origin)
    {
        content.TextOrigin(origin ?? lineX + x, y);
        _show.Begin(Size, origin is { } elsewhere ? elsewhere - lineX : x);
        if (origin is not null)
        {
            _show.Show(Font.Space);
        }

        _show.MoveTo(x);
    }

    /// <summary>Has MuPDF take a space, a bracket or a stop at the left end for right to left.</summary>
    public void TurnRight(string text, double x, double y)
    {
        if (!IsRightToLeft && text.Length > 0 && !char.IsLetter(text[^1]))
        {
            ShowAside(Font.RightToLeftMark, x - Aside, y);
        }

        IsRightToLeft = true;
    }

    /// <summary>Shows a glyph without width in a TJ of its own, which PDFium leaves out.</summary>
    public void ShowAside(FontGlyph glyph, double x, double y)
    {
        content.TextOrigin(x, y);
        _show.Begin(Size, x);
        _show.Show(glyph);
        EndShow();
    }

    public void MoveTo(double x) => _show.MoveTo(x);

    public void Show(FontGlyph glyph) => _show.Show(glyph);

    public void Show(ReadOnlySpan<byte> codes, double width) => _show.Show(codes, width);

    /// <param name="extra">Added to the width of all the text's spaces together.</param>
    public void ShowSpaces(EncodedText text, double extra)
    {
        double each = text.SpaceCount == 0 ? 0 : extra / text.SpaceCount;
        for (int i = 0; i < text.SpaceCount; i++)
        {
            _show.Show(text.Spaces.AsSpan(i * EncodedText.CodeLength, EncodedText.CodeLength), text.SpacesWidth / text.SpaceCount);
            _show.MoveBy(each);
        }
    }

    /// <summary>
    /// Ends a segment with a space at its left end. PDFium joins two lines, and mixes their words, where the ink of one reaches the baseline of the other,
    /// but only if the last glyph of the first line's rightmost object stands to the right of the object's first glyph.
    /// </summary>
    /// <param name="hasMarks">Whether a mark follows, before which pdf.js would say the space.</param>
    public void ReturnToStart(PlacedRun first, bool hasMarks)
    {
        if (_show.IsOpen && first.Run.Shape.Face == _font?.Face)
        {
            _show.MoveTo(first.X.Value - (Size / 100));
            _show.Show(hasMarks ? _font.RightToLeftMark : _font.Space);
        }
    }

    public void EndShow()
    {
        if (_show.IsOpen)
        {
            _show.End();
        }
    }
}

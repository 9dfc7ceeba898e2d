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
internal sealed class TextPainter(FontSet fonts, ContentWriter content)
{
    private readonly ShowArray _show = new(content);
    private FontResource? _font;
    private double _size;

    /// <summary>A new page begins without a font.</summary>
    public void BeginPage() => _font = null;

    public void Paint(TextItem item, LinePlace place, double pageHeight)
    {
        double y = pageHeight - item.Baseline.Value;
        int firstWord = place.FollowsSpace ? LastIndexOfText(item.Runs) : -1;
        double taken = 0;
        for (int i = 0; i < item.Runs.Length; i++)
        {
            PlacedRun placed = item.Runs[i];
            int stretch = StretchAfter(item.Runs, i);
            EncodedText text = Encode(placed.Run, stretch, i == firstWord);
            SetFont(text.Font, placed.Run.FontSize.Value);
            if (!_show.IsOpen)
            {
                Begin(text, item.X.Value, placed.X.Value + taken, y);
            }

            _show.MoveTo(placed.X.Value + taken);
            Show(text, placed.SpaceExtra.Value - taken);
            taken = stretch * _size / 1000;
        }

        if (place.IsCovered)
        {
            ReturnToStart(item.Runs[0]);
        }

        EndShow();
    }

    private EncodedText Encode(GlyphRun run, int stretch = 0, bool afterSpace = false)
        => fonts.For(run.Shape.Face).Encode(run.Shape, run.Style.Scale, run.Style.Rise.Value, stretch, afterSpace);

    /// <summary>
    /// Sets the origin of a TJ. A mark at the left end of a right-to-left segment gets a space before it: MuPDF and PDFium would else take it for a part of what was shown before.
    /// </summary>
    private void Begin(EncodedText text, double lineX, double x, double y)
    {
        FontGlyph? space = text.BeginsWithMark && text.SpaceCount == 0 ? text.Font.Space : null;
        x -= (space?.Width ?? 0) * _size / 1000;
        content.TextOrigin(lineX + x, y);
        _show.Begin(_size, x);
        if (space is { } glyph)
        {
            _show.Show(glyph);
        }
    }

    /// <summary>By how many thousandths of an em the last glyph of a run grows into the gap at its right; see <see cref="WordGap"/>.</summary>
    private int StretchAfter(ImmutableArray<PlacedRun> runs, int index)
    {
        if (index + 1 == runs.Length || (runs[index].Run.Level & 1) == 0 || runs[index + 1].Run.Shape.TrailingSpaces == 0)
        {
            return 0;
        }

        PlacedRun next = runs[index + 1];
        double gap = (next.Run.TrailingSpace + next.SpaceExtra).Value / runs[index].Run.FontSize.Value;
        return WordGap.Stretch(gap, Encode(next.Run).BeginsWithMark);
    }

    private static int LastIndexOfText(ImmutableArray<PlacedRun> runs)
    {
        int index = runs.Length - 1;
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
    private void ReturnToStart(PlacedRun first)
    {
        if (_show.IsOpen && first.Run.Shape.Face == _font?.Face)
        {
            _show.MoveTo(first.X.Value - (_size / 100));
            _show.Show(_font.Space);
        }
    }

    /// <param name="spaceExtra">Added to the width of all the text's spaces together.</param>
    private void Show(EncodedText text, double spaceExtra)
    {
        double extra = text.SpaceCount == 0 ? 0 : spaceExtra / text.SpaceCount;
        if (text.SpacesFirst)
        {
            ShowSpaces(text, extra);
            _show.Show(text.Letters, text.LettersWidth);
        }
        else
        {
            _show.Show(text.Letters, text.LettersWidth);
            ShowSpaces(text, extra);
        }
    }

    private void ShowSpaces(EncodedText text, double extra)
    {
        for (int i = 0; i < text.SpaceCount; i++)
        {
            _show.Show(text.Spaces.AsSpan(i * EncodedText.CodeLength, EncodedText.CodeLength), text.SpacesWidth / text.SpaceCount);
            _show.MoveBy(extra);
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

using Publish.Pdf.Objects;

namespace Publish.Pdf.Content;

/// <summary>The operators of a content stream (ISO 32000-1, 8 and 9) that pages of a book need. Coordinates are PDF's: points, y up.</summary>
internal sealed class ContentWriter
{
    private readonly PdfBuffer _buffer = new(16 * 1024);

    public ReadOnlySpan<byte> Written => _buffer.Written;

    public void Clear() => _buffer.Clear();

    /// <summary>Black ink for fills and text.</summary>
    public void FillBlack() => _buffer.Raw("0 g\n"u8);

    /// <summary>Moves the origin for all that follows.</summary>
    public void Translate(double x, double y)
    {
        _buffer.Raw("1 0 0 1 "u8);
        _buffer.Real(x).Raw((byte)' ').Real(y).Raw(" cm\n"u8);
    }

    /// <summary>Strokes a line.</summary>
    public void Line(double fromX, double fromY, double toX, double toY)
    {
        Reals(fromX, fromY).Raw("m "u8);
        Reals(toX, toY).Raw("l S\n"u8);
    }

    public void LineWidth(double width) => Reals(width).Raw("w\n"u8);

    public void Rectangle(double x, double y, double width, double height)
        => Reals(x, y, width, height).Raw("re f\n"u8);

    /// <summary>Fills the shape with these corners (nonzero winding).</summary>
    public void Polygon(ReadOnlySpan<(double X, double Y)> corners)
    {
        for (int i = 0; i < corners.Length; i++)
        {
            Reals(corners[i].X, corners[i].Y).Raw(i == 0 ? "m "u8 : "l "u8);
        }

        _buffer.Raw("h f\n"u8);
    }

    /// <summary>Draws an image or form over the box.</summary>
    public void Draw(string resource, double x, double y, double width, double height)
    {
        _buffer.Raw("q "u8);
        Reals(width, 0, 0, height, x, y).Raw("cm "u8).Name(resource).Raw(" Do Q\n"u8);
    }

    public void BeginMarked(string tag, int id)
        => _buffer.Name(tag).Raw(" <</MCID "u8).Integer(id).Raw(">> BDC\n"u8);

    public void BeginArtifact(string type)
        => _buffer.Raw("/Artifact <</Type "u8).Name(type).Raw(">> BDC\n"u8);

    public void EndMarked() => _buffer.Raw("EMC\n"u8);

    public void BeginText() => _buffer.Raw("BT\n"u8);

    public void EndText() => _buffer.Raw("ET\n"u8);

    public void Font(string resource, double size)
    {
        _buffer.Name(resource).Raw((byte)' ');
        _buffer.Real(size, 3).Raw(" Tf\n"u8);
    }

    /// <summary>Puts the origin of the text that follows.</summary>
    public void TextOrigin(double x, double y)
    {
        _buffer.Raw("1 0 0 1 "u8);
        Reals(x, y).Raw("Tm\n"u8);
    }

    /// <summary>Begins a TJ; the caller writes strings and numbers into the buffer, then calls <see cref="EndShow"/>.</summary>
    public PdfBuffer BeginShow() => _buffer.Raw((byte)'[');

    public void EndShow() => _buffer.Raw("] TJ\n"u8);

    private PdfBuffer Reals(params ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            _buffer.Real(value, 3).Raw((byte)' ');
        }

        return _buffer;
    }
}

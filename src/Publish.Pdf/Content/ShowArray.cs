using Publish.Pdf.Objects;

namespace Publish.Pdf.Content;

/// <summary>The array of a TJ: strings of codes, and between them numbers that move the pen.</summary>
/// <remarks>
/// The pen moves by whole thousandths of the font size, and where it really is is remembered, so that no error adds up.
/// A move is written when something is shown after it: two numbers never meet.
/// </remarks>
internal sealed class ShowArray(ContentWriter content)
{
    private PdfBuffer? _buffer;
    private bool _inString;
    private double _size;
    private double _pen;
    private double _wanted;

    public bool IsOpen => _buffer is not null;

    /// <param name="x">Where the pen stands, in the caller's coordinates.</param>
    public void Begin(double size, double x)
    {
        _buffer = content.BeginShow();
        _size = size;
        _pen = x;
        _wanted = x;
    }

    public void MoveTo(double x) => _wanted = x;

    public void MoveBy(double distance) => _wanted += distance;

    /// <param name="codes">As in <see cref="Fonts.EncodedText"/>.</param>
    /// <param name="width">Of all codes, in thousandths of the font size.</param>
    public void Show(ReadOnlySpan<byte> codes, double width)
    {
        OpenString().Raw(codes);
        Advance(width);
    }

    public void Show(Fonts.FontGlyph glyph)
    {
        OpenString().Hex16(glyph.Code);
        Advance(glyph.Width);
    }

    public void End()
    {
        CloseString();
        content.EndShow();
        _buffer = null;
    }

    private void Advance(double width)
    {
        double points = width * _size / 1000;
        _pen += points;
        _wanted += points;
    }

    private PdfBuffer OpenString()
    {
        double back = Math.Round((_pen - _wanted) * 1000 / _size);
        if (back != 0)
        {
            CloseString();
            _buffer!.Real(back, 0);
            _pen -= back * _size / 1000;
        }

        if (!_inString)
        {
            _buffer!.Raw((byte)'<');
            _inString = true;
        }

        return _buffer!;
    }

    private void CloseString()
    {
        if (_inString)
        {
            _buffer!.Raw((byte)'>');
            _inString = false;
        }
    }
}

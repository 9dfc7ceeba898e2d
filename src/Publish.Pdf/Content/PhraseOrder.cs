namespace Publish.Pdf.Content;

/// <summary>
/// Origins for the pieces of a phrase that runs from left to right, so that PDFium takes its words in their order. Where it holds a line for right to left it turns
/// the order of words round, Latin ones too; but it sorts objects by their origins alone, so that each piece after the first begins a hair to the left of the one before,
/// with a space, and moves to its place from there.
/// </summary>
internal sealed class PhraseOrder
{
    /// <summary>In points.</summary>
    private const double Step = 0.01;

    private double _baseline = double.NaN;
    private double _origin;
    private double _right;
    private int _count;

    public void Forget() => _baseline = double.NaN;

    /// <summary>Where the next piece has its origin, or nothing where its own place will do.</summary>
    /// <param name="left">Of the piece.</param>
    /// <param name="isWholeLine">Whether the whole line is one phrase, whatever its pieces' places.</param>
    public double? Next(double left, double right, double baseline, bool isWholeLine)
    {
        bool goesOn = baseline == _baseline && (isWholeLine || left > _right - 1);
        if (!goesOn)
        {
            _baseline = baseline;
            _origin = left;
            _count = 0;
        }

        _right = right;
        return goesOn ? _origin - (++_count * Step) : null;
    }
}

namespace Publish.Pdf.Content;

/// <summary>
/// How the gap between two words of a right-to-left line is shared out, so that pdf.js keeps the line in one piece. It knows a gap by its width alone:
/// a piece of text goes on over gaps between a tenth and six tenths of an em, while the words of a line that it parts come back in visual order.
/// The other readers go by the space that stands in the gap.
/// </summary>
/// <remarks>Where a gap is out of these bounds, the letter at its left takes a part of it into its advance, or gives some of its advance to it.</remarks>
internal static class WordGap
{
    private const double Narrowest = 0.12;
    private const double Widest = 0.55;

    /// <param name="gap">In ems.</param>
    /// <returns>Thousandths of an em by which the letter at the left of the gap grows; in coarse steps, since each is a glyph of its own.</returns>
    public static int Stretch(double gap) => gap < Narrowest ? -Steps(Narrowest - gap, 20) : Steps(gap - Widest, 250);

    private static int Steps(double excess, int step) => excess <= 0 ? 0 : (int)Math.Ceiling((excess * 1000 / step) - 1e-6) * step;
}

using Publish.Core.Units;
using Publish.Manuscript.Model;

namespace Publish.Layout.Styles;

/// <summary>The trimmed page and its frames. Margins are mirrored: inner is at the spine.</summary>
/// <param name="Head">From the page's top to the baseline of the running head.</param>
/// <param name="Foot">From the page's bottom to the baseline of a folio at the foot.</param>
internal sealed record PageGeometry(Pt Width, Pt Height, Pt Top, Pt Bottom, Pt Inner, Pt Outer, Pt Head, Pt Foot, BindingSide Binding)
{
    public Pt Measure => Width - Inner - Outer;

    public Pt FrameHeight => Height - Top - Bottom;

    /// <summary>In a right-bound book the recto is the left page of a spread, with the spine at its right.</summary>
    public Pt FrameLeft(bool recto) => recto == (Binding == BindingSide.Right) ? Outer : Inner;

    public bool OuterIsLeft(bool recto) => recto == (Binding == BindingSide.Right);

    /// <param name="trim">In millimetres.</param>
    /// <param name="margins">Null for margins that keep the measure to 50 to 65 characters.</param>
    public static PageGeometry For((double Width, double Height) trim, PageMargins? margins, BindingSide binding)
    {
        margins ??= new PageMargins(trim.Height * 0.105, trim.Height * 0.1, trim.Width * 0.115, trim.Width * 0.115);
        Pt Mm(double value) => Pt.FromMillimetres(value);
        return new PageGeometry(
            Mm(trim.Width), Mm(trim.Height), Mm(margins.Top), Mm(margins.Bottom), Mm(margins.Inner), Mm(margins.Outer),
            Mm(margins.Top * 2 / 3), Mm(margins.Bottom * 0.55), binding);
    }
}

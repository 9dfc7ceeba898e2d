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
    public static PageGeometry For((double Width, double Height) trim, BindingSide binding)
    {
        Pt Mm(double value) => Pt.FromMillimetres(value);
        // Margins after the old rule of inner : top : outer : bottom, kept narrow enough for a measure of 50 to 65 characters.
        double inner = trim.Width * 0.115;
        double outer = trim.Width * 0.115;
        return new PageGeometry(Mm(trim.Width), Mm(trim.Height), Mm(trim.Height * 0.105), Mm(trim.Height * 0.1), Mm(inner), Mm(outer), Mm(trim.Height * 0.07), Mm(trim.Height * 0.055), binding);
    }
}

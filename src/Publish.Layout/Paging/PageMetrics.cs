using Publish.Core.Units;
using Publish.Layout.Flow;

namespace Publish.Layout.Paging;

/// <summary>The fixed distances of a page.</summary>
/// <param name="Leading">Of the body text.</param>
/// <param name="FirstBaseline">From the frame's top to the first baseline, where ink allows.</param>
/// <param name="HeadRoom">From the frame's top up to the lowest ink of a running head.</param>
/// <param name="Descent">Room that the last body line's ink usually needs.</param>
/// <param name="NoteGap">White between body and the rule above the notes.</param>
/// <param name="NoteAscent">From the rule to the first note's baseline, where ink allows.</param>
/// <param name="NoteDescent">Room below the last note's baseline.</param>
/// <param name="SeriesGap">White between the notes of two series.</param>
/// <param name="EvenDepth">Whether what is left of a page is given to its spaces.</param>
internal sealed record PageMetrics(Pt FrameHeight, Pt Leading, Pt FirstBaseline, Pt HeadRoom, Pt Descent, Pt NoteGap, Pt NoteAscent, Pt NoteDescent, Pt SeriesGap, bool EvenDepth)
{
    /// <summary>From the frame's top to the baseline of a page's first row, whose ink never touches the running head.</summary>
    public Pt TopOf(Row first) => first.Ink.IsEmpty ? FirstBaseline : Pt.Max(FirstBaseline, first.Ink.Top - HeadRoom);

    /// <summary>The ink of the first note never touches the rule.</summary>
    public Pt NoteTop(Row first) => first.Ink.IsEmpty ? NoteAscent : Pt.Max(NoteAscent, first.Ink.Top + new Pt(2));
}

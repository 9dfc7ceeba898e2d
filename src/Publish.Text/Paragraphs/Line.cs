using System.Collections.Immutable;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Text.Fonts;
using Publish.Text.Shaping;

namespace Publish.Text.Paragraphs;

/// <summary>A line of a paragraph, broken, justified and in visual order.</summary>
/// <param name="Direction">Of the paragraph.</param>
/// <param name="Runs">From left to right.</param>
/// <param name="Width">From the first to the last run, without the spaces at the line's end, which hang outside.</param>
/// <param name="Ink">In points, relative to the line's left edge on the baseline, y up; what the line really covers.</param>
/// <param name="Stretch">By what share of its natural width each word space grew (negative: shrank).</param>
public sealed record Line(TextDirection Direction, ImmutableArray<PlacedRun> Runs, Pt Width, InkBox Ink, TextRange Range, bool EndsParagraph, double Stretch)
{
    /// <summary>From the left edge of the measure to the line's left edge.</summary>
    public Pt Offset { get; init; }

    /// <summary>Where its first word begins in the paragraph's text: before <see cref="Range"/> where the line has only the rest of a word that was parted.</summary>
    public int WordStart { get; init; } = Range.Start;
}

/// <param name="X">Of the run's left origin, from the line's left edge; below zero for a space that hangs at the left.</param>
/// <param name="SpaceExtra">Added to the width of the run's trailing spaces as a whole.</param>
public readonly record struct PlacedRun(GlyphRun Run, Pt X, Pt SpaceExtra)
{
    /// <summary>Left origin of the run's first glyph other than a stretched space at its left: a right-to-left run has its trailing space there.</summary>
    public Pt InkX => Run.IsRightToLeft ? X + SpaceExtra : X;

    /// <summary>In points, relative to the line's left edge on the baseline, y up.</summary>
    public InkBox Ink
    {
        get
        {
            GlyphBox box = Run.Shape.Ink;
            return box.IsEmpty ? InkBox.Empty : InPoints(box);
        }
    }

    /// <summary>The ink of each glyph that has any, placed as <see cref="Ink"/>.</summary>
    public IReadOnlyList<InkBox> GlyphInks()
    {
        var inks = new List<InkBox>(Run.Shape.Glyphs.Length);
        foreach (PositionedGlyph glyph in Run.Shape.PositionedGlyphs)
        {
            GlyphBox box = Run.Shape.Face.GetBounds(glyph.Id).Shift(glyph.X, glyph.Y);
            if (!box.IsEmpty)
            {
                inks.Add(InPoints(box));
            }
        }

        return inks;
    }

    private InkBox InPoints(GlyphBox box)
    {
        double unit = Run.UnitScale;
        return new InkBox(new Pt(box.XMin * unit), new Pt(box.YMin * unit), new Pt(box.XMax * unit), new Pt(box.YMax * unit)).Shift(InkX, Run.Rise);
    }
}

/// <summary>A box of ink in points, y up from a baseline.</summary>
public readonly record struct InkBox(Pt Left, Pt Bottom, Pt Right, Pt Top)
{
    public static readonly InkBox Empty = new(new Pt(double.MaxValue), new Pt(double.MaxValue), new Pt(double.MinValue), new Pt(double.MinValue));

    public bool IsEmpty => Left > Right;

    public InkBox Union(InkBox other) => new(Pt.Min(Left, other.Left), Pt.Min(Bottom, other.Bottom), Pt.Max(Right, other.Right), Pt.Max(Top, other.Top));

    public InkBox Shift(Pt dx, Pt dy) => IsEmpty ? this : new(Left + dx, Bottom + dy, Right + dx, Top + dy);
}

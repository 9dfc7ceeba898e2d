using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Text.Shaping;

namespace Publish.Text.Paragraphs;

/// <summary>A shaped piece in its paragraph: as a rule one word with the spaces after it, of one face, style, tag and level.</summary>
/// <param name="Range">Its characters in the paragraph's text.</param>
/// <param name="FaceScale">Size of the face relative to the style's size, from the font stack.</param>
/// <param name="Level">Embedding level, UAX #9; odd is right to left.</param>
public sealed record GlyphRun(ShapedText Shape, TextRange Range, TextStyle Style, double FaceScale, byte Level, int Tag)
{
    public bool IsRightToLeft => BidiAlgorithm.DirectionOf(Level) == TextDirection.RightToLeft;

    /// <summary>Whether it was shaped together with the run before, and would look otherwise without it, or that one without this.</summary>
    internal bool DependsOnBefore { get; init; }

    /// <summary>What has shaped it, to shape a part of it; null where it was not drawn from a paragraph.</summary>
    internal SegmentShaper? Shaper { get; init; }

    /// <summary>The size at which the PDF sets the face; a raised mark's scale is not part of it.</summary>
    public Pt FontSize => Style.Size * FaceScale;

    /// <summary>Points for one font unit of the drawn glyphs.</summary>
    public double UnitScale => Style.Size.Value * FaceScale * Style.Scale / Shape.Face.UnitsPerEm;

    /// <summary>How far the run's baseline is above its line's.</summary>
    public Pt Rise => Style.Rise.At(Style.Size);

    public Pt Advance => new(Shape.Advance * UnitScale);

    public Pt TrailingSpace => new(Shape.TrailingSpaceAdvance * UnitScale);

    /// <summary>What justification reckons with: the trailing spaces as the font draws them alone, since kerning across a space is no reason to stretch it less.</summary>
    public Pt Glue => new(Shape.TrailingSpaces * Shape.Face.SpaceAdvance * UnitScale);
}

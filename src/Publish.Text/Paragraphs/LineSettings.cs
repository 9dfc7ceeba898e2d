using Publish.Core.Units;

namespace Publish.Text.Paragraphs;

/// <summary>Start and End follow the paragraph's direction: Start is right in Urdu.</summary>
public enum Alignment : byte
{
    Justify,
    Start,
    Center,
    End,
}

/// <summary>How a paragraph is to be broken.</summary>
/// <param name="Measure">The line width.</param>
/// <param name="JustifyLast">Whether a last line, and one before a hard break, is stretched too; for verse.</param>
public sealed record LineSettings(Pt Measure, Alignment Alignment = Alignment.Justify, Pt FirstLineIndent = default, bool JustifyLast = false)
{
    /// <summary>How far a word space may grow before the line counts as loose, as a share of its natural width.</summary>
    public double SpaceStretch { get; init; } = 0.9;

    /// <summary>Whether words may be parted, where that makes better lines.</summary>
    public bool Hyphenate { get; init; }

    /// <summary>Whether a word that no line can hold may have hyphens where other words have none; else it is cut without one.</summary>
    public bool HyphenateTooWide { get; init; } = true;

    /// <summary>Whether a line whose first letter's ink reaches out of the measure is moved in until the ink is in line.</summary>
    public bool InsetInk { get; init; }

    /// <summary>How far a word space may shrink at most, as a share of its natural width; TeX's third. Nastaliq's 0.132 em become 0.088 em.</summary>
    public double SpaceShrink { get; init; } = 0.33;
}

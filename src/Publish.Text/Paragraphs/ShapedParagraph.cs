using System.Collections.Immutable;
using Publish.Core.Unicode;

namespace Publish.Text.Paragraphs;

/// <summary>A paragraph shaped as one endless line, with the places where it may be broken.</summary>
/// <param name="Runs">In logical order.</param>
/// <param name="Breaks">For each run, whether a line may end after it; the last is always true. True with a hard break is <see cref="BreakKind.Mandatory"/>.</param>
public sealed record ShapedParagraph(StyledParagraph Source, byte BaseLevel, ImmutableArray<GlyphRun> Runs, ImmutableArray<BreakKind> Breaks)
{
    public TextDirection Direction => BidiAlgorithm.DirectionOf(BaseLevel);

    public bool IsRightToLeft => Direction == TextDirection.RightToLeft;

    /// <summary>The embedding level of every UTF-16 unit: the isolates that no run draws still part what stands at their sides.</summary>
    public required ReadOnlyMemory<byte> Levels { get; init; }
}

public enum BreakKind : byte
{
    None,
    Allowed,
    Mandatory,
}

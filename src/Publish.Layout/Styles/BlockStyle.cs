using Publish.Core.Units;
using Publish.Text.Paragraphs;

namespace Publish.Layout.Styles;

/// <summary>How a block of text is set. Start and end follow the direction of the text.</summary>
/// <param name="Leading">Baseline to baseline where ink allows.</param>
internal sealed record BlockStyle(Pt Size, Pt Leading)
{
    public FontVariant Variant { get; init; }

    public Alignment Alignment { get; init; } = Alignment.Justify;

    public Pt FirstLineIndent { get; init; }

    public Pt SpaceBefore { get; init; }

    public Pt SpaceAfter { get; init; }

    public Pt IndentStart { get; init; }

    public Pt IndentEnd { get; init; }

    /// <summary>No page ends between this block and the next.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>No page ends inside this block.</summary>
    public bool KeepTogether { get; init; }
}

using System.Collections.Immutable;
using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Layout.Paging;
using Publish.Manuscript.Model;
using Publish.Text.Paragraphs;

namespace Publish.Layout.Flow;

/// <summary>The unit of page making: what stands or falls together on a page, as a rule one line.</summary>
/// <param name="Parts">What is drawn, relative to the row's baseline and the frame's left edge.</param>
/// <param name="Leading">From the baseline before to this one where ink allows less.</param>
internal sealed record Row(ImmutableArray<RowPart> Parts, Pt Leading)
{
    /// <summary>Below the baseline, what the row takes up besides its last line's own descent.</summary>
    public Pt Depth { get; init; }

    /// <summary>Added before the row; vanishes at a page's top.</summary>
    public Pt SpaceBefore { get; init; }

    /// <summary>White above the row that stays at a page's top too; for openings.</summary>
    public Pt TopSpace { get; init; }

    /// <summary>Whether a page may end before this row.</summary>
    public bool BreakBefore { get; init; } = true;

    /// <summary>A page must end before this row.</summary>
    public bool PageBreakBefore { get; init; }

    /// <summary>Set once more above this row where it begins a page: a table's head. It draws only artifacts.</summary>
    public Row? Head { get; init; }

    /// <summary>Rows of one group side by side on a page are drawn text by text, so that each cell of a table is read to its end; null for a row by itself.</summary>
    public object? Group { get; init; }

    public ImmutableArray<NoteFlow> Notes { get; init; } = [];

    public ImmutableArray<string> Anchors { get; init; } = [];

    /// <summary>Where the row begins in the manuscript; null where it begins in no text block.</summary>
    public TextPosition? Position { get; init; }

    /// <summary>Ink over all parts, y up from the row's baseline, x from the frame's left edge.</summary>
    public InkBox Ink { get; } = Parts.Aggregate(InkBox.Empty, (ink, part) => ink.Union(part.Ink));
}

/// <summary>As in <see cref="PageMark"/>.</summary>
internal readonly record struct TextPosition(int? TextId, int Offset);

/// <summary>A note as rows, to be set at the foot.</summary>
internal sealed record NoteFlow(Note Note, ImmutableArray<Row> Rows)
{
    private readonly Lazy<Pt[]> _baselines = new(() => RowSpacing.Baselines(Rows));

    /// <summary>How far each row's baseline is below the first row's, where all of them are on one page.</summary>
    public Pt[] Baselines => _baselines.Value;
}

/// <summary>Something in a row. X from the frame's left edge, Y from the row's baseline, down.</summary>
internal abstract record RowPart(Pt X, Pt Y)
{
    public abstract InkBox Ink { get; }
}

internal sealed record TextPart(Line Line, StyledText Text, Pt X, Pt Y) : RowPart(X, Y)
{
    public override InkBox Ink => Line.Ink.Shift(X, -Y);
}

/// <param name="Y">Of the upper edge.</param>
internal sealed record RulePart(Pt X, Pt Y, Pt Width, Pt Height, StructureElement? Element = null) : RowPart(X, Y)
{
    public override InkBox Ink => new(X, -(Y + Height), X + Width, -Y);
}

/// <param name="Y">Of the upper edge.</param>
internal sealed record ImagePart(Pt X, Pt Y, Pt Width, Pt Height, ImageFile Image, StructureElement Element) : RowPart(X, Y)
{
    public override InkBox Ink => new(X, -(Y + Height), X + Width, -Y);
}

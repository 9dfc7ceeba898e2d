using System.Collections.Immutable;
using Publish.Core.Units;
using Publish.Manuscript.Model;
using Publish.Text.Paragraphs;

namespace Publish.Layout.Pages;

/// <summary>What an item is when it belongs to no structure element.</summary>
public enum ArtifactKind
{
    /// <summary>Rules, ornaments.</summary>
    Layout,

    /// <summary>Running heads and folios.</summary>
    Pagination,
}

/// <summary>Something drawn on a page.</summary>
/// <param name="Element">The structure element it belongs to; null for an artifact.</param>
public abstract record PageItem(StructureElement? Element)
{
    public ArtifactKind Artifact { get; init; }
}

/// <summary>A segment of a line: text of one direction and one structure element, never cut inside a word.</summary>
/// <remarks>The segments of a line follow one another in logical order; inside a segment the runs stand in visual order, left to right.</remarks>
/// <param name="X">Of the line's left edge; the runs' own X counts from here.</param>
/// <param name="Baseline">Distance of the baseline from the page's top.</param>
public sealed record TextItem(StructureElement? Element, Pt X, Pt Baseline, ImmutableArray<PlacedRun> Runs) : PageItem(Element);

/// <summary>A filled rectangle in the text's colour.</summary>
public sealed record RuleItem(StructureElement? Element, Rectangle Area) : PageItem(Element);

/// <summary>A filled shape in the text's colour, such as an ornament; a corner may stand anywhere on the page.</summary>
public sealed record PolygonItem(ImmutableArray<PagePoint> Corners) : PageItem((StructureElement?)null);

/// <summary>A place on a page, y down.</summary>
public readonly record struct PagePoint(Pt X, Pt Y);

public sealed record ImageItem(StructureElement? Element, Rectangle Area, ImageFile Image) : PageItem(Element);

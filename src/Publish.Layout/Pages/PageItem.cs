using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Units;
using Publish.Manuscript.Model;

namespace Publish.Layout.Pages;

/// <summary>What an item is when it belongs to no structure element.</summary>
public enum ArtifactKind
{
    /// <summary>Rules, ornaments.</summary>
    Layout,

    /// <summary>Running heads and folios.</summary>
    Pagination,
}

/// <summary>Something drawn on a page: a <see cref="TextLine"/>, a rule, a polygon or an image.</summary>
public abstract record PageItem
{
    public ArtifactKind Artifact { get; init; }

    /// <summary>What it covers with ink.</summary>
    public abstract Rectangle Ink { get; }

    /// <summary>Its place in the manuscript; null where it is in none of its files.</summary>
    public abstract SourceSpan? Place { get; }
}

/// <summary>A filled rectangle in the text's colour.</summary>
/// <param name="Element">The structure element it belongs to; null for an artifact.</param>
public sealed record RuleItem(StructureElement? Element, Rectangle Area) : PageItem
{
    public override Rectangle Ink => Area;

    public override SourceSpan? Place => Element?.Place;
}

/// <summary>A filled shape in the text's colour, such as an ornament; a corner may stand anywhere on the page.</summary>
public sealed record PolygonItem(ImmutableArray<PagePoint> Corners) : PageItem
{
    public override Rectangle Ink => Corners.Aggregate(Rectangle.Empty, (all, corner) => all.Union(new Rectangle(corner.X, corner.Y, corner.X, corner.Y)));

    public override SourceSpan? Place => null;
}

/// <summary>A place on a page, y down.</summary>
public readonly record struct PagePoint(Pt X, Pt Y);

/// <param name="Element">The structure element it belongs to; null for an artifact.</param>
public sealed record ImageItem(StructureElement? Element, Rectangle Area, ImageFile Image) : PageItem
{
    public override Rectangle Ink => Area;

    public override SourceSpan? Place => Element?.Place;
}

using System.Collections.Immutable;
using Publish.Core.Units;

namespace Publish.Layout.Pages;

public enum PageSide
{
    /// <summary>The page with an odd folio: in a right-bound book the left one of a spread.</summary>
    Recto,
    Verso,
}

/// <summary>One finished page as a display list. Origin at the top left of the trim, y down, x to the right in every language.</summary>
/// <param name="Index">Position in the file, from 0.</param>
/// <param name="Folio">The page's number as readers call it, in the book's numerals; it has one even where none is printed.</param>
/// <param name="Width">Of the trimmed page.</param>
/// <param name="Items">In logical (reading) order; artifacts may stand anywhere.</param>
public sealed record Page(int Index, string Folio, PageSide Side, Pt Width, Pt Height, ImmutableArray<PageItem> Items, ImmutableArray<LinkArea> Links)
{
    public IEnumerable<TextLine> Lines => Items.OfType<TextLine>();
}

/// <summary>An area that leads somewhere; the text in it belongs to <paramref name="Element"/> too.</summary>
/// <param name="Element">Its Link element.</param>
/// <param name="Target">The anchor of a <see cref="Destination"/> in the book, or an address.</param>
/// <param name="Contents">What the link does, in words, for screen readers.</param>
public sealed record LinkArea(Rectangle Area, StructureElement Element, PageLinkTarget Target, string Contents);

public abstract record PageLinkTarget;

public sealed record AnchorTarget(string Anchor) : PageLinkTarget;

public sealed record UriTarget(string Uri) : PageLinkTarget;

/// <summary>A place that links and the outline lead to.</summary>
public readonly record struct Destination(int PageIndex, Pt Top);

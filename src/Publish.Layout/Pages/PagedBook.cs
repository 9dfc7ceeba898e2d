using System.Collections.Frozen;
using System.Collections.Immutable;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;

namespace Publish.Layout.Pages;

/// <summary>The whole book as pages: all that an exporter of pages needs.</summary>
/// <param name="Structure">The root, of role Document.</param>
/// <param name="Destinations">Every anchor that links and the outline name.</param>
/// <param name="PageMarks">Where each page of the body begins in the text.</param>
public sealed record PagedBook(
    DocumentInfo Info,
    ImmutableArray<Page> Pages,
    ImmutableArray<OutlineEntry> Outline,
    StructureElement Structure,
    FrozenDictionary<string, Destination> Destinations,
    ImmutableArray<PageMark> PageMarks)
{
    /// <summary>Verse whose lines are brought to one width, by section and the number of the first line's text: the EPUB does the same.</summary>
    public FrozenSet<(string SectionId, int TextId)> EvenVerse { get; init; } = [];

    /// <summary>The folio of each place that the book can refer to.</summary>
    public FrozenDictionary<BookTarget, string> Folios { get; init; } = FrozenDictionary<BookTarget, string>.Empty;
}

/// <summary>What the file says of itself.</summary>
/// <param name="Identifier">Stable over builds: the ISBN or a name derived from the slug.</param>
/// <param name="Date">From the book's date or SOURCE_DATE_EPOCH.</param>
/// <param name="Binding">The side of the spine.</param>
public sealed record DocumentInfo(
    string Title,
    ImmutableArray<string> Authors,
    string? Subject,
    ImmutableArray<string> Keywords,
    Language Language,
    BindingSide Binding,
    string Identifier,
    DateTimeOffset Date,
    string Producer);

/// <summary>An entry of the bookmarks panel.</summary>
/// <param name="Anchor">A key of <see cref="PagedBook.Destinations"/>.</param>
public sealed record OutlineEntry(string Title, string Anchor, ImmutableArray<OutlineEntry> Children);

using System.Collections.Immutable;
using Publish.Manuscript.Model;

namespace Publish.Epub;

/// <summary>What an EPUB needs besides the book itself.</summary>
/// <param name="Fonts">Embedded whole; may be empty, then the reader's own fonts are used.</param>
/// <param name="PageMarks">The print edition's pages in order; empty: the EPUB speaks of no pages.</param>
/// <param name="Modified">For <c>dcterms:modified</c>, to the second, in UTC.</param>
/// <param name="Generator">Name and version of the tool.</param>
public sealed record EpubOptions(ImmutableArray<EpubFont> Fonts, ImmutableArray<PageMark> PageMarks, DateTimeOffset Modified, string Generator)
{
    /// <summary>The folio in the print edition of each place that references name; a place that is not here has none.</summary>
    public IReadOnlyDictionary<BookTarget, string> Folios { get; init; } = ImmutableDictionary<BookTarget, string>.Empty;

    /// <summary>Verse whose lines the print edition brings to one width, by section and the number of the first line's text; null where that is not known: then all couplets are.</summary>
    public IReadOnlySet<(string SectionId, int TextId)>? EvenVerse { get; init; }

    /// <summary>The cover for a book that brings none; may be null where it brings one.</summary>
    public ImageFile? CoverImage { get; init; }
}

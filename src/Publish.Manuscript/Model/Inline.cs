using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Unicode;

namespace Publish.Manuscript.Model;

/// <summary>A part of a line of text. Only producers match the cases (the styler of layout, the writer of XHTML); everybody else uses <see cref="Walk"/>.</summary>
public abstract record Inline(SourceSpan Span);

/// <summary>An inline around others.</summary>
public abstract record InlineContainer(ImmutableArray<Inline> Children, SourceSpan Span) : Inline(Span);

/// <summary>Characters as they are to be set: in Form C, entities decoded, each run of spaces, tabs and line ends folded to one space, none at the ends of a block.</summary>
/// <remarks>
/// The span counts in the source as it was read. Where value and span are of one length, they are the same characters one by one, a tab or line end being a space: at an escape, an entity or an
/// indent a new run begins. Otherwise the whole value stands for the whole span: an entity, or letters and marks that were composed.
/// </remarks>
public sealed record TextRun(string Value, SourceSpan Span) : Inline(Span);

public sealed record Emphasis(ImmutableArray<Inline> Children, SourceSpan Span) : InlineContainer(Children, Span);

public sealed record Strong(ImmutableArray<Inline> Children, SourceSpan Span) : InlineContainer(Children, Span);

public sealed record Code(string Value, SourceSpan Span) : Inline(Span);

/// <summary>A reference to a note. The first one brings the note with it; every further one repeats its number.</summary>
public sealed record NoteReference(Note Note, SourceSpan Span) : Inline(Span)
{
    /// <summary>Counted from 1 among the references to the same note.</summary>
    public int Occurrence { get; init; } = 1;

    public bool IsFirst => Occurrence == 1;
}

/// <param name="Target">A <see cref="WebTarget"/>, or a place in this book.</param>
public sealed record Link(LinkTarget Target, ImmutableArray<Inline> Children, SourceSpan Span) : InlineContainer(Children, Span);

/// <summary>A span in another language.</summary>
public sealed record Foreign(Language Language, ImmutableArray<Inline> Children, SourceSpan Span) : InlineContainer(Children, Span);

/// <summary>Words that an index names. The words themselves are set as if they were not marked.</summary>
/// <param name="Id">Unique in its section, for links from the index.</param>
/// <param name="Heading">What they stand under in the index.</param>
public sealed record IndexSpan(string Id, IndexKind Kind, string Heading, ImmutableArray<Inline> Children, SourceSpan Span) : InlineContainer(Children, Span);

/// <summary>A reference whose words the book finds: the title or number of a place, or the folio of its page. See <see cref="BookReferences"/>.</summary>
public sealed record CrossReference(BookTarget Target, ReferenceForm Form, SourceSpan Span) : Inline(Span);

/// <summary>A line end that the author asked for.</summary>
public sealed record HardBreak(SourceSpan Span) : Inline(Span);

public abstract record LinkTarget;

/// <summary>An address outside the book: http, https or mailto, nothing else.</summary>
public sealed record WebTarget(string Uri) : LinkTarget;

/// <summary>A section, or a place in it: a heading, a figure, a table, a term, words of the index, or a note.</summary>
/// <param name="PlaceId">Null for the section itself. A note has its label after <c>^</c>, which no other id has.</param>
public sealed record BookTarget(string SectionId, string? PlaceId) : LinkTarget;

/// <summary>A term of the book's glossary, which may be anywhere in the book.</summary>
public sealed record TermTarget(string Term) : LinkTarget;

public enum ReferenceForm
{
    /// <summary>A section's or heading's title, a figure's or table's number, a note's mark, a term.</summary>
    Title,

    /// <summary>The folio of the page.</summary>
    Page,
}

public enum IndexKind
{
    Name,
    Place,
    Subject,
}

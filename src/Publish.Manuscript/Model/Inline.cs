using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Unicode;

namespace Publish.Manuscript.Model;

/// <summary>A part of a line of text. The hierarchy is closed: every consumer matches all cases.</summary>
public abstract record Inline(SourceSpan Span);

/// <summary>Characters as they are to be set: in Form C, entities decoded, each run of spaces, tabs and line ends folded to one space, none at the ends of a block.</summary>
/// <remarks>
/// The span counts in the source as it was read. Where value and span are of one length, they are the same characters one by one, a tab or line end being a space: at an escape, an entity or an
/// indent a new run begins. Otherwise the whole value stands for the whole span: an entity, or letters and marks that were composed.
/// </remarks>
public sealed record TextRun(string Value, SourceSpan Span) : Inline(Span);

public sealed record Emphasis(ImmutableArray<Inline> Inlines, SourceSpan Span) : Inline(Span);

public sealed record Strong(ImmutableArray<Inline> Inlines, SourceSpan Span) : Inline(Span);

public sealed record Code(string Value, SourceSpan Span) : Inline(Span);

/// <summary>The mark of a note. Each mark is its note's only one.</summary>
public sealed record NoteReference(Note Note, SourceSpan Span) : Inline(Span);

/// <param name="Target">A <see cref="WebTarget"/>, or a place in this book.</param>
public sealed record Link(LinkTarget Target, ImmutableArray<Inline> Inlines, SourceSpan Span) : Inline(Span);

/// <summary>A span in another language.</summary>
public sealed record Foreign(Language Language, ImmutableArray<Inline> Inlines, SourceSpan Span) : Inline(Span);

/// <summary>A line end that the author asked for.</summary>
public sealed record HardBreak(SourceSpan Span) : Inline(Span);

public abstract record LinkTarget;

/// <summary>An address outside the book: http, https or mailto, nothing else.</summary>
public sealed record WebTarget(string Uri) : LinkTarget;

/// <summary>A section, or a heading in it.</summary>
/// <param name="HeadingId">Null for the section itself.</param>
public sealed record BookTarget(string SectionId, string? HeadingId) : LinkTarget;

using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Unicode;

namespace Publish.Manuscript.Model;

/// <summary>A whole book in reading order, checked and with every reference resolved; what layout and the EPUB are made from.</summary>
public sealed record Book(BookInfo Info, ImmutableArray<Section> Sections);

/// <summary>What a section is in the book. Title page, contents and the like are made from <see cref="BookInfo"/> by their exporters.</summary>
public enum SectionRole
{
    Foreword,
    Essay,
    Afterword,
    Glossary,

    /// <summary>Made from the words that are marked in the other sections.</summary>
    Index,
    Colophon,
}

/// <summary>One Markdown file: an essay, or a foreword or afterword.</summary>
/// <param name="Id">Unique in the book and stable: the file's name without extension, made safe for XML ids.</param>
/// <param name="Index">Its place in the book, from 0.</param>
/// <param name="Published">Where the text first appeared, or null.</param>
/// <param name="Signed">Who signs at the end, or null.</param>
/// <param name="Introduction">The editorial introduction, or null.</param>
/// <param name="Notes">All notes of the section in the order of their marks.</param>
public sealed record Section(
    string Id,
    int Index,
    SectionRole Role,
    string Title,
    string? Subtitle,
    ImmutableArray<string> Authors,
    ImmutableArray<string> Translators,
    string? Date,
    FirstPublication? Published,
    string? Signed,
    Language Language,
    Introduction? Introduction,
    ImmutableArray<Block> Blocks,
    ImmutableArray<Note> Notes,
    SourceText Source)
{
    /// <summary>The lines of the front matter as they are printed; title, names and so on of the section itself are their plain text.</summary>
    public SectionLines Lines { get => field ?? SectionLines.Plain(this); init; }

    /// <summary>Where the editor wants no findings.</summary>
    public ImmutableArray<Suppression> Suppressions { get; init; } = [];

    /// <summary>What an index holds; null for any other section.</summary>
    public IndexSettings? Indexing { get; init; }
}

/// <summary>What the front matter of an index says.</summary>
/// <param name="Kinds">The kinds of words that stand in it.</param>
public sealed record IndexSettings(ImmutableArray<IndexKind> Kinds, ImmutableArray<SeeReference> References);

/// <summary>From one heading of an index to others.</summary>
/// <param name="Also">Whether the first has places of its own.</param>
public sealed record SeeReference(string From, ImmutableArray<string> To, bool Also, SourceSpan Span);

/// <summary>First publication as the front matter gives it; each part may be null, not all of them.</summary>
public sealed record FirstPublication(string? In, string? Date, string? Url);

/// <summary>The editor's words before an essay.</summary>
/// <param name="Signature">Such as «ادارہ», without a dash; null when unsigned.</param>
public sealed record Introduction(ImmutableArray<Block> Blocks, Paragraph? Signature);

/// <summary>A note: footnote on paper, linked note in the EPUB.</summary>
/// <param name="Id">Unique in its section: <c>n1</c>, <c>ed-1</c>, <c>tr-1</c>, by series and number; <c>star-1</c> where it is starred.</param>
/// <param name="Number">Counted from 1 in its series in the order of the marks.</param>
public sealed record Note(string Id, NoteSeries Series, int Number, ImmutableArray<Block> Blocks, SourceSpan Span)
{
    /// <summary>Whether it belongs to the title or another line of the opening: its mark is one star or more, and its number counts only such notes.</summary>
    public bool IsStarred { get; init; }

    /// <summary>As in the manuscript, digits in Latin and letters small; references name the note by it.</summary>
    public string Label { get; init; } = Id;
}

using System.Collections.Immutable;
using Publish.Core.Source;

namespace Publish.Import.Tree;

/// <summary>What a reader makes of a file: lines in order, and no decision about what they are.</summary>
/// <param name="Source">What positions in the source count in; for a word processor's file its paragraphs, one a line.</param>
/// <param name="IsMarkdown">Whether texts are Markdown already, and must be kept as they are.</param>
internal sealed record ImportedText(SourceText Source, ImmutableArray<Line> Lines, bool IsMarkdown = false)
{
    /// <summary>What the reader itself left out.</summary>
    public ImmutableArray<Gone> Gone { get; init; } = [];

    /// <summary>Characters that the source has no text for, but every program shows: the brackets round a ruby text, the bar of a fraction.</summary>
    public ImmutableArray<string> Added { get; init; } = [];

    /// <summary>The encoding that the bytes had to be read in without being told, or null.</summary>
    public string? GuessedEncoding { get; init; }

    /// <summary>What the source calls itself outside of its text, such as the title of a browser's window.</summary>
    public string? PageTitle { get; init; }
}

/// <summary>Words of the source that are not in the text of the manuscript.</summary>
/// <param name="Name">What they were.</param>
/// <param name="Text">What the report shows.</param>
/// <param name="IsLeftOut">False where they became something else: the number of a note, the key of the front matter.</param>
internal sealed record Gone(string Name, SourceSpan Span, string Text, bool IsLeftOut)
{
    /// <summary>The words that the source's own count has for this; empty where it has none, as for the name of a picture's file.</summary>
    public string Counted { get; init; } = Text;
}

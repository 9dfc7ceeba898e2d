using System.Collections.Immutable;
using Publish.Core.Source;

namespace Publish.Import.Tree;

/// <summary>What a reader makes of a file: lines in order, and no decision about what they are.</summary>
/// <param name="Source">What places in the source count in; for a word processor's file its paragraphs, one a line.</param>
/// <param name="IsMarkdown">Whether texts are Markdown already, and must be kept as they are.</param>
internal sealed record ImportedText(SourceText Source, ImmutableArray<Line> Lines, bool IsMarkdown = false)
{
    /// <summary>What the reader itself left out.</summary>
    public ImmutableArray<Gone> Gone { get; init; } = [];
}

/// <summary>Words of the source that are not in the text of the manuscript.</summary>
/// <param name="Name">What they were.</param>
/// <param name="IsLeftOut">False where they became something else: the number of a note, the key of the front matter.</param>
internal sealed record Gone(string Name, SourceSpan Span, string Text, bool IsLeftOut);

using System.Collections.Immutable;
using Publish.Core.Source;

namespace Publish.Import.Tree;

/// <summary>A part of a line. The hierarchy is closed.</summary>
internal abstract record Piece
{
    /// <summary>What the editor should look at here.</summary>
    public ImmutableArray<Doubt> Doubts { get; init; } = [];
}

/// <param name="Link">A web address, or null.</param>
/// <param name="Language">A language tag where the source names another language than the book's, or null.</param>
internal sealed record TextPiece(string Text, SourceStyle Style = SourceStyle.Plain, string? Link = null, string? Language = null) : Piece;

/// <summary>A note's mark.</summary>
/// <param name="Taken">What stood in the source, letter by letter.</param>
/// <param name="Number">The number that it shows, or null.</param>
/// <param name="Target">The anchor of the note's text, where the source has one.</param>
/// <param name="Label">The label in the manuscript; null until the notes are known.</param>
internal sealed record MarkPiece(string Taken, int? Number, string? Target = null, string? Label = null) : Piece;

/// <summary>The end of a table's cell.</summary>
internal sealed record CellEnd : Piece;

internal enum SourceStyle
{
    Plain,
    Emphasis,
    Strong,
}

/// <summary>Something that was not sure; it becomes a diagnostic at its place in the new file.</summary>
internal sealed record Doubt(DiagnosticRule Rule, string Message, string? Hint = null);

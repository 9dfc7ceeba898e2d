using System.Collections.Immutable;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;

namespace Publish.Manuscript.Publication;

/// <summary>A note as it is printed: its mark begins the first line, and who signs ends it.</summary>
/// <param name="First">The paragraph that follows the mark in its line; null where the note begins with another block, and the mark has a line of its own.</param>
/// <param name="Rest">The blocks after it.</param>
/// <param name="Signature">Who signs, in brackets: at the end of the first paragraph where there is no more, else in a line of its own. Null for nobody.</param>
public sealed record PrintedNote(Paragraph? First, ImmutableArray<Block> Rest, string? Signature)
{
    /// <param name="language">Of the section.</param>
    public static PrintedNote Of(Note note, BookInfo info, Language language)
    {
        string? signature = NoteSignature.Of(note, info, language) is { } name ? $"({name})" : null;
        return note.Blocks is [Paragraph first, .. var rest] ? new PrintedNote(first, rest, signature) : new PrintedNote(null, note.Blocks, signature);
    }

    /// <summary>Whether the first paragraph is all, and has the signature.</summary>
    public bool IsOneParagraph => Rest.IsEmpty;
}

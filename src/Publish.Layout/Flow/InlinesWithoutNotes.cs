using System.Collections.Immutable;
using Publish.Manuscript.Model;

namespace Publish.Layout.Flow;

/// <summary>Text for a second place, such as the repeated head of a table: the notes are where it is first.</summary>
internal static class InlinesWithoutNotes
{
    public static ImmutableArray<Inline> Of(ImmutableArray<Inline> inlines) => [.. inlines.Where(i => i is not NoteReference).Select(Of)];

    private static Inline Of(Inline inline) => inline is InlineContainer container ? container with { Children = Of(container.Children) } : inline;
}

using System.Collections.Immutable;
using Publish.Manuscript.Model;

namespace Publish.Layout.Flow;

/// <summary>Text for a second place, such as the repeated head of a table: the notes are where it is first.</summary>
internal static class InlinesWithoutNotes
{
    public static ImmutableArray<Inline> Of(ImmutableArray<Inline> inlines) => [.. inlines.Where(i => i is not NoteReference).Select(Of)];

    private static Inline Of(Inline inline) => inline switch
    {
        Emphasis emphasis => emphasis with { Inlines = Of(emphasis.Inlines) },
        Strong strong => strong with { Inlines = Of(strong.Inlines) },
        Link link => link with { Inlines = Of(link.Inlines) },
        Foreign foreign => foreign with { Inlines = Of(foreign.Inlines) },
        IndexSpan span => span with { Inlines = Of(span.Inlines) },
        _ => inline,
    };
}

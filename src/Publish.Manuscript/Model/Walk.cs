using System.Collections.Immutable;

namespace Publish.Manuscript.Model;

/// <summary>The one way into what inlines and blocks hold, so that no consumer forgets a kind.</summary>
public static class Walk
{
    /// <summary>The inlines directly inside another; none for one that holds no others.</summary>
    public static ImmutableArray<Inline> Children(Inline inline) => inline switch
    {
        Emphasis emphasis => emphasis.Inlines,
        Strong strong => strong.Inlines,
        Link link => link.Inlines,
        Foreign foreign => foreign.Inlines,
        IndexSpan span => span.Inlines,
        TextRun or Code or HardBreak or NoteReference or CrossReference => [],
        _ => throw new InvalidOperationException($"unknown inline {inline.GetType().Name}"),
    };

    /// <summary>Inlines and all that they hold, outer before inner.</summary>
    public static IEnumerable<Inline> Inlines(ImmutableArray<Inline> inlines) => inlines.SelectMany(inline => Inlines(Children(inline)).Prepend(inline));

    /// <summary>The notes that are referred to for the first time, in the order of the references.</summary>
    public static IEnumerable<Note> Notes(ImmutableArray<Inline> inlines) => Inlines(inlines).OfType<NoteReference>().Where(r => r.IsFirst).Select(r => r.Note);

    /// <summary>Whether the last thing in an inline, however deep, is a reference to a note.</summary>
    public static bool EndsWithNote(Inline inline) => inline is NoteReference || (Children(inline) is [.., { } last] && EndsWithNote(last));

    /// <summary>The same for the first thing.</summary>
    public static bool BeginsWithNote(Inline inline) => inline is NoteReference || (Children(inline) is [{ } first, ..] && BeginsWithNote(first));

    /// <summary>Whether inlines are references to notes and nothing else, however deep.</summary>
    public static bool AreNotes(ImmutableArray<Inline> inlines) =>
        !inlines.IsEmpty && inlines.All(inline => inline is NoteReference || AreNotes(Children(inline)));
}

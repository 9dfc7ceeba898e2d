using System.Collections.Immutable;
using Publish.Core.Unicode;

namespace Publish.Manuscript.Model;

/// <summary>The one way through sections, blocks and inlines, so that no consumer forgets a kind.</summary>
public static class Walk
{
    /// <summary>Every block of a section in reading order, outer before inner: the lines of the opening, introduction, body, signature, notes.</summary>
    public static IEnumerable<Block> Blocks(Section section) => WithLanguages(section).Select(b => b.Block);

    public static IEnumerable<Block> Blocks(Note note) => note.Blocks.SelectMany(b => Blocks(b));

    /// <summary>A block and all that it holds.</summary>
    public static IEnumerable<Block> Blocks(Block block) => block.Children.SelectMany(Blocks).Prepend(block);

    /// <summary>The same, each with the language in force.</summary>
    public static IEnumerable<(Block Block, Language Language)> WithLanguages(Section section) => TopLevel(section).SelectMany(b => WithLanguages(b, section.Language));

    public static IEnumerable<(Block Block, Language Language)> WithLanguages(Block block, Language surroundings)
    {
        Language language = block.Language ?? surroundings;
        return block.Children.SelectMany(b => WithLanguages(b, language)).Prepend((block, language));
    }

    /// <summary>Every text of a section, in the order of <see cref="Blocks(Section)"/>.</summary>
    public static IEnumerable<TextBlock> Texts(Section section) => Blocks(section).OfType<TextBlock>();

    /// <summary>Every inline of a section, outer before inner.</summary>
    public static IEnumerable<Inline> Inlines(Section section) => Texts(section).SelectMany(t => Inlines(t.Inlines));

    /// <summary>Inlines and all that they hold, outer before inner.</summary>
    public static IEnumerable<Inline> Inlines(ImmutableArray<Inline> inlines) => inlines.SelectMany(inline => Inlines(Children(inline)).Prepend(inline));

    /// <summary>The inlines directly inside another; none for one that holds no others.</summary>
    public static ImmutableArray<Inline> Children(Inline inline) => inline is InlineContainer container ? container.Children : [];

    /// <summary>The notes that are referred to for the first time, in the order of the references.</summary>
    public static IEnumerable<Note> Notes(ImmutableArray<Inline> inlines) => Inlines(inlines).OfType<NoteReference>().Where(r => r.IsFirst).Select(r => r.Note);

    /// <summary>Whether the last thing in an inline, however deep, is a reference to a note.</summary>
    public static bool EndsWithNote(Inline inline) => inline is NoteReference || (Children(inline) is [.., { } last] && EndsWithNote(last));

    /// <summary>The same for the first thing.</summary>
    public static bool BeginsWithNote(Inline inline) => inline is NoteReference || (Children(inline) is [{ } first, ..] && BeginsWithNote(first));

    /// <summary>Whether inlines are references to notes and nothing else, however deep.</summary>
    public static bool AreNotes(ImmutableArray<Inline> inlines) =>
        !inlines.IsEmpty && inlines.All(inline => inline is NoteReference || AreNotes(Children(inline)));

    private static IEnumerable<Block> TopLevel(Section section) =>
    [
        .. section.Lines.Opening,
        .. section.Introduction?.Blocks ?? [],
        .. Optional(section.Introduction?.Signature),
        .. section.Blocks,
        .. Optional(section.Lines.Signed),
        .. section.Notes.SelectMany(n => n.Blocks),
    ];

    private static IEnumerable<Block> Optional(Block? block) => block is null ? [] : [block];
}

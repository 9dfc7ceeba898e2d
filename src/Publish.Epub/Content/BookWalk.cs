using System.Collections.Immutable;
using Publish.Manuscript.Model;

namespace Publish.Epub.Content;

/// <summary>Goes through a section in the order in which its file is written.</summary>
internal static class BookWalk
{
    /// <summary>The introduction's blocks, the body's and the notes', outer before inner, with every text block inside them.</summary>
    public static IEnumerable<Block> BlocksOf(Section section)
    {
        IEnumerable<Block> introduction = section.Introduction?.Blocks ?? [];
        return introduction.Concat(section.Blocks).SelectMany(WithDescendants).Concat(section.Notes.SelectMany(BlocksOf));
    }

    public static IEnumerable<Block> BlocksOf(Note note) => note.Blocks.SelectMany(WithDescendants);

    /// <summary>Every inline of a block of text, outer before inner.</summary>
    public static IEnumerable<Inline> InlinesOf(ImmutableArray<Inline> inlines) => inlines.SelectMany(inline => InlinesOf(Children(inline)).Prepend(inline));

    public static ImmutableArray<Inline> Children(Inline inline) => inline switch
    {
        Emphasis emphasis => emphasis.Inlines,
        Strong strong => strong.Inlines,
        Link link => link.Inlines,
        Foreign foreign => foreign.Inlines,
        IndexSpan span => span.Inlines,
        _ => [],
    };

    private static IEnumerable<Block> WithDescendants(Block block) => Children(block).SelectMany(WithDescendants).Prepend(block);

    private static IEnumerable<Block> Children(Block block) => block switch
    {
        Verse verse => verse.Stanzas.SelectMany(stanza => stanza.Lines).Concat(OrNone(verse.Attribution)),
        Quotation quotation => quotation.Blocks.Concat(OrNone(quotation.Attribution)),
        ListBlock list => list.Items.SelectMany(item => item.Blocks),
        Table table => OrNone(table.Caption).Concat(table.Header).Concat(table.Rows.SelectMany(row => row)),
        DefinitionList list => list.Definitions.SelectMany(d => d.Meanings.Prepend<Block>(d.Term)),
        Figure figure => OrNone(figure.Caption),
        CodeBlock code => code.Lines,
        LanguageBlock language => language.Blocks,
        _ => [],
    };

    private static IEnumerable<Block> OrNone(Block? block) => block is null ? [] : [block];
}

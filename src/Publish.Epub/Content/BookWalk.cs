using Publish.Manuscript.Model;

namespace Publish.Epub.Content;

/// <summary>Goes through a section in the order in which its file is written.</summary>
internal static class BookWalk
{
    /// <summary>The opening's lines, the introduction's blocks, the body's and the notes', outer before inner, with every text block inside them.</summary>
    public static IEnumerable<Block> BlocksOf(Section section)
    {
        IEnumerable<Block> introduction = (section.Introduction?.Blocks ?? []).Concat(OrNone(section.Introduction?.Signature));
        return section.Lines.Opening.Concat(introduction).Concat(section.Blocks).Concat(OrNone(section.Lines.Signed)).SelectMany(WithDescendants).Concat(section.Notes.SelectMany(BlocksOf));
    }

    public static IEnumerable<Block> BlocksOf(Note note) => note.Blocks.SelectMany(WithDescendants);

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

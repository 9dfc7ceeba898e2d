using System.Collections.Immutable;

namespace Publish.Manuscript.Model;

/// <summary>Walks over all text of a section.</summary>
public static class BookText
{
    /// <summary>Every text block: introduction, body, then notes, in reading order.</summary>
    public static IEnumerable<TextBlock> TextBlocks(Section section) =>
        (section.Introduction?.Blocks ?? []).Concat(section.Blocks).Concat(section.Notes.SelectMany(n => n.Blocks)).SelectMany(TextBlocks);

    public static IEnumerable<Link> Links(Section section) => TextBlocks(section).SelectMany(t => Links(t.Inlines));

    private static IEnumerable<TextBlock> TextBlocks(Block block) => block switch
    {
        TextBlock text => [text],
        Verse verse => Attributed(verse.Stanzas.SelectMany(s => s.Lines), verse.Attribution),
        Quotation quotation => Attributed(quotation.Blocks.SelectMany(TextBlocks), quotation.Attribution),
        LanguageBlock language => language.Blocks.SelectMany(TextBlocks),
        ListBlock list => list.Items.SelectMany(i => i.Blocks).SelectMany(TextBlocks),
        Table table => table.Header.Concat(table.Rows.SelectMany(r => r)),
        Figure { Caption: { } caption } => [caption],
        CodeBlock code => code.Lines,
        _ => [],
    };

    private static IEnumerable<TextBlock> Attributed(IEnumerable<TextBlock> blocks, Paragraph? attribution) => attribution is null ? blocks : blocks.Append(attribution);

    private static IEnumerable<Link> Links(ImmutableArray<Inline> inlines)
    {
        foreach (Inline inline in inlines)
        {
            IEnumerable<Link> found = inline switch
            {
                Link link => [link],
                Emphasis emphasis => Links(emphasis.Inlines),
                Strong strong => Links(strong.Inlines),
                Foreign foreign => Links(foreign.Inlines),
                _ => [],
            };
            foreach (Link link in found)
            {
                yield return link;
            }
        }
    }
}

using System.Collections.Immutable;
using Publish.Core.Unicode;

namespace Publish.Manuscript.Model;

/// <summary>Walks over all text of a section.</summary>
public static class BookText
{
    /// <summary>Every text block: opening, introduction, body, signature, then notes, in reading order.</summary>
    public static IEnumerable<TextBlock> TextBlocks(Section section) => section.Lines.Opening
        .Concat(Before(section).Concat(section.Blocks).SelectMany(TextBlocks))
        .Concat(Optional(section.Lines.Signed))
        .Concat(section.Notes.SelectMany(n => n.Blocks).SelectMany(TextBlocks));

    /// <summary>The introduction with its signature.</summary>
    private static IEnumerable<Block> Before(Section section) => (section.Introduction?.Blocks ?? []).Concat(Optional(section.Introduction?.Signature));

    private static IEnumerable<TextBlock> Optional(TextBlock? text) => text is null ? [] : [text];

    public static IEnumerable<Link> Links(Section section) => TextBlocks(section).SelectMany(t => Inlines(t.Inlines)).OfType<Link>();

    /// <summary>The primary tags of all languages that the book names: its own, its sections', and those of blocks and spans.</summary>
    public static HashSet<string> Languages(Book book)
    {
        var languages = new HashSet<string>(StringComparer.Ordinal) { book.Info.Language.Primary };
        foreach (Section section in book.Sections)
        {
            languages.Add(section.Language.Primary);
            foreach (Block block in AllBlocks(section))
            {
                if (block.Language is { } language)
                {
                    languages.Add(language.Primary);
                }
            }

            foreach (Foreign foreign in TextBlocks(section).SelectMany(t => Inlines(t.Inlines)).OfType<Foreign>())
            {
                languages.Add(foreign.Language.Primary);
            }
        }

        return languages;
    }

    /// <summary>Whether Latin words are emphasised, in whatever language they stand.</summary>
    public static bool HasSlantedWords(Book book) => book.Sections.SelectMany(TextBlocks).SelectMany(t => Walk.Inlines(t.Inlines)).OfType<Emphasis>()
        .Any(e => ScriptStretches.Of(PlainText.Of(e.Inlines)).Any(s => s.IsLatin));

    public static bool HasCode(Book book) => book.Sections.SelectMany(TextBlocks).Any(t => Inlines(t.Inlines).OfType<Code>().Any());

    /// <summary>Every block of the section, outer before inner.</summary>
    public static IEnumerable<Block> AllBlocks(Section section) =>
        (section.Introduction?.Blocks ?? []).Concat(section.Blocks).Concat(section.Notes.SelectMany(n => n.Blocks)).SelectMany(WithInner);

    private static IEnumerable<Block> WithInner(Block block) => block switch
    {
        Quotation quotation => quotation.Blocks.SelectMany(WithInner).Prepend(block),
        LanguageBlock language => language.Blocks.SelectMany(WithInner).Prepend(block),
        ListBlock list => list.Items.SelectMany(i => i.Blocks).SelectMany(WithInner).Prepend(block),
        _ => [block],
    };

    private static IEnumerable<TextBlock> TextBlocks(Block block) => block switch
    {
        TextBlock text => [text],
        Verse verse => Attributed(verse.Stanzas.SelectMany(s => s.Lines), verse.Attribution),
        Quotation quotation => Attributed(quotation.Blocks.SelectMany(TextBlocks), quotation.Attribution),
        LanguageBlock language => language.Blocks.SelectMany(TextBlocks),
        ListBlock list => list.Items.SelectMany(i => i.Blocks).SelectMany(TextBlocks),
        Table table => Attributed(table.Header.Concat(table.Rows.SelectMany(r => r)), table.Caption),
        DefinitionList list => list.Definitions.SelectMany(d => d.Meanings.Prepend<TextBlock>(d.Term)),
        Figure { Caption: { } caption } => [caption],
        CodeBlock code => code.Lines,
        _ => [],
    };

    private static IEnumerable<TextBlock> Attributed(IEnumerable<TextBlock> blocks, Paragraph? attribution) => attribution is null ? blocks : blocks.Append(attribution);

    /// <inheritdoc cref="Walk.Inlines"/>
    public static IEnumerable<Inline> Inlines(ImmutableArray<Inline> inlines) => Walk.Inlines(inlines);
}

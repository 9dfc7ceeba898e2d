using System.Collections.Immutable;
using Publish.Manuscript.Model;

namespace Publish.Manuscript.Reading.Blocks;

/// <summary>A paragraph or quotation that holds only references to notes, as pages leave below verse and quotations: they belong to the end of the text before it.</summary>
internal static class LoneReferences
{
    /// <summary>Moves references to the end of the last block.</summary>
    /// <returns>False where there is other text among them, or no running text before them; nothing is moved then.</returns>
    public static bool TryMove(ImmutableArray<Inline> inlines, ImmutableArray<Block>.Builder blocks)
    {
        if (blocks.Count == 0 || !Walk.AreNotes(inlines) || After(blocks[^1], inlines) is not { } block)
        {
            return false;
        }

        blocks[^1] = block;
        return true;
    }

    private static Block? After(Block block, ImmutableArray<Inline> notes) => block switch
    {
        Paragraph paragraph => Append(paragraph, notes),
        Verse { Attribution: { } name } verse => verse with { Attribution = Append(name, notes) },
        Verse verse => verse with { Stanzas = ReplaceLast(verse.Stanzas, stanza => new Stanza(ReplaceLast(stanza.Lines, line => line with { Inlines = line.Inlines.AddRange(notes) }))) },
        Quotation { Attribution: { } name } quotation => quotation with { Attribution = Append(name, notes) },
        Quotation quotation => After(quotation.Blocks, notes) is { } blocks ? quotation with { Blocks = blocks } : null,
        LanguageBlock language => After(language.Blocks, notes) is { } blocks ? language with { Blocks = blocks } : null,
        ListBlock list => After(list.Items[^1].Blocks, notes) is { } blocks ? list with { Items = ReplaceLast(list.Items, item => item with { Blocks = blocks }) } : null,
        DefinitionList terms => terms with { Definitions = ReplaceLast(terms.Definitions, term => term with { Meanings = ReplaceLast(term.Meanings, meaning => Append(meaning, notes)) }) },
        _ => null,
    };

    private static ImmutableArray<Block>? After(ImmutableArray<Block> blocks, ImmutableArray<Inline> notes) =>
        blocks is [.. var rest, var last] && After(last, notes) is { } changed ? rest.Add(changed) : null;

    private static Paragraph Append(Paragraph paragraph, ImmutableArray<Inline> notes) => paragraph with { Inlines = paragraph.Inlines.AddRange(notes) };

    private static ImmutableArray<T> ReplaceLast<T>(ImmutableArray<T> all, Func<T, T> change) => all.SetItem(all.Length - 1, change(all[^1]));
}

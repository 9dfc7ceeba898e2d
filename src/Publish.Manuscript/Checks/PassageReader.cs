using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;

namespace Publish.Manuscript.Checks;

/// <summary>Takes the Urdu passages out of a section: introduction, body, notes, in reading order.</summary>
internal sealed class PassageReader(bool inUrdu)
{
    private const string Urdu = "ur";

    private readonly ImmutableArray<Passage>.Builder _passages = ImmutableArray.CreateBuilder<Passage>();

    public static ImmutableArray<Passage> Read(Section section)
    {
        var reader = new PassageReader(section.Language.Primary == Urdu);
        foreach (Paragraph line in section.Lines.All)
        {
            reader.Add(line, section.Language, PassageKind.Metadata);
        }

        foreach (Block block in (section.Introduction?.Blocks ?? []).Concat(section.Blocks).Concat(section.Notes.SelectMany(n => n.Blocks)))
        {
            reader.Add(block, section.Language);
        }

        return reader._passages.ToImmutable();
    }

    private void Add(Block block, Language outer)
    {
        Language language = block.Language ?? outer;
        switch (block)
        {
            case TextBlock text: Add(text, language); break;
            case Verse verse: AddAll(verse.Stanzas.SelectMany(s => s.Lines), verse.Attribution, language); break;
            case Quotation quotation: AddAll(quotation.Blocks, quotation.Attribution, language); break;
            case LanguageBlock inner: AddAll(inner.Blocks, null, language); break;
            case ListBlock list: AddAll(list.Items.SelectMany(i => i.Blocks), null, language); break;
            case DefinitionList list: AddAll(list.Definitions.SelectMany(d => d.Meanings.Prepend<Block>(d.Term)), null, language); break;
            case Table table: AddAll(table.Header.Concat(table.Rows.SelectMany(r => r)), null, language); break;
            case Figure { Caption: { } caption }: Add(caption, language); break;
            case CodeBlock or ThematicBreak or Figure: break;
            default: throw new InvalidOperationException($"unknown block {block.GetType().Name}");
        }
    }

    private void AddAll(IEnumerable<Block> blocks, Paragraph? attribution, Language language)
    {
        foreach (Block block in attribution is null ? blocks : blocks.Append(attribution))
        {
            Add(block, language);
        }
    }

    private void Add(TextBlock block, Language language)
    {
        PassageKind kind = block switch
        {
            Heading => PassageKind.Heading,
            VerseLine => PassageKind.VerseLine,
            TableCell => PassageKind.Cell,
            _ => PassageKind.Paragraph,
        };
        Add(block, language, kind);
    }

    private void Add(TextBlock block, Language language, PassageKind kind)
    {
        var builder = new PassageBuilder(block.Span.Source);
        Add(ImmutableCollectionsMarshal.AsArray(block.Inlines)!, language, builder);
        if (builder.HasFindings)
        {
            _passages.Add(builder.ToPassage(kind));
        }
    }

    private void Add(ReadOnlySpan<Inline> inlines, Language language, PassageBuilder builder)
    {
        foreach (Inline inline in inlines)
        {
            switch (inline)
            {
                case TextRun run when language.Primary == Urdu: builder.AddRun(run); break;
                case CrossReference: builder.AddReference(inline.Span); break;
                case TextRun run when inUrdu && language.Direction == TextDirection.LeftToRight: builder.AddLatin(run); break;
                case TextRun or Code: builder.AddSign(Passage.Masked, inline.Span); break;
                case NoteReference: builder.AddSign(Passage.Note, inline.Span); break;
                case HardBreak: builder.AddSign('\n', inline.Span); break;
                case Emphasis emphasis: Add(emphasis.Inlines.AsSpan(), language, builder); break;
                case Strong strong: Add(strong.Inlines.AsSpan(), language, builder); break;
                case Link link: Add(link.Inlines.AsSpan(), language, builder); break;
                case Foreign foreign: Add(foreign.Inlines.AsSpan(), foreign.Language, builder); break;
                case IndexSpan span: Add(span.Inlines.AsSpan(), language, builder); break;
                default: throw new InvalidOperationException($"unknown inline {inline.GetType().Name}");
            }
        }
    }
}

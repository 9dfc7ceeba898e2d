using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;

namespace Publish.Editorial.Passages;

/// <summary>Takes the Urdu passages out of a section: introduction, body, notes, in reading order.</summary>
internal sealed class PassageReader(bool inUrdu)
{
    private readonly ImmutableArray<Passage>.Builder _passages = ImmutableArray.CreateBuilder<Passage>();

    public static ImmutableArray<Passage> Read(Section section)
    {
        var reader = new PassageReader(section.Language.Profile.IsChecked);
        HashSet<Block> metadata = new(section.Lines.All.Append<Block?>(section.Introduction?.Signature).OfType<Block>(), ReferenceEqualityComparer.Instance);
        foreach ((Block block, Language language) in Walk.WithLanguages(section))
        {
            if (block is TextBlock and not CodeLine)
            {
                reader.Add((TextBlock)block, language, metadata.Contains(block) ? PassageKind.Metadata : KindOf(block));
            }
        }

        return reader._passages.ToImmutable();
    }

    private static PassageKind KindOf(Block block) => block switch
    {
        Heading => PassageKind.Heading,
        VerseLine => PassageKind.VerseLine,
        TableCell => PassageKind.Cell,
        _ => PassageKind.Paragraph,
    };

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
                case TextRun run when language.Profile.IsChecked: builder.AddRun(run); break;
                case CrossReference: builder.AddReference(inline.Span); break;
                case TextRun run when inUrdu && language.Direction == TextDirection.LeftToRight: builder.AddLatin(run); break;
                case TextRun or Code: builder.AddSign(Passage.Masked, inline.Span); break;
                case NoteReference: builder.AddSign(Passage.Note, inline.Span); break;
                case HardBreak: builder.AddSign('\n', inline.Span); break;
                case InlineContainer container: Add(container.Children.AsSpan(), (inline as Foreign)?.Language ?? language, builder); break;
                default: throw new InvalidOperationException($"unknown inline {inline.GetType().Name}");
            }
        }
    }
}

using System.Collections.Immutable;
using Markdig.Syntax;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Inlines;
using Publish.Manuscript.Reading.Markdown;
using Publish.Manuscript.Reading.Numbering;
using Block = Publish.Manuscript.Model.Block;
using SourceSpan = Publish.Core.Source.SourceSpan;

namespace Publish.Manuscript.Reading.Blocks;

/// <summary>Paragraphs with a colon at the beginning of a line: a term with its meanings below, or the caption of the table above.</summary>
/// <param name="numbers">Null where captions have none.</param>
internal sealed class DefinitionReader(InlineReader inlines, SourceMap places, TextIds ids, AnchorIds placeIds, RunningNumbers? numbers)
{
    private const string Colon = ": ";

    public bool IsCaption(ParagraphBlock block) => TextOf(block).StartsWith(Colon, StringComparison.Ordinal);

    public bool IsDefinition(ParagraphBlock block)
    {
        ReadOnlySpan<char> text = TextOf(block);
        int end = text.IndexOf('\n');
        return end > 0 && !text.StartsWith(Colon, StringComparison.Ordinal) && text[(end + 1)..].TrimStart(" \t").StartsWith(Colon, StringComparison.Ordinal);
    }

    public (Paragraph? Caption, string? Id, int? Number) ReadCaption(ParagraphBlock block)
    {
        ImmutableArray<Inline> text = WithoutColon(inlines.ReadHeading(block.Inline));
        string? id = placeIds.TakeIfAny(ref text);
        Paragraph? caption = text.IsEmpty ? null : new Paragraph(ids.Next(), text, places.Of(block));
        return (caption, id, caption is null ? null : numbers?.NextTable());
    }

    /// <summary>Adds a definition to the list that the blocks end with, or begins one.</summary>
    public void Add(ParagraphBlock block, ImmutableArray<Block>.Builder blocks)
    {
        SourceSpan span = places.Of(block);
        ImmutableArray<ImmutableArray<Inline>> lines = inlines.ReadDefinition(block.Inline);
        ImmutableArray<Inline> head = lines[0];
        string id = placeIds.Take(ref head, 't');
        var term = new Term(id, ids.Next(), head, SpanOf(head, span));
        var meanings = new List<List<Inline>>();
        foreach (ImmutableArray<Inline> line in lines[1..])
        {
            bool begins = line[0] is TextRun run && run.Value.StartsWith(':');
            if (begins || meanings.Count == 0)
            {
                meanings.Add([.. WithoutColon(line)]);
            }
            else
            {
                meanings[^1].Add(new TextRun(" ", line[0].Span with { Length = 0 }));
                meanings[^1].AddRange(line);
            }
        }

        ImmutableArray<Paragraph> read = [.. meanings.Where(m => m.Count > 0).Select(m => new Paragraph(ids.Next(), [.. m], SpanOf([.. m], span)))];
        if (read.IsEmpty)
        {
            places.Report(ManuscriptRules.EmptyText, block, "the term has no meaning", "write it after the colon");
        }

        var definition = new Definition(term, read);
        if (blocks.Count > 0 && blocks[^1] is DefinitionList list)
        {
            blocks[^1] = list with { Definitions = list.Definitions.Add(definition) };
        }
        else
        {
            blocks.Add(new DefinitionList([definition], span));
        }
    }

    private ReadOnlySpan<char> TextOf(ParagraphBlock block)
    {
        SourceSpan span = places.Of(block);
        return places.Source.Text.AsSpan(span.Start, span.Length);
    }

    private static SourceSpan SpanOf(ImmutableArray<Inline> inlines, SourceSpan whole) =>
        inlines.IsEmpty ? whole : whole with { Start = inlines[0].Span.Start, Length = Math.Max(0, inlines[^1].Span.End - inlines[0].Span.Start) };

    private static ImmutableArray<Inline> WithoutColon(ImmutableArray<Inline> line)
    {
        if (line is not [TextRun first, ..] || !first.Value.StartsWith(':'))
        {
            return line;
        }

        string rest = first.Value[1..].TrimStart(' ');
        int taken = first.Value.Length - rest.Length;
        var run = new TextRun(rest, first.Span with { Start = first.Span.Start + taken, Length = Math.Max(0, first.Span.Length - taken) });
        return rest.Length == 0 ? line[1..] : line.SetItem(0, run);
    }
}

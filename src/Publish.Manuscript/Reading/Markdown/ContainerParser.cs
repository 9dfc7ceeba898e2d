using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Publish.Manuscript.Reading.Markdown;

/// <summary>Reads containers. A line of three or more colons closes the innermost one that is open.</summary>
internal sealed class ContainerParser : BlockParser
{
    private const int FenceLength = 3;

    public ContainerParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || LabelOf(processor.Line) is not { } label)
        {
            return BlockState.None;
        }

        var span = new SourceSpan(processor.Start, processor.Line.End);
        if (label.Length == 0)
        {
            processor.NewBlocks.Push(new StrayFence(this) { Column = processor.Column, Span = span });
            return BlockState.BreakDiscard;
        }

        Nesting.Check(processor);
        processor.NewBlocks.Push(new Container(this, label) { Column = processor.Column, Span = span });
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var container = (Container)block;
        if (!processor.IsBlankLine)
        {
            container.UpdateSpanEnd(processor.Line.End);
        }

        if (!processor.IsCodeIndent && LabelOf(processor.Line) is "" && !ConcernsInner(container, processor))
        {
            container.IsClosedByFence = true;
            return BlockState.BreakDiscard;
        }

        if (container.IsVerse)
        {
            AddLine(container, processor);
            return BlockState.ContinueDiscard;
        }

        // What is inside counts the indent for itself.
        processor.GoToColumn(processor.ColumnBeforeIndent);
        return BlockState.Continue;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is Container container)
        {
            container.HasEnded = true;
        }

        return true;
    }

    /// <summary>What stands after the colons; empty for colons alone, null where the line is no fence.</summary>
    private static string? LabelOf(StringSlice line)
    {
        ReadOnlySpan<char> text = line.AsSpan();
        int colons = text.IndexOfAnyExcept(':');
        colons = colons < 0 ? text.Length : colons;
        return colons >= FenceLength ? text[colons..].Trim().ToString() : null;
    }

    /// <summary>Whether the fence in this line belongs to something that is open inside a container: another container, or code that may hold colons.</summary>
    private static bool ConcernsInner(Container container, BlockProcessor processor)
    {
        for (Block? inner = container.LastChild; inner is not null; inner = (inner as ContainerBlock)?.LastChild)
        {
            switch (inner)
            {
                case Container { HasEnded: false } or FencedCodeBlock { ClosingFencedCharCount: 0 }:
                    return true;
                case QuoteBlock:
                case ListItemBlock item when processor.Indent < Math.Abs(item.ColumnWidth):
                case NoteDefinition when !processor.IsCodeIndent:
                    return false;
            }
        }

        return false;
    }

    private static void AddLine(Container verse, BlockProcessor processor)
    {
        if (processor.IsBlankLine)
        {
            verse.StanzaEnds = true;
            return;
        }

        if (verse.StanzaEnds || verse.LastChild is not ParagraphBlock stanza)
        {
            var span = new SourceSpan(processor.Start, processor.Line.End);
            stanza = new ParagraphBlock(verse.Parser) { Line = processor.LineIndex, Column = processor.Column, Span = span, IsOpen = false };
            verse.Add(stanza);
            verse.StanzaEnds = false;
        }

        StringSlice line = processor.Line;
        line.TrimEnd();
        stanza.UpdateSpanEnd(line.End);
        stanza.AppendLine(ref line, processor.Column, processor.LineIndex, processor.CurrentLineStartPosition, trackTrivia: false);
    }
}

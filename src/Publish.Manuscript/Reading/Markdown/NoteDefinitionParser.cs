using Markdig.Parsers;
using Markdig.Syntax;

namespace Publish.Manuscript.Reading.Markdown;

/// <summary>A note's text: <c>[^label]: …</c>, with further blocks indented by four spaces.</summary>
internal sealed class NoteDefinition(BlockParser parser) : ContainerBlock(parser)
{
    public required string Label { get; init; }

    public bool EndsInBlankLine { get; set; }
}

internal sealed class NoteDefinitionParser : BlockParser
{
    public NoteDefinitionParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.CurrentContainer is not (MarkdownDocument or NoteDefinition))
        {
            return BlockState.None;
        }

        int start = processor.Start;
        if (NoteLabelSyntax.Match(processor.Line.Text, start, processor.Line.End) is not { } label || processor.Line.Text.AsSpan(start + label.Length + 3) is not [':', ..])
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new NoteDefinition(this)
        {
            Label = label,
            Column = processor.Column,
            Line = processor.LineIndex,
            Span = new Markdig.Syntax.SourceSpan(start, processor.Line.End),
        });
        for (int i = 0; i < label.Length + 4; i++)
        {
            processor.NextChar();
        }

        processor.ParseIndent();
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var note = (NoteDefinition)block;
        if (processor.IsBlankLine)
        {
            note.EndsInBlankLine = true;
            return BlockState.ContinueDiscard;
        }

        if (processor.IsCodeIndent)
        {
            processor.GoToCodeIndent();
        }
        else if (note.EndsInBlankLine || NoteLabelSyntax.Match(processor.Line.Text, processor.Start, processor.Line.End) is not null)
        {
            return BlockState.None;
        }

        note.EndsInBlankLine = false;
        note.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }
}

internal static class NoteLabelSyntax
{
    private const int MaxLength = 64;

    /// <summary>The label of <c>[^label]</c> at a place, or null.</summary>
    /// <param name="end">The last place that may be read, inclusive.</param>
    public static string? Match(string text, int start, int end)
    {
        if (start + 3 > end || text[start] != '[' || text[start + 1] != '^')
        {
            return null;
        }

        for (int i = start + 2; i <= end && i < start + 2 + MaxLength; i++)
        {
            if (text[i] == ']')
            {
                return i > start + 2 ? text[(start + 2)..i] : null;
            }

            if (char.IsWhiteSpace(text[i]) || text[i] is '[' or '^')
            {
                return null;
            }
        }

        return null;
    }
}

using Markdig.Parsers;
using Markdig.Syntax;

namespace Publish.Manuscript.Reading.Markdown;

/// <summary>A note's text: <c>[^label]: …</c>, with further blocks indented by four spaces.</summary>
internal sealed class NoteDefinition(BlockParser parser, string label) : ContainerBlock(parser)
{
    public string Label { get; } = label;
}

/// <summary>Notes' texts may stand anywhere in the file, also inside other blocks.</summary>
internal sealed class NoteDefinitionParser : BlockParser
{
    public NoteDefinitionParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        int start = processor.Start;
        string text = processor.Line.Text;
        int end = processor.Line.End;
        BracketLines.Count(processor);
        if (processor.IsCodeIndent || NoteLabelSyntax.Match(text, start, end) is not { } label || start + label.Length + 3 > end || text[start + label.Length + 3] != ':')
        {
            return BlockState.None;
        }

        Nesting.Check(processor);
        processor.NewBlocks.Push(new NoteDefinition(this, label) { Column = processor.Column, Span = new SourceSpan(start, end) });
        for (int i = 0; i < label.Length + 4; i++)
        {
            processor.NextChar();
        }

        processor.ParseIndent();
        return BlockState.Continue;
    }

    /// <summary>Empty lines and lines indented by four; a paragraph's lazy lines are Markdig's concern.</summary>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
        {
            // Verse, code and lists inside the note have a say in what an empty line means.
            return BlockState.Continue;
        }

        if (!processor.IsCodeIndent)
        {
            return BlockState.None;
        }

        processor.GoToCodeIndent();
        block.UpdateSpanEnd(processor.Line.End);
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

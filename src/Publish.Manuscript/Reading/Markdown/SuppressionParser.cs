using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Publish.Manuscript.Model;

namespace Publish.Manuscript.Reading.Markdown;

/// <summary>A line <c>&lt;!-- allow E041: reason --&gt;</c> before the block that it speaks of.</summary>
internal sealed class SuppressionBlock(BlockParser parser, ImmutableArray<string> codes, string reason) : LeafBlock(parser)
{
    public ImmutableArray<string> Codes { get; } = codes;

    public string Reason { get; } = reason;
}

/// <summary>Takes the one form of comment that is no raw HTML. Without a code or a reason it is raw HTML like any other, and is reported as such.</summary>
internal sealed class SuppressionParser : BlockParser
{
    private const string Beginning = "<!-- allow ";
    private const string End = "-->";
    private const int MaxLength = 400;

    public SuppressionParser() => OpeningCharacters = ['<'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        StringSlice line = processor.Line;
        bool insideParagraph = processor.CurrentBlock is ParagraphBlock { IsOpen: true } && !processor.IsBlankLine;
        if (processor.IsCodeIndent || insideParagraph || Read(line.AsSpan()) is not { } read)
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new SuppressionBlock(this, read.Codes, read.Reason) { Column = processor.Column, Span = new SourceSpan(processor.Start, line.End) });
        return BlockState.BreakDiscard;
    }

    private static (ImmutableArray<string> Codes, string Reason)? Read(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        int colon = line.IndexOf(':');
        if (line.Length > MaxLength || colon < 0 || !line.StartsWith(Beginning) || !line.EndsWith(End) || colon > line.Length - End.Length)
        {
            return null;
        }

        string reason = line[(colon + 1)..^End.Length].Trim().ToString();
        string[] codes = line[Beginning.Length..colon].ToString().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        bool isWhole = reason.Length > 0 && !reason.Contains(End, StringComparison.Ordinal) && codes.Length > 0 && codes.All(CheckSettings.IsCode);
        return isWhole ? ([.. codes], reason) : null;
    }
}

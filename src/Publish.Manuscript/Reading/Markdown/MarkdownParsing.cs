using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Publish.Manuscript.Reading.Markdown;

/// <summary>Markdig, set up once for the manuscript format: CommonMark with containers, tables, notes and spans by parsers of our own.</summary>
/// <remarks>Every parser here is bounded, so that no file takes more than a time in proportion to its length.</remarks>
internal static class MarkdownParsing
{
    private static readonly MarkdownPipeline Pipeline = Build();
    private static readonly MarkdownPipeline LinePipeline = BuildForLines();

    /// <exception cref="ArgumentException">The text is nested too deeply; a <see cref="LimitException"/> says where.</exception>
    public static MarkdownDocument Parse(string text) => Markdig.Markdown.Parse(text, Pipeline);

    /// <summary>A text without blocks; null where it is empty.</summary>
    /// <exception cref="ArgumentException">As above.</exception>
    public static ContainerInline? ParseLine(string text) => Markdig.Markdown.Parse(text, LinePipeline).OfType<ParagraphBlock>().FirstOrDefault()?.Inline;

    private static MarkdownPipeline BuildForLines()
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser());
        ReplaceInlineParsers(builder);
        return builder.Build();
    }

    private static MarkdownPipeline Build()
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.BlockParsers.Insert(0, new ContainerParser());
        builder.BlockParsers.Insert(1, new NoteDefinitionParser());
        builder.BlockParsers.Insert(2, new TableParser());
        builder.BlockParsers.Insert(3, new SuppressionParser());
        builder.BlockParsers.Replace<QuoteBlockParser>(new BoundedQuoteParser());
        builder.BlockParsers.Replace<ListBlockParser>(new BoundedListParser());
        ReplaceInlineParsers(builder);
        return builder.Build();
    }

    private static void ReplaceInlineParsers(MarkdownPipelineBuilder builder)
    {
        builder.InlineParsers.Replace<LinkInlineParser>(new BoundedLinkParser());
        builder.InlineParsers.InsertBefore<BoundedLinkParser>(new NoteMarkParser());
        builder.InlineParsers.InsertBefore<BoundedLinkParser>(new AttributeSpanParser());
        builder.InlineParsers.InsertBefore<EscapeInlineParser>(new EscapedStopParser());
    }
}

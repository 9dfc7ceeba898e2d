using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Publish.Manuscript.Reading.Markdown;

/// <summary>Markdig, set up once for the manuscript format: CommonMark, pipe tables, fenced containers, and three small parsers of our own.</summary>
internal static class MarkdownParsing
{
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <exception cref="ArgumentException">The text is nested more deeply than Markdig allows.</exception>
    public static MarkdownDocument Parse(string text) => Markdig.Markdown.Parse(text, Pipeline);

    private static MarkdownPipeline Build()
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.Extensions.Add(new CustomContainerExtension());
        builder.Extensions.Add(new PipeTableExtension(new PipeTableOptions { RequireHeaderSeparator = true }));
        builder.BlockParsers.InsertBefore<ParagraphBlockParser>(new NoteDefinitionParser());
        builder.BlockParsers.Find<ListBlockParser>()!.ItemParsers.Add(new UrduListItemParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new NoteMarkParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new LanguageSpanParser());
        return builder.Build();
    }
}

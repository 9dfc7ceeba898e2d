using System.Collections.Immutable;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Publish.Manuscript.Reading.Markdown;

internal enum CellAlignment
{
    None,
    Left,
    Center,
    Right,
}

/// <summary>A table with bars between its cells. The first row is the header.</summary>
internal sealed class PipeTable(BlockParser parser, ImmutableArray<CellAlignment> columns) : ContainerBlock(parser)
{
    public ImmutableArray<CellAlignment> Columns { get; } = columns;

    /// <summary>The first row that has more cells than the row of hyphens asks for; null where all fit.</summary>
    public PipeRow? Overfull { get; set; }
}

internal sealed class PipeRow(BlockParser parser) : ContainerBlock(parser);

internal sealed class PipeCell : LeafBlock
{
    public PipeCell(BlockParser parser)
        : base(parser) => ProcessInlines = true;
}

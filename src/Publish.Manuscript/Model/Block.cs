using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Unicode;

namespace Publish.Manuscript.Model;

/// <summary>A block of running matter. Only producers match the cases (the flow of layout, the writer of XHTML); everybody else uses <see cref="Walk"/>.</summary>
/// <param name="Span">Where it stands in the manuscript.</param>
public abstract record Block(SourceSpan Span)
{
    /// <summary>The language set on the block by <c>{lang=…}</c>; null: that of what surrounds it.</summary>
    public Language? Language { get; init; }

    /// <summary>The blocks directly inside, texts among them, in reading order.</summary>
    public abstract IEnumerable<Block> Children { get; }

    /// <summary>A block that may be missing, as children.</summary>
    protected static IEnumerable<Block> Optional(Block? block) => block is null ? [] : [block];
}

/// <summary>A block that is one run of text. Its number ties printed page and EPUB together.</summary>
/// <param name="TextId">Unique in the section, and the same at each reading of the same files: counted in the order of the manuscript, a note's blocks where its mark stands; see <see cref="PageMark"/>.</param>
public abstract record TextBlock(int TextId, ImmutableArray<Inline> Inlines, SourceSpan Span) : Block(Span)
{
    public override IEnumerable<Block> Children => [];
}

public sealed record Paragraph(int TextId, ImmutableArray<Inline> Inlines, SourceSpan Span) : TextBlock(TextId, Inlines, Span);

/// <param name="Level">1 for the first level inside an essay (<c>##</c>), 2 and 3 below it, without a jump.</param>
/// <param name="Id">Unique in its section, for links.</param>
public sealed record Heading(int Level, string Id, int TextId, ImmutableArray<Inline> Inlines, SourceSpan Span) : TextBlock(TextId, Inlines, Span);

/// <summary>Verse: stanzas of lines, at least one; a couplet is a stanza of two.</summary>
public sealed record Verse(ImmutableArray<Stanza> Stanzas, Paragraph? Attribution, SourceSpan Span) : Block(Span)
{
    public override IEnumerable<Block> Children => Stanzas.SelectMany(stanza => stanza.Lines).Concat(Optional(Attribution));
}

public sealed record Stanza(ImmutableArray<VerseLine> Lines);

/// <summary>One hemistich or line.</summary>
public sealed record VerseLine(int TextId, ImmutableArray<Inline> Inlines, SourceSpan Span) : TextBlock(TextId, Inlines, Span)
{
    /// <summary>Whether it is in brackets from end to end: the source of the verse before it, with no metre of its own.</summary>
    public bool IsBracketed => Brackets.Enclose(PlainText.Of(Inlines).AsSpan().Trim(" \u00A0\u06D4.\u060C"));
}

public sealed record Quotation(ImmutableArray<Block> Blocks, Paragraph? Attribution, SourceSpan Span) : Block(Span)
{
    public override IEnumerable<Block> Children => Blocks.Concat(Optional(Attribution));
}

/// <summary>Words of another before a text, with who said them.</summary>
public sealed record Epigraph(ImmutableArray<Block> Blocks, Paragraph? Attribution, SourceSpan Span) : Block(Span)
{
    public override IEnumerable<Block> Children => Blocks.Concat(Optional(Attribution));
}

/// <param name="Start">The first number, or null for a bulleted list.</param>
public sealed record ListBlock(int? Start, ImmutableArray<ListItem> Items, SourceSpan Span) : Block(Span)
{
    public override IEnumerable<Block> Children => Items.SelectMany(item => item.Blocks);
}

public sealed record ListItem(ImmutableArray<Block> Blocks, SourceSpan Span);

/// <summary>A table with one header row. Every row has as many cells as <paramref name="Columns"/>.</summary>
public sealed record Table(ImmutableArray<ColumnAlignment> Columns, ImmutableArray<TableCell> Header, ImmutableArray<ImmutableArray<TableCell>> Rows, SourceSpan Span) : Block(Span)
{
    public override IEnumerable<Block> Children => Optional(Caption).Concat(Header).Concat(Rows.SelectMany(row => row));

    public Paragraph? Caption { get; init; }

    /// <inheritdoc cref="Figure.Number"/>
    public int? Number { get; init; }

    /// <inheritdoc cref="Figure.Id"/>
    public string? Id { get; init; }
}

/// <summary>Relative to the table's direction: Start is right in Urdu.</summary>
public enum ColumnAlignment
{
    Start,
    Center,
    End,
}

public sealed record TableCell(int TextId, ImmutableArray<Inline> Inlines, SourceSpan Span) : TextBlock(TextId, Inlines, Span);

/// <summary>Terms and what they mean, as in a glossary.</summary>
public sealed record DefinitionList(ImmutableArray<Definition> Definitions, SourceSpan Span) : Block(Span)
{
    public override IEnumerable<Block> Children => Definitions.SelectMany(definition => definition.Meanings.Prepend<Block>(definition.Term));
}

/// <param name="Meanings">Each a paragraph; at least one.</param>
public sealed record Definition(Term Term, ImmutableArray<Paragraph> Meanings);

/// <param name="Id">Unique in its section, for links.</param>
public sealed record Term(string Id, int TextId, ImmutableArray<Inline> Inlines, SourceSpan Span) : TextBlock(TextId, Inlines, Span);

/// <param name="AlternativeText">For those who do not see the picture; empty when the manuscript gives none (then also a diagnostic).</param>
public sealed record Figure(ImageFile Image, string AlternativeText, Paragraph? Caption, SourceSpan Span) : Block(Span)
{
    public override IEnumerable<Block> Children => Optional(Caption);

    /// <summary>Counted through the book; null where there is no caption or the book does not number them.</summary>
    public int? Number { get; init; }

    /// <summary>Unique in its section, for references; or null.</summary>
    public string? Id { get; init; }

    /// <summary>As a share of the measure; null: as large as its pixels ask for.</summary>
    public double? Width { get; init; }
}

/// <summary>Lines of code or other text to be set as they are, in a face of one width.</summary>
public sealed record CodeBlock(ImmutableArray<CodeLine> Lines, SourceSpan Span) : Block(Span)
{
    public override IEnumerable<Block> Children => Lines;
}

/// <summary>One line of it, which may be empty.</summary>
public sealed record CodeLine(int TextId, ImmutableArray<Inline> Inlines, SourceSpan Span) : TextBlock(TextId, Inlines, Span);

/// <summary>A break of thought, set as an ornament.</summary>
public sealed record ThematicBreak(SourceSpan Span) : Block(Span)
{
    public override IEnumerable<Block> Children => [];
}

/// <summary>A block <c>::: {lang=…}</c> around others.</summary>
public sealed record LanguageBlock(ImmutableArray<Block> Blocks, SourceSpan Span) : Block(Span)
{
    public override IEnumerable<Block> Children => Blocks;
}

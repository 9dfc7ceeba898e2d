using System.Collections.Immutable;
using Publish.Core.Source;

namespace Publish.Import.Tree;

/// <summary>A line or paragraph of the source, with what the source says about it.</summary>
/// <param name="Span">Where it stands in the source.</param>
internal sealed record Line(ImmutableArray<Piece> Pieces, SourceSpan Span)
{
    private string? _text;

    public LineKind Kind { get; init; }

    /// <summary>A heading's level, from 1; a list item's depth, from 0.</summary>
    public int Level { get; init; }

    /// <summary>A list item's number; null for a bullet.</summary>
    public int? Number { get; init; }

    /// <summary>A second paragraph of a list item.</summary>
    public bool Continues { get; init; }

    /// <summary>Whether the source parts it from the line before by more than a line end.</summary>
    public bool GapBefore { get; init; }

    /// <summary>Whether it is in a table that is not kept as one: a number alone in a cell is no page number.</summary>
    public bool IsInTable { get; init; }

    /// <summary>Whether a page of the source begins with it.</summary>
    public bool PageBefore { get; init; }

    public bool IsBold { get; init; }

    /// <summary>The part of the page that it stands in, such as <c>comments</c>, where that is not the text itself.</summary>
    public string? Region { get; init; }

    /// <summary>Whether the source names it as the title, author or date.</summary>
    public LineRole Role { get; init; }

    /// <summary>The names by which links lead here.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    public ImmutableArray<Doubt> Doubts { get; init; } = [];

    /// <summary>Its words, with the marks of notes as they stood there.</summary>
    public string Text => _text ??= string.Concat(Pieces.Select(TextOf));

    public int Words => Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    public Line Doubted(Doubt doubt) => this with { Doubts = Doubts.Add(doubt) };

    // The copy of a record has the copied field too: other pieces want another text.
    public Line With(IEnumerable<Piece> pieces) => this with { Pieces = [.. pieces], _text = null };

    private static string TextOf(Piece piece) => piece switch
    {
        TextPiece text => text.Text,
        MarkPiece { Taken.Length: > 0 } mark => mark.Taken,
        _ => " ",
    };
}

internal enum LineKind
{
    Paragraph,
    Heading,
    ListItem,
    Quotation,
    Verse,
    TableRow,
    Break,

    /// <summary>Markdown to be kept letter by letter.</summary>
    Markup,
}

internal enum LineRole
{
    Text,
    Title,
    Author,
    Date,
}

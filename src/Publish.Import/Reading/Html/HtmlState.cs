using System.Collections.Immutable;
using Publish.Import.Tree;

namespace Publish.Import.Reading.Html;

/// <summary>What an element gives to all inside it.</summary>
internal sealed record HtmlState
{
    public static readonly HtmlState Start = new();

    public SourceStyle Style { get; init; }

    public string? Link { get; init; }

    public string? Language { get; init; }

    public string? Region { get; init; }

    public LineRole Role { get; init; }

    public LineKind Kind { get; init; }

    public int Level { get; init; }

    public bool IsPreformatted { get; init; }

    public bool IsInCell { get; init; }

    /// <summary>Whether this is in a table that only lays out a page.</summary>
    public bool IsInTable { get; init; }

    /// <summary>How many lists stand round this.</summary>
    public int Lists { get; init; }

    public ImmutableArray<string> Anchors { get; init; } = [];
}

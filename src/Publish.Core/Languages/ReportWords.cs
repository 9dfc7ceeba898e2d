using Publish.Core.Unicode;

namespace Publish.Core.Languages;

/// <summary>The words of the checks' report.</summary>
public sealed record ReportWords
{
    public required Language Language { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string Rule { get; init; }

    public required string Meaning { get; init; }

    public required string Count { get; init; }

    public required string Mended { get; init; }

    public required string Essays { get; init; }

    public required string WholeBook { get; init; }

    public required string OtherPlace { get; init; }

    public required string Nothing { get; init; }

    public required string Comma { get; init; }
}

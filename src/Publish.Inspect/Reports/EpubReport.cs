using System.Collections.Immutable;

namespace Publish.Inspect.Reports;

/// <summary>What a person wants to know of an EPUB before sending it off.</summary>
/// <param name="Version">Of the package document.</param>
/// <param name="Direction">How the pages turn; null where the file leaves it open.</param>
/// <param name="Chapters">Of the spine, by their paths.</param>
/// <param name="Contents">The entries of the contents.</param>
/// <param name="PageList">The folios that the page list names.</param>
/// <param name="Fonts">The font files.</param>
/// <param name="Described">How many pictures have an alternative text.</param>
/// <param name="Accessibility">The metadata of accessibility.</param>
public sealed record EpubReport(
    string Version,
    string? Title,
    ImmutableArray<string> Creators,
    string? Language,
    string? Identifier,
    string? Modified,
    string? Direction,
    ImmutableArray<string> Chapters,
    ImmutableArray<OutlineItem> Contents,
    ImmutableArray<string> PageList,
    ImmutableArray<string> Fonts,
    int Pictures,
    int Described,
    int Words,
    ImmutableArray<MetadataItem> Accessibility,
    ImmutableArray<Claim> Claims)
{
    /// <summary>Whether the file keeps all that it claims.</summary>
    public bool KeepsItsClaims => Claims.All(c => c.Findings.IsEmpty);
}

public sealed record MetadataItem(string Name, string Value);

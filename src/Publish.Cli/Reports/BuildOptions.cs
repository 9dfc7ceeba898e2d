using System.Collections.Immutable;
using Publish.Cli.Formats;

namespace Publish.Cli.Reports;

internal sealed record BuildOptions(string Output, ImmutableArray<OutputFormat> Formats, bool Strict, bool Json, bool Quiet)
{
    /// <summary>Where what was found is written as SARIF; null for nowhere.</summary>
    public string? Sarif { get; init; }
}

using System.Collections.Immutable;
using Publish.Cli.Files;
using Publish.Core.Source;

namespace Publish.Cli.Reports;

/// <param name="Artifacts">Empty when something was wrong: then nothing was written, and what was there before still stands.</param>
internal sealed record BuildResult(string Name, ImmutableArray<Artifact> Artifacts, int Pages, int Words, int Notes, ImmutableArray<Diagnostic> Diagnostics, int ExitCode)
{
    /// <summary>How long it took: for people only, never for what is written.</summary>
    public TimeSpan Time { get; init; }

    public int Warnings => Diagnostics.Count(d => d.Severity == Severity.Warning);

    public static BuildResult Failed(BookLocation location, DiagnosticBag diagnostics, int exitCode = Cli.ExitCode.Errors) => new(location.Name, [], 0, 0, 0, diagnostics.ToSorted(), exitCode);
}

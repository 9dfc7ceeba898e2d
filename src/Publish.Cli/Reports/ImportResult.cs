using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Import;

namespace Publish.Cli.Reports;

/// <param name="Made">Null when something was wrong: then nothing was written.</param>
internal sealed record ImportResult(string File, ImportedManuscript? Made, ImmutableArray<Diagnostic> Diagnostics, int ExitCode);

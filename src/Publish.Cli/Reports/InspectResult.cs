using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Inspect.Reports;

namespace Publish.Cli.Reports;

/// <param name="Pdf">Null for another kind of file, and for one that cannot be read; <paramref name="Epub"/> likewise.</param>
internal sealed record InspectResult(string File, PdfReport? Pdf, EpubReport? Epub, ImmutableArray<Diagnostic> Diagnostics, int ExitCode);

using System.Collections.Immutable;
using Publish.Editorial;
using Publish.Manuscript.Model;

namespace Publish.Cli.Reports;

/// <param name="Book">Null where there is none to be read.</param>
internal sealed record CheckResult(string Name, Book? Book, ImmutableArray<Finding> Findings, int ExitCode);

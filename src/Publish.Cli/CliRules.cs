using Publish.Core.Source;

namespace Publish.Cli;

/// <summary>The diagnostics of the command line.</summary>
internal static class CliRules
{
    public static readonly DiagnosticRule FileProblem = new("C001", Severity.Error, "A file or folder that cannot be read or written");
    public static readonly DiagnosticRule InternalError = new("C002", Severity.Error, "A fault in Publish itself");
}

using Publish.Core.Source;

namespace Publish.Cli;

/// <summary>The diagnostics of the command line.</summary>
internal static class CliRules
{
    public static readonly DiagnosticRule FileProblem = new("C001", Severity.Error, "A file or folder that cannot be read or written");
    public static readonly DiagnosticRule InternalError = new("C002", Severity.Error, "A fault in Publish itself");
    public static readonly DiagnosticRule NotCommitted = new("C003", Severity.Error, "A book to be released is not as it was committed");
    public static readonly DiagnosticRule Placeholder = new("C004", Severity.Error, "A placeholder in a book to be released");
    public static readonly DiagnosticRule NoVersion = new("C005", Severity.Error, "A book to be released has no version");
    public static readonly DiagnosticRule BuildsDiffer = new("C006", Severity.Error, "Two builds of one manuscript differ");
    public static readonly DiagnosticRule Refused = new("C007", Severity.Error, "A judge from outside refuses what was made");
    public static readonly DiagnosticRule NotInspected = new("C008", Severity.Error, "A file to be inspected cannot be read");
    public static readonly DiagnosticRule NoAnswer = new("C010", Severity.Error, "A validator does not end");
    public static readonly DiagnosticRule ClaimNotKept = new("C009", Severity.Error, "A file does not keep a standard that it claims");
}

using Publish.Core.Source;
using Publish.Text;
using Publish.Text.Fonts;

namespace Publish.Cli.Outcomes;

/// <summary>What an exception means to the user, and how the program ends after it.</summary>
/// <param name="Diagnostic">Null where the command line itself was wrong.</param>
internal sealed record Failure(int ExitCode, string Message, Diagnostic? Diagnostic)
{
    public static Failure Of(Exception exception)
    {
        Exception cause = exception is AggregateException several ? FirstOf(several) : exception;
        return cause switch
        {
            UsageException => new Failure(Cli.ExitCode.Usage, $"error: {cause.Message}", null),
            FontException { Span: { } span } => Reported(Cli.ExitCode.Errors, TextRules.UnusableFont, cause.Message, "choose another file under `design: font:`", span),
            UserException or FontException or IOException or UnauthorizedAccessException => Reported(Cli.ExitCode.Files, CliRules.FileProblem, cause.Message.TrimEnd('.')),
            _ => Reported(Cli.ExitCode.Internal, CliRules.InternalError, $"a fault in Publish itself: {cause.Message.TrimEnd('.')}", HintFor(exception)),
        };
    }

    /// <summary>Which of several threads failed first is chance: the order is by type and message, our own faults before those of the user's files.</summary>
    private static Exception FirstOf(AggregateException several) => several.Flatten().InnerExceptions
        .OrderBy(e => e is UsageException or UserException or FontException or IOException or UnauthorizedAccessException)
        .ThenBy(e => e.GetType().FullName, StringComparer.Ordinal)
        .ThenBy(e => e.Message, StringComparer.Ordinal)
        .First();

    private static Failure Reported(int exitCode, DiagnosticRule rule, string message, string? hint = null, SourceSpan? span = null)
    {
        var diagnostic = new Diagnostic(rule, span, message, hint);
        return new Failure(exitCode, diagnostic.ToString(), diagnostic);
    }

    /// <summary>The stack only for those who asked for it.</summary>
    private static string HintFor(Exception exception) =>
        Environment.GetEnvironmentVariable("PUBLISH_DEBUG") == "1" ? $"report it with this: {exception.ToString().ReplaceLineEndings(" | ")}" : "set PUBLISH_DEBUG=1 to see where, and report it";
}

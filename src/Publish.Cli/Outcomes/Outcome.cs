using Publish.Core.Source;

namespace Publish.Cli.Outcomes;

/// <summary>The work on one book or file among several: what goes wrong with it does not keep the others from being worked on.</summary>
internal static class Outcome
{
    /// <param name="failed">What comes of an exception, by its diagnostic and exit code. A wrong command line stops the program instead.</param>
    public static T Run<T>(Func<T> work, Func<Diagnostic, int, T> failed)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (Failure.Of(e) is { Diagnostic: { } diagnostic, ExitCode: int code })
        {
            return failed(diagnostic, code);
        }
    }
}

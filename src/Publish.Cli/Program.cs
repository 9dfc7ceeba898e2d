using System.CommandLine;
using Publish.Cli.Commands;
using Publish.Cli.Files;
using Publish.Text.Fonts;

namespace Publish.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        var root = new RootCommand(
            """
            Publish makes books: a folder of Markdown becomes a PDF and an EPUB.

            Examples:
              publish build books/nastaliq-aur-chhapakhana
              publish build books/manual --output out --format epub
              publish dump books/manual
            """)
        {
            BuildCommand.Create(),
            DumpCommand.Create(),
        };
        try
        {
            ParseResult parsed = root.Parse(args);
            int code = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return parsed.Errors.Count > 0 ? ExitCode.Usage : code;
        }
        catch (Exception e) when (e is UserException or FontException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"error {CliRules.FileProblem.Code}: {e.Message}");
            return ExitCode.Files;
        }
        catch (Exception e) when (Environment.GetEnvironmentVariable("PUBLISH_DEBUG") is null)
        {
            Console.Error.WriteLine($"error {CliRules.InternalError.Code}: a fault in Publish itself: {e.Message}. Set PUBLISH_DEBUG=1 to see where, and report it.");
            return ExitCode.Internal;
        }
    }
}

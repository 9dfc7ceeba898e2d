using System.CommandLine;
using Publish.Cli.Commands;
using Publish.Cli.Output;

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
            // A name that begins with @ is a name: response files are switched off.
            ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            return parsed.Errors.Count > 0 ? Refuse(parsed) : parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e)
        {
            var failure = Failure.Of(e);
            Terminal.Error.WriteLine(failure.Message);
            return failure.ExitCode;
        }
    }

    private static int Refuse(ParseResult parsed)
    {
        foreach (string message in parsed.Errors.Select(e => e.Message).Distinct())
        {
            Terminal.Error.WriteLine($"error: {message}");
        }

        string command = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
        Terminal.Error.WriteLine($"See publish{command} --help");
        return ExitCode.Usage;
    }
}

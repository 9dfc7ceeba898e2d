using System.CommandLine;
using Publish.Cli.Commands;
using Publish.Cli.Outcomes;
using Publish.Cli.Output;

namespace Publish.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        var root = new RootCommand(
            """
            Publish makes books: a folder of Markdown becomes PDFs, for screen and press, and an EPUB.

            Examples:
              publish new my-book
              publish build books/nastaliq-aur-chhapakhana
              publish build books/manual --output out --format epub
              publish check my-book --report findings.html
              publish preview my-book
              publish import saved-page.html --into books/my-book
              publish inspect my-book.pdf
            """)
        {
            BuildCommand.Create(),
            CheckCommand.Create(),
            FixCommand.Create(),
            WatchCommand.Create(),
            PreviewCommand.Create(),
            ReleaseCommand.Create(),
            NewCommand.Create(),
            ImportCommand.Create(),
            InspectCommand.Create(),
            DumpCommand.Create(),
            DoctorCommand.Create(),
            HelpCommand.Create(),
            CompletionCommand.Create(),
        };
        try
        {
            // A name that begins with @ is a name: response files are switched off.
            ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            bool completes = args is [['[', ..], ..];
            if (!completes && args.Any(UsageErrors.IsEmpty))
            {
                throw new UsageException("an argument is empty: name a file, a folder or a value, and check that the variables of your script are set");
            }

            return parsed.Errors.Count > 0 && !completes ? UsageErrors.Report(parsed) : parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e)
        {
            var failure = Failure.Of(e);
            Terminal.Error.WriteLine($"{failure.Message}");
            return failure.ExitCode;
        }
    }
}

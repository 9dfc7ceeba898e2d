using System.CommandLine;
using Publish.Cli.Files;
using Publish.Cli.Formats;
using Publish.Cli.Output;
using Publish.Cli.Reports;

namespace Publish.Cli.Commands;

/// <summary><c>publish watch</c>: builds, and builds again whenever a file of the book is saved, until it is stopped.</summary>
internal static class WatchCommand
{
    public static Command Create()
    {
        Argument<string[]> books = CommonOptions.Books("As for publish build.");
        Option<string> output = CommonOptions.Output("The folder for what is made.", "dist");
        Option<string> format = FormatOption.Create(usual: f => f.IsWatched);
        var command = new Command("watch", "Build books whenever a file of theirs is saved.") { books, output, format };
        command.SetAction((parsed, cancellation) =>
        {
            var options = new BuildOptions(parsed.GetRequiredValue(output), FormatOption.Read(parsed, format), Strict: false, Json: false, Quiet: false);
            return RunAsync(options, BookLocator.Find(parsed.GetValue(books) ?? []), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(BuildOptions options, IReadOnlyList<BookLocation> books, CancellationToken cancellation)
    {
        var build = new BuildRun(options, remembers: true);
        using var watcher = new BookWatcher(books.Select(b => b.Folder));
        while (!cancellation.IsCancellationRequested)
        {
            build.Run(books);
            Terminal.Error.WriteLine($"Waiting for changes; Ctrl+C ends.");
            try
            {
                await watcher.WaitAsync(cancellation);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }

        return ExitCode.Done;
    }
}

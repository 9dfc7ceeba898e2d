using System.CommandLine;
using System.Diagnostics;
using Publish.Cli.Building;
using Publish.Cli.Files;
using Publish.Cli.Formats;
using Publish.Cli.Outcomes;
using Publish.Cli.Output;
using Publish.Core.Source;
using Publish.Layout;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;
using Publish.Preview;

namespace Publish.Cli.Commands;

/// <summary><c>publish preview</c>: the book in a browser of this machine, anew whenever a file of it is saved, until it is stopped.</summary>
internal static class PreviewCommand
{
    public static Command Create()
    {
        Argument<string?> book = CommonOptions.Argument<string?>("BOOK", "A folder with a book.yaml. Default: the current folder, or the only book below ./books.", ArgumentArity.ZeroOrOne);
        var port = new Option<int>("--port", "-p") { Description = "The port of 127.0.0.1 to listen on. Default: any that is free.", HelpName = "PORT" };
        var open = new Option<bool>("--open") { Description = "Open it in the browser." };
        var command = new Command("preview", "Show a book in the browser, anew whenever a file of it is saved.") { book, port, open };
        command.SetAction((parsed, cancellation) => RunAsync(Locate(parsed.GetValue(book)), parsed.GetValue(port), parsed.GetValue(open), cancellation));
        return command;
    }

    private static BookLocation Locate(string? name) => BookLocator.Find(name is null ? [] : [name]) is [var only]
        ? only
        : throw new UsageException("there are several books here: name one");

    private static async Task<int> RunAsync(BookLocation location, int port, bool open, CancellationToken cancellation)
    {
        var cache = new BookCache();
        using var watcher = new BookWatcher([location.Folder]);
        await using PreviewServer server = await PreviewServer.StartAsync(Read(location, cache), port);
        Terminal.Out.WriteLine($"Preview of {location.Name} at {server.Address} (Ctrl+C ends)");
        if (open)
        {
            Open(server.Address);
        }

        try
        {
            while (true)
            {
                await watcher.WaitAsync(cancellation);
                server.Show(Read(location, cache));
            }
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Done;
        }
    }

    private static PreviewState Read(BookLocation location, BookCache cache)
    {
        var diagnostics = new DiagnosticBag();
        return Outcome.Run(() => Read(location, cache, diagnostics), (diagnostic, _) =>
        {
            diagnostics.Add(diagnostic);
            return new PreviewState(location.Name, null, diagnostics.ToSorted(), null);
        });
    }

    private static PreviewState Read(BookLocation location, BookCache cache, DiagnosticBag diagnostics)
    {
        Book? book = BookReader.Read(location.DisplayPath, location.Name, new DiskBookFiles(location.Folder), diagnostics, cache.Reading);
        if (book is null || diagnostics.HasErrors)
        {
            return new PreviewState(location.Name, null, diagnostics.ToSorted(), null);
        }

        DateTimeOffset date = BuildDate.For(book.Info.Date);
        PagedBook pages = Typesetter.Typeset(book, cache.Fonts, new TypesetOptions(date, Tool.Producer) { Cache = cache.Typesetting }, diagnostics);
        return new PreviewState(location.Name, pages, diagnostics.ToSorted(), () => Epub(book, pages, date));
    }

    private static ReadOnlyMemory<byte> Epub(Book book, PagedBook pages, DateTimeOffset date)
    {
        var content = new MemoryStream();
        OutputFormat.WriteEpub(new TypesetBook(book, pages, date, new DiagnosticBag()), content);
        return content.ToArray();
    }

    private static void Open(string address)
    {
        try
        {
            Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })?.Dispose();
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            Terminal.Error.WriteLine($"no browser could be opened: {e.Message}");
        }
    }
}

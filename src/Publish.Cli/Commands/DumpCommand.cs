using System.CommandLine;
using Publish.Cli.Files;
using Publish.Cli.Output;
using Publish.Core.Source;
using Publish.Layout;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;

namespace Publish.Cli.Commands;

/// <summary><c>publish dump</c>: the pages as text.</summary>
internal static class DumpCommand
{
    public static Command Create()
    {
        Argument<string> book = CommonOptions.Argument<string>("BOOK", "A folder with a book.yaml.", ArgumentArity.ExactlyOne);
        var command = new Command("dump", "Write the pages of a book as text: every line with its place, one item a line.") { book };
        command.SetAction(parsed => Run(BookLocator.Locate(parsed.GetRequiredValue(book))));
        return command;
    }

    private static int Run(BookLocation location)
    {
        var diagnostics = new DiagnosticBag();
        Book? book = BookReader.Read(location.DisplayPath, location.Name, new DiskBookFiles(location.Folder), diagnostics);
        if (book is not null && !diagnostics.HasErrors)
        {
            PagedBook pages = Typesetter.Typeset(book, ShippedFonts.Open(), new TypesetOptions(BuildDate.For(book.Info.Date), Tool.Producer), diagnostics);
            var text = new StringWriter();
            PageDump.Write(pages, text);
            foreach (string line in text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                Terminal.Out.WriteLine($"{line}");
            }
        }

        DiagnosticPrinter.Print(diagnostics.ToSorted());
        return diagnostics.HasErrors ? ExitCode.Errors : ExitCode.Done;
    }
}

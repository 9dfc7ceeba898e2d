using System.CommandLine;
using Publish.Cli.Files;

namespace Publish.Cli.Commands;

/// <summary><c>publish import</c>: files of blogs and word processors in, essays out.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        Argument<string[]> files = CommonOptions.Argument<string[]>("FILE", "Plain text, HTML, Markdown or .docx.", ArgumentArity.OneOrMore);
        var into = new Option<string?>("--into") { Description = "The book that the essays are added to. Default: only the essay's file is made, in the current folder.", HelpName = "BOOK" };
        Option<bool> json = CommonOptions.Json();

        var command = new Command("import", "Make essays of files from blogs and word processors.") { files, into, json };
        command.SetAction(parsed => new ImportRun(parsed.GetValue(into) is { } book ? BookLocator.Locate(book) : null, parsed.GetValue(json)).Run(parsed.GetRequiredValue(files)));
        return command;
    }
}

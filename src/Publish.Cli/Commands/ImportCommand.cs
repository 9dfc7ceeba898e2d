using System.CommandLine;
using Publish.Cli.Files;

namespace Publish.Cli.Commands;

/// <summary><c>publish import</c>: files of blogs and word processors in, essays out.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Plain text, HTML, Markdown or .docx.", Arity = ArgumentArity.OneOrMore };
        var into = new Option<string?>("--into") { Description = "The book that the essays are added to. Default: only the essay's file is made, in the current folder.", HelpName = "BOOK" };
        var json = new Option<bool>("--json") { Description = "Write one JSON document instead of text." };
        files.Validators.Add(BookArgument.RefuseOptions);

        var command = new Command("import", "Make essays of files from blogs and word processors.") { files, into, json };
        command.SetAction(parsed => new ImportRun(parsed.GetValue(into) is { } book ? BookLocator.Locate(book) : null, parsed.GetValue(json)).Run(parsed.GetRequiredValue(files)));
        return command;
    }
}

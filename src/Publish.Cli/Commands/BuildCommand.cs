using System.CommandLine;
using Publish.Cli.Files;

namespace Publish.Cli.Commands;

/// <summary><c>publish build</c>: books in, artifacts out.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var books = new Argument<string[]>("BOOK") { Description = "Folders with a book.yaml. Default: the current folder, or all books below ./books.", Arity = ArgumentArity.ZeroOrMore };
        var output = new Option<string>("--output", "-o") { Description = "The folder for what is made, as DIR/NAME/SLUG.pdf and DIR/NAME/SLUG.epub.", HelpName = "DIR", DefaultValueFactory = _ => "dist" };
        var format = new Option<string>("--format", "-f") { Description = "What to make: pdf, epub or both, with a comma between.", HelpName = "LIST", DefaultValueFactory = _ => "pdf,epub" };
        format.Validators.Add(result =>
        {
            if (Formats(result.GetValueOrDefault<string>()!) is null)
            {
                result.AddError("--format takes pdf, epub or pdf,epub");
            }
        });
        var strict = new Option<bool>("--strict") { Description = "Take warnings for errors." };
        var json = new Option<bool>("--json") { Description = "Write one JSON document instead of text." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Say nothing but what is wrong." };
        var command = new Command("build", "Make the PDF and the EPUB of books.") { books, output, format, strict, json, quiet };
        command.SetAction(parsed => new BookBuild(new BuildOptions(
            parsed.GetRequiredValue(output), Formats(parsed.GetRequiredValue(format))!, parsed.GetValue(strict), parsed.GetValue(json), parsed.GetValue(quiet)))
            .Run(BookLocator.Find(parsed.GetValue(books) ?? [])));
        return command;
    }

    private static HashSet<string>? Formats(string list)
    {
        HashSet<string> formats = [.. list.Split(',', StringSplitOptions.TrimEntries)];
        return formats.Count > 0 && formats.All(f => f is "pdf" or "epub") ? formats : null;
    }
}

internal sealed record BuildOptions(string Output, IReadOnlySet<string> Formats, bool Strict, bool Json, bool Quiet);

using System.CommandLine;
using System.CommandLine.Parsing;
using Publish.Cli.Files;

namespace Publish.Cli.Commands;

/// <summary><c>publish build</c>: books in, artifacts out.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var books = new Argument<string[]>("BOOK") { Description = "Folders with a book.yaml. Default: the current folder, or all books below ./books.", Arity = ArgumentArity.ZeroOrMore };
        var output = new Option<string>("--output", "-o") { Description = "The folder for what is made, as DIR/NAME/SLUG.pdf, SLUG-press.pdf and SLUG.epub.", HelpName = "DIR", DefaultValueFactory = _ => "dist" };
        var format = new Option<string>("--format", "-f") { Description = "What to make: pdf for the screen, press, epub, with a comma between.", HelpName = "LIST", DefaultValueFactory = _ => "pdf,press,epub" };
        var strict = new Option<bool>("--strict") { Description = "Take warnings for errors." };
        var json = new Option<bool>("--json") { Description = "Write one JSON document instead of text." };
        var sarif = new Option<string>("--sarif") { Description = "Also write what was found as SARIF, for code hosts.", HelpName = "FILE" };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Say nothing but what is wrong." };
        books.Validators.Add(BookArgument.RefuseOptions);
        format.Validators.Add(RefuseUnknownFormats);

        var command = new Command("build", "Make a PDF for the screen, a PDF for the press and an EPUB of books.") { books, output, format, strict, json, sarif, quiet };
        command.SetAction(parsed => new BuildRun(new BuildOptions(
            parsed.GetRequiredValue(output), [.. Split(parsed.GetRequiredValue(format))], parsed.GetValue(strict), parsed.GetValue(json), parsed.GetValue(quiet)) { Sarif = parsed.GetValue(sarif) })
            .Run(BookLocator.Find(parsed.GetValue(books) ?? [])));
        return command;
    }

    public static void RefuseUnknownFormats(OptionResult result)
    {
        if (!Split(result.GetValueOrDefault<string>() ?? "").All(f => f is "pdf" or "press" or "epub"))
        {
            result.AddError("--format takes pdf, press and epub, with a comma between");
        }
    }

    public static string[] Split(string list) => list.Split(',', StringSplitOptions.TrimEntries);
}

internal sealed record BuildOptions(string Output, HashSet<string> Formats, bool Strict, bool Json, bool Quiet)
{
    /// <summary>Where what was found is written as SARIF; null for nowhere.</summary>
    public string? Sarif { get; init; }
}

using System.Collections.Immutable;
using System.CommandLine;
using Publish.Cli.Files;
using Publish.Cli.Formats;

namespace Publish.Cli.Commands;

/// <summary><c>publish build</c>: books in, artifacts out.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var books = new Argument<string[]>("BOOK") { Description = "Folders with a book.yaml. Default: the current folder, or all books below ./books.", Arity = ArgumentArity.ZeroOrMore };
        var output = new Option<string>("--output", "-o") { Description = $"The folder for what is made, as DIR/NAME/{Listed(f => $"SLUG{f.Ending}")}.", HelpName = "DIR", DefaultValueFactory = _ => "dist" };
        Option<string> format = FormatOption.Create(usual: _ => true);
        var strict = new Option<bool>("--strict") { Description = "Take warnings for errors." };
        var json = new Option<bool>("--json") { Description = "Write one JSON document instead of text." };
        var sarif = new Option<string>("--sarif") { Description = "Also write what was found as SARIF, for code hosts.", HelpName = "FILE" };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Say nothing but what is wrong." };
        books.Validators.Add(BookArgument.RefuseOptions);

        var command = new Command("build", $"Make {Listed(f => f.Description)} of books.") { books, output, format, strict, json, sarif, quiet };
        command.SetAction(parsed => new BuildRun(new BuildOptions(
            parsed.GetRequiredValue(output), FormatOption.Read(parsed, format), parsed.GetValue(strict), parsed.GetValue(json), parsed.GetValue(quiet)) { Sarif = parsed.GetValue(sarif) })
            .Run(BookLocator.Find(parsed.GetValue(books) ?? [])));
        return command;
    }

    private static string Listed(Func<OutputFormat, string> words) => $"{string.Join(", ", OutputFormat.All[..^1].Select(words))} and {words(OutputFormat.All[^1])}";
}

internal sealed record BuildOptions(string Output, ImmutableArray<OutputFormat> Formats, bool Strict, bool Json, bool Quiet)
{
    /// <summary>Where what was found is written as SARIF; null for nowhere.</summary>
    public string? Sarif { get; init; }
}

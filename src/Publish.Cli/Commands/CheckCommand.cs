using System.CommandLine;
using Publish.Cli.Files;

namespace Publish.Cli.Commands;

/// <summary><c>publish check</c>: books in, findings out.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var books = new Argument<string[]>("BOOK") { Description = "Folders with a book.yaml. Default: the current folder, or all books below ./books.", Arity = ArgumentArity.ZeroOrMore };
        Option<string[]> rules = RuleOption.Create("Show only what these rules find, such as E030. May be given more than once.");
        var report = new Option<string>("--report") { Description = "Write a page for the editor: every finding in its sentence, as HTML.", HelpName = "FILE" };
        var sarif = new Option<string>("--sarif") { Description = "Write the findings as SARIF 2.1.0, for GitHub and editors.", HelpName = "FILE" };
        var strict = new Option<bool>("--strict") { Description = "Take warnings for errors." };
        var json = new Option<bool>("--json") { Description = "Write one JSON document instead of text." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Write the summary only." };
        books.Validators.Add(BookArgument.RefuseOptions);

        var command = new Command("check", "Look through the text of books for what an editor would mend.") { books, rules, report, sarif, strict, json, quiet };
        command.SetAction(parsed => new CheckRun(new CheckOptions(
            RuleOption.Read(parsed, rules), parsed.GetValue(report), parsed.GetValue(sarif), parsed.GetValue(strict), parsed.GetValue(json), parsed.GetValue(quiet)))
            .Run(BookLocator.Find(parsed.GetValue(books) ?? [])));
        return command;
    }
}

internal sealed record CheckOptions(HashSet<string> Rules, string? Report, string? Sarif, bool Strict, bool Json, bool Quiet);

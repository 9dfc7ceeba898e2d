using System.CommandLine;
using Publish.Cli.Files;
using Publish.Cli.Reports;

namespace Publish.Cli.Commands;

/// <summary><c>publish check</c>: books in, findings out.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        Argument<string[]> books = CommonOptions.Books();
        Option<string[]> rules = RuleOption.Create("Show only what these rules find, such as E030. May be given more than once.");
        var report = new Option<string>("--report") { Description = "Write a page for the editor: every finding in its sentence, as HTML.", HelpName = "FILE" };
        var sarif = new Option<string>("--sarif") { Description = "Write the findings as SARIF 2.1.0, for GitHub and editors.", HelpName = "FILE" };
        Option<bool> strict = CommonOptions.Strict();
        Option<bool> json = CommonOptions.Json();
        Option<bool> quiet = CommonOptions.Quiet("Write the summary only.");

        var command = new Command("check", "Look through the text of books for what an editor would mend.") { books, rules, report, sarif, strict, json, quiet };
        command.SetAction(parsed => new CheckRun(new CheckOptions(
            RuleOption.Read(parsed, rules), parsed.GetValue(report), parsed.GetValue(sarif), parsed.GetValue(strict), parsed.GetValue(json), parsed.GetValue(quiet)))
            .Run(BookLocator.Find(parsed.GetValue(books) ?? [])));
        return command;
    }
}

using System.CommandLine;
using Publish.Cli.Files;

namespace Publish.Cli.Commands;

/// <summary><c>publish fix</c>: what can be mended safely is mended in the essays themselves.</summary>
internal static class FixCommand
{
    public static Command Create()
    {
        Argument<string[]> books = CommonOptions.Books();
        Option<string[]> rules = RuleOption.Create("Mend only what these rules find, such as E030. May be given more than once.");
        var dryRun = new Option<bool>("--dry-run", "-n") { Description = "Show what would change, and write nothing." };
        Option<bool> quiet = CommonOptions.Quiet();

        var command = new Command("fix", "Mend in the text of books what can be mended safely: letters, signs and spaces, never words.") { books, rules, dryRun, quiet };
        command.SetAction(parsed => new FixRun(new FixOptions(RuleOption.Read(parsed, rules), parsed.GetValue(dryRun), parsed.GetValue(quiet)))
            .Run(BookLocator.Find(parsed.GetValue(books) ?? [])));
        return command;
    }
}

internal sealed record FixOptions(HashSet<string> Rules, bool DryRun, bool Quiet);

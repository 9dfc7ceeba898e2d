using System.CommandLine;
using Publish.Cli.Files;
using Publish.Cli.Formats;
using Publish.Cli.Reports;

namespace Publish.Cli.Commands;

/// <summary><c>publish build</c>: books in, artifacts out.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        Argument<string[]> books = CommonOptions.Books();
        Option<string> output = CommonOptions.Output($"The folder for what is made, as DIR/NAME/{Listed(f => $"SLUG{f.Ending}")}.", "dist");
        Option<string> format = FormatOption.Create(usual: _ => true);
        Option<bool> strict = CommonOptions.Strict();
        Option<bool> json = CommonOptions.Json();
        var sarif = new Option<string>("--sarif") { Description = "Also write what was found as SARIF, for code hosts.", HelpName = "FILE" };
        Option<bool> quiet = CommonOptions.Quiet();

        var command = new Command("build", $"Make {Listed(f => f.Description)} of books.") { books, output, format, strict, json, sarif, quiet };
        command.SetAction(parsed => new BuildRun(new BuildOptions(
            parsed.GetRequiredValue(output), FormatOption.Read(parsed, format), parsed.GetValue(strict), parsed.GetValue(json), parsed.GetValue(quiet)) { Sarif = parsed.GetValue(sarif) })
            .Run(BookLocator.Find(parsed.GetValue(books) ?? [])));
        return command;
    }

    private static string Listed(Func<OutputFormat, string> words) => $"{string.Join(", ", OutputFormat.All[..^1].Select(words))} and {words(OutputFormat.All[^1])}";
}

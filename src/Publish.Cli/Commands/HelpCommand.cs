using System.CommandLine;
using Publish.Cli.Files;
using Publish.Cli.Outcomes;
using Publish.Cli.Output;
using Publish.Core.Source;

namespace Publish.Cli.Commands;

/// <summary><c>publish help TOPIC</c>: a chapter of the manual, as it was written.</summary>
internal static class HelpCommand
{
    public static Command Create()
    {
        var topic = new Argument<string?>("TOPIC") { Description = "A chapter of the manual; without one their names are listed.", Arity = ArgumentArity.ZeroOrOne, HelpName = "TOPIC" };
        topic.CompletionSources.Add(_ => Manual.Topics.Select(t => new System.CommandLine.Completions.CompletionItem(t.Name)));
        var command = new Command("help", "Show a chapter of the manual.") { topic };
        command.SetAction(parsed => Run(parsed.GetValue(topic)));
        return command;
    }

    private static int Run(string? name)
    {
        if (name is null)
        {
            Terminal.Out.WriteLine($"Chapters of the manual; publish help TOPIC shows one:\n");
            foreach (ManualTopic topic in Manual.Topics)
            {
                Terminal.Out.WriteLine($"  {topic.Name,-26} {topic.Title}");
            }

            return ExitCode.Done;
        }

        ManualTopic found = Manual.Topics.FirstOrDefault(t => t.Name == name)
            ?? throw new UsageException($"the manual has no chapter {name}{(Suggestion.Nearest(name, Manual.Topics.Select(t => t.Name)) is { } near ? $"; did you mean {near}?" : ": publish help lists them")}");
        Terminal.Out.WriteLine(TerminalText.Drawn($"# {found.Title}\n\n{found.Text}"));
        return ExitCode.Done;
    }
}

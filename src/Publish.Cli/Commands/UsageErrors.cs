using System.CommandLine;
using System.CommandLine.Parsing;
using Publish.Cli.Output;
using Publish.Core.Source;

namespace Publish.Cli.Commands;

/// <summary>A command line that was not understood, and what was meant by it perhaps.</summary>
internal static class UsageErrors
{
    public static int Report(ParseResult parsed)
    {
        CommandResult result = parsed.CommandResult;
        if (result.Command is RootCommand && parsed.UnmatchedTokens is [var unknown, ..])
        {
            Terminal.Error.WriteLine($"error: there is no {(unknown.StartsWith('-') ? "option" : "command")} {unknown}{Near(unknown, Names(result.Command))}");
        }
        else
        {
            foreach (string message in parsed.Errors.Select(e => e.Message.TrimEnd('.')).Distinct())
            {
                Terminal.Error.WriteLine($"error: {message}");
            }
        }

        string command = result.Command is RootCommand ? "" : $" {result.Command.Name}";
        Terminal.Error.WriteLine($"See publish{command} --help");
        return ExitCode.Usage;
    }

    /// <summary>Whether an argument says nothing, or an option is given nothing after its equals sign: no command has a use for either.</summary>
    public static bool IsEmpty(string argument) => argument.Length == 0 || (argument.StartsWith('-') && argument[^1] is '=' or ':');

    /// <summary>Empty, or a question whether another name was meant.</summary>
    public static string Near(string word, IEnumerable<string> names) => Suggestion.Nearest(word, names) is { } near ? $"; did you mean {near}?" : "";

    private static IEnumerable<string> Names(Command command) => command.Subcommands.Select(c => c.Name).Concat(command.Options.Select(o => o.Name));
}

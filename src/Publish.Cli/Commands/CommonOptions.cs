using System.CommandLine;
using System.CommandLine.Parsing;

namespace Publish.Cli.Commands;

/// <summary>The arguments and options that several commands have.</summary>
internal static class CommonOptions
{
    public static Argument<string[]> Books(string description = "Folders with a book.yaml. Default: the current folder, or all books below ./books.") =>
        Argument<string[]>("BOOK", description, ArgumentArity.ZeroOrMore);

    public static Argument<T> Argument<T>(string name, string description, ArgumentArity arity)
    {
        var argument = new Argument<T>(name) { Description = description, Arity = arity };
        argument.Validators.Add(RefuseOptions);
        return argument;
    }

    public static Option<string> Output(string description, string usual) => new("--output", "-o") { Description = description, HelpName = "DIR", DefaultValueFactory = _ => usual };

    public static Option<bool> Strict() => new("--strict") { Description = "Take warnings for errors." };

    public static Option<bool> Json() => new("--json") { Description = "Write one JSON document instead of text." };

    public static Option<bool> Quiet(string description = "Say nothing but what is wrong.") => new("--quiet", "-q") { Description = description };

    /// <summary>A misspelt option must not be taken for the name of a book or file.</summary>
    private static void RefuseOptions(ArgumentResult result)
    {
        foreach (Token token in result.Tokens.Where(t => t.Value.StartsWith('-')))
        {
            IEnumerable<string> options = result.Parent is CommandResult parent ? parent.Command.Options.Select(o => o.Name) : [];
            result.AddError($"there is no option {token.Value}{UsageErrors.Near(token.Value, options)}");
        }
    }
}

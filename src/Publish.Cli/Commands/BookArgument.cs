using System.CommandLine.Parsing;

namespace Publish.Cli.Commands;

/// <summary>A misspelt option must not be taken for the name of a book.</summary>
internal static class BookArgument
{
    public static void RefuseOptions(ArgumentResult result)
    {
        foreach (Token token in result.Tokens.Where(t => t.Value.StartsWith('-')))
        {
            IEnumerable<string> options = result.Parent is CommandResult parent ? parent.Command.Options.Select(o => o.Name) : [];
            result.AddError($"there is no option {token.Value}{Misuse.Near(token.Value, options)}");
        }
    }
}

using System.CommandLine;

namespace Publish.Cli.Commands;

/// <summary><c>--rule E030</c>: which rules a command is about.</summary>
internal static class RuleOption
{
    public static Option<string[]> Create(string description)
    {
        var option = new Option<string[]>("--rule", "-r") { Description = description, HelpName = "CODE", Arity = ArgumentArity.OneOrMore };
        option.Validators.Add(result =>
        {
            foreach (string code in result.Tokens.Select(t => t.Value).Where(v => v.Length != 4 || !char.IsAsciiLetterUpper(v[0]) || !v[1..].All(char.IsAsciiDigit)))
            {
                result.AddError($"{code} is no code of a rule, such as E030");
            }
        });
        return option;
    }

    /// <summary>The codes that were named; none: all.</summary>
    public static HashSet<string> Read(ParseResult parsed, Option<string[]> option) => new(parsed.GetValue(option) ?? [], StringComparer.Ordinal);
}

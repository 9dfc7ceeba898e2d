using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;

namespace Publish.Cli.Formats;

/// <summary>The option <c>--format</c>: names of formats with a comma between.</summary>
internal static class FormatOption
{
    private static readonly string[] Names = [.. OutputFormat.All.Select(f => f.Name)];

    /// <param name="usual">Of what is built where the option is not given.</param>
    public static Option<string> Create(Func<OutputFormat, bool> usual)
    {
        var option = new Option<string>("--format", "-f")
        {
            Description = $"What to make: {string.Join(", ", Names)}, with a comma between.",
            HelpName = "LIST",
            DefaultValueFactory = _ => string.Join(',', OutputFormat.All.Where(usual).Select(f => f.Name)),
        };
        option.Validators.Add(RefuseUnknown);
        return option;
    }

    public static ImmutableArray<OutputFormat> Read(ParseResult parsed, Option<string> option)
    {
        string[] names = Split(parsed.GetRequiredValue(option));
        return [.. OutputFormat.All.Where(f => names.Contains(f.Name))];
    }

    private static void RefuseUnknown(OptionResult result)
    {
        if (!Split(result.GetValueOrDefault<string>() ?? "").All(Names.Contains))
        {
            result.AddError($"--format takes {string.Join(", ", Names[..^1])} and {Names[^1]}, with a comma between");
        }
    }

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.TrimEntries);
}

using System.Reflection;
using System.Text.RegularExpressions;
using Publish.Core.Source;

namespace Publish.Tests;

/// <summary>The codes that are declared, in whatever project.</summary>
internal static partial class DiagnosticCodes
{
    /// <summary>The rules of every class that is called …Rules in the libraries.</summary>
    public static IEnumerable<DiagnosticRule> OfLibraries() => Directory.GetFiles(AppContext.BaseDirectory, "Publish.*.dll")
        .Where(path => Path.GetFileNameWithoutExtension(path) != typeof(DiagnosticCodes).Assembly.GetName().Name)
        .SelectMany(path => Assembly.LoadFrom(path).GetTypes())
        .Where(type => type.Name.EndsWith("Rules", StringComparison.Ordinal))
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Select(field => field.GetValue(null))
        .OfType<DiagnosticRule>();

    /// <summary>The tests cannot see the tool: its rules are read where they are written.</summary>
    public static IEnumerable<DiagnosticRule> OfTool() => Declaration().Matches(File.ReadAllText(Path.Combine(Repository.Root, "src/Publish.Cli/CliRules.cs")))
        .Select(match => new DiagnosticRule(match.Groups[1].Value, Enum.Parse<Severity>(match.Groups[2].Value), match.Groups[3].Value));

    [GeneratedRegex("""new\("(C\d{3})", Severity\.(\w+), "([^"]+)"\)""")]
    private static partial Regex Declaration();
}

using System.Text.RegularExpressions;
using Publish.Core.Source;

namespace Publish.Cli.Release;

/// <summary>The newest entry of a book's CHANGELOG.md: which version is released, and what is new in it.</summary>
internal sealed partial record Changelog(string Version, string Notes)
{
    private const string FileName = "CHANGELOG.md";

    /// <summary>Null with a diagnostic where there is none.</summary>
    public static Changelog? Read(string folder, string displayPath, DiagnosticBag diagnostics)
    {
        string path = Path.Combine(folder, FileName);
        string text = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        var source = new SourceText(displayPath.Length == 0 ? FileName : $"{displayPath}/{FileName}", text);
        if (Heading().Match(text) is not { Success: true } first)
        {
            diagnostics.Add(CliRules.NoVersion, SourceSpan.StartOf(source), "there is no entry with a version", "add a line `## 1.0.0` and what is new, under it");
            return null;
        }

        int start = first.Index + first.Length;
        Match next = AnyHeading().Match(text, start);
        return new Changelog(first.Groups["version"].Value, text[start..(next.Success ? next.Index : text.Length)].Trim());
    }

    [GeneratedRegex(@"^## +\[?v?(?<version>\d+(\.\d+){0,3}(-[0-9A-Za-z.-]+)?)\]?\b[^\n]*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex("^## ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex AnyHeading();
}

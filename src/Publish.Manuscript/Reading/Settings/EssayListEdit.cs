using Publish.Core.Source;
using Publish.Manuscript.Reading.Yaml;

namespace Publish.Manuscript.Reading.Settings;

/// <summary>Adds an essay to the list in book.yaml and leaves every other character of the file as it is.</summary>
public static class EssayListEdit
{
    private const string Key = "essays";

    /// <summary>The paths in the list, in their order; null, with a diagnostic, where book.yaml cannot be read.</summary>
    public static IReadOnlyList<string>? Paths(SourceText bookYaml, DiagnosticBag diagnostics) =>
        YamlTree.Parse(bookYaml, 0, bookYaml.Text, diagnostics) is { } yaml && !diagnostics.HasErrors ? [.. Items(yaml).Select(i => i.Value)] : null;

    /// <param name="path">Of small Latin letters, digits, hyphens and points, so that it needs no quotation marks.</param>
    /// <returns>The new text of book.yaml; null, with a diagnostic, where the file is not of a form that can be added to.</returns>
    public static string? Add(SourceText bookYaml, string path, DiagnosticBag diagnostics)
    {
        if (YamlTree.Parse(bookYaml, 0, bookYaml.Text, diagnostics) is not { } yaml || diagnostics.HasErrors)
        {
            return null;
        }

        string text = bookYaml.Text;
        string lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        string added = yaml.Entries.FirstOrDefault(e => e.Key.Value == Key) switch
        {
            null => $"{text}{(text.Length == 0 || text.EndsWith('\n') ? "" : lineEnd)}{Key}:{lineEnd}  - {path}{lineEnd}",
            { Value: YamlSequence { Items: [.., { } last] } list } when IsFlow(text, list) => text.Insert(last.Span.End, $", {path}"),
            { Value: YamlSequence { Items: [.., { } last] } } => AfterItem(text, last, path, lineEnd),
            { Value: YamlSequence list } => text.Insert(text.IndexOf(']', list.Span.Start), path),
            { Key: var key } => AfterLine(text, key.Span.End, $"  - {path}", lineEnd),
        };
        return Matches(bookYaml, added, path) ? added : Refuse(bookYaml, path, diagnostics);
    }

    private static bool IsFlow(string text, YamlSequence list) => list.Span.Start < text.Length && text[list.Span.Start] == '[';

    /// <summary>A line like that of the last item.</summary>
    private static string AfterItem(string text, YamlNode item, string path, string lineEnd)
    {
        int line = item.Span.Start == 0 ? 0 : text.LastIndexOf('\n', item.Span.Start - 1) + 1;
        string start = text[line..item.Span.Start].TrimEnd('"', '\'');
        return AfterLine(text, item.Span.End, start + path, lineEnd);
    }

    private static string AfterLine(string text, int at, string line, string lineEnd)
    {
        int end = text.IndexOf('\n', at);
        return end < 0 ? $"{text}{lineEnd}{line}" : text.Insert(end + 1, line + lineEnd);
    }

    /// <summary>Whether the new file says what the old one said, and one essay more.</summary>
    private static bool Matches(SourceText before, string after, string path)
    {
        var diagnostics = new DiagnosticBag();
        string[] Read(SourceText source) => YamlTree.Parse(source, 0, source.Text, diagnostics) is { } yaml ? [.. Items(yaml).Select(i => i.Value)] : [];
        return Read(new SourceText(before.Path, after)).SequenceEqual(Read(before).Append(path)) && !diagnostics.HasErrors;
    }

    private static string? Refuse(SourceText bookYaml, string path, DiagnosticBag diagnostics)
    {
        diagnostics.Add(ManuscriptRules.InvalidValue, SourceSpan.StartOf(bookYaml), $"{path} cannot be added to the list of this file", $"write the list as `{Key}:` with a line `- {path}` below it");
        return null;
    }

    private static IEnumerable<YamlScalar> Items(YamlMapping yaml) => (yaml.Entries.FirstOrDefault(e => e.Key.Value == Key)?.Value as YamlSequence)?.Items.OfType<YamlScalar>() ?? [];
}

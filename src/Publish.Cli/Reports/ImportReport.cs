using System.Text.Json;
using Publish.Cli.Output;
using Publish.Import;

namespace Publish.Cli.Reports;

/// <summary>What an import says: what was made, what was left out and what to look at.</summary>
internal static class ImportReport
{
    public static void Say(IReadOnlyList<ImportResult> results, bool json)
    {
        if (json)
        {
            Terminal.Out.WriteJson(JsonSerializer.Serialize(new JsonImport([.. results.Select(ToJson)]), JsonReport.Readable.JsonImport));
            return;
        }

        foreach (ImportResult result in results)
        {
            DiagnosticPrinter.Print(result.Diagnostics);
            if (result.Made is { } made)
            {
                Say(result, made);
            }
            else
            {
                Terminal.Error.WriteLine($"{result.File}: nothing was written");
            }
        }
    }

    private static void Say(ImportResult result, ImportedManuscript made)
    {
        Terminal.Out.WriteLine($"{made.Path}: \u201C{made.Title}\u201D, {made.Words} words, from {result.File}");
        foreach (LeftOut left in made.LeftOut)
        {
            Terminal.Out.WriteLine($"  left out, line {left.Line}: {$"{left.Name}: {left.Text}".TrimEnd()}");
        }
    }

    private static JsonImported ToJson(ImportResult result) => new(
        result.File,
        result.Made?.Path,
        result.Made?.Title,
        result.Made?.Words ?? 0,
        [.. (result.Made?.LeftOut ?? []).Select(l => new JsonLeftOut(l.Name, l.Line, l.Text))],
        [.. result.Diagnostics.Select(JsonDiagnostic.Of)]);
}

using Publish.Cli.Files;
using Publish.Cli.Output;
using Publish.Core.Source;

namespace Publish.Cli.Reports;

/// <summary>What a build says: lines for people as each book is done, or one JSON document for machines at the end.</summary>
internal sealed class BuildReport(BuildOptions options)
{
    private readonly List<BuildResult> _results = [];

    public void Add(BuildResult result)
    {
        _results.Add(result);
        if (!options.Json)
        {
            Say(result);
        }
    }

    /// <returns>How the program ends: with the worst that happened to a book.</returns>
    public int Finish()
    {
        if (options.Json)
        {
            Terminal.Out.WriteJson(JsonReport.Write(new JsonBuild([.. _results.Select(ToJson)]), JsonReport.Readable.JsonBuild));
        }
        else if (!options.Quiet && DrawsTable && _results.Any(r => r.ExitCode == ExitCode.Done))
        {
            SummaryTable.Write(_results);
        }

        if (options.Sarif is { } path)
        {
            Artifact.WriteAll([SarifFile.Of(path, _results.SelectMany(r => r.Diagnostics))]);
        }

        return _results.Max(r => r.ExitCode);
    }

    private void Say(BuildResult result)
    {
        DiagnosticPrinter.Print(result.Diagnostics.Where(d => !options.Quiet || d.Severity != Severity.Info));
        if (result.ExitCode != ExitCode.Done)
        {
            bool strict = result.Diagnostics.All(d => d.Severity != Severity.Error);
            Terminal.Error.WriteLine($"{result.Name}: nothing was written{(strict ? ", because --strict takes warnings for errors" : "")}");
        }
        else if (!options.Quiet)
        {
            if (!DrawsTable)
            {
                Terminal.Out.WriteLine($"{result.Name}: {result.Pages} pages, {result.Words} words, {result.Notes} notes, {result.Warnings} warnings");
            }

            foreach (Artifact artifact in result.Artifacts)
            {
                Terminal.Out.WriteLine($"  {Shown(artifact)} ({artifact.Content.Length / 1000.0:0} kB)");
            }
        }
    }

    private static JsonBook ToJson(BuildResult result) => new(
        result.Name,
        result.ExitCode == ExitCode.Done,
        result.Pages,
        result.Words,
        result.Notes,
        [.. result.Artifacts.Select(a => new JsonArtifact(Shown(a), a.Content.Length))],
        [.. result.Diagnostics.Select(JsonDiagnostic.Of)]);

    private static bool DrawsTable => Terminal.IsOutInteractive && Terminal.Size.CanDraw;

    private static string Shown(Artifact artifact) => DisplayPath.Of(artifact.Path);
}

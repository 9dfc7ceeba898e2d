using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Publish.Cli.Commands;
using Publish.Core.Source;

namespace Publish.Cli.Output;

/// <summary>What a build says at its end: lines for people, or one JSON document for machines.</summary>
internal static class BuildReport
{
    public static void Write(ImmutableArray<BuildResult> results, BuildOptions options)
    {
        if (options.Json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(new JsonBuild([.. results.Select(ToJson)]), JsonReport.Default.JsonBuild));
            return;
        }

        foreach (BuildResult result in results)
        {
            DiagnosticPrinter.Print(result.Diagnostics);
            if (result.Failed)
            {
                Console.Error.WriteLine($"{result.Name}: nothing was written");
            }
            else if (!options.Quiet)
            {
                string files = string.Join(", ", result.Files.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Path.Replace('\\', '/')} ({f.Length / 1000.0:0} kB)")));
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Name}: {result.Pages} pages, {result.Words} words \u2192 {files}"));
            }
        }
    }

    private static JsonBook ToJson(BuildResult result) => new(
        result.Name,
        !result.Failed,
        result.Pages,
        result.Words,
        [.. result.Files.Select(f => new JsonFile(f.Path.Replace('\\', '/'), f.Length))],
        [.. result.Diagnostics.Select(ToJson)]);

    private static JsonDiagnostic ToJson(Diagnostic d) => new(
        d.Rule.Code, d.Severity.ToString().ToLowerInvariant(), d.Span?.Source.Path, d.Span?.Position.Line, d.Span?.Position.Column, d.Message, d.Hint);
}

internal sealed record JsonBuild(ImmutableArray<JsonBook> Books);

internal sealed record JsonBook(string Name, bool Built, int Pages, int Words, ImmutableArray<JsonFile> Files, ImmutableArray<JsonDiagnostic> Diagnostics);

internal sealed record JsonFile(string Path, long Bytes);

internal sealed record JsonDiagnostic(string Code, string Severity, string? File, int? Line, int? Column, string Message, string? Hint);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(JsonBuild))]
internal sealed partial class JsonReport : JsonSerializerContext;

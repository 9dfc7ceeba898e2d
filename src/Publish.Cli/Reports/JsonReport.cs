using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Publish.Core.Source;

namespace Publish.Cli.Reports;

/// <summary>The document that <c>publish build --json</c> writes; names may be added, never changed.</summary>
internal sealed record JsonBuild(ImmutableArray<JsonBook> Books);

internal sealed record JsonBook(string Name, bool Built, int Pages, int Words, int Notes, ImmutableArray<JsonArtifact> Artifacts, ImmutableArray<JsonDiagnostic> Diagnostics);

internal sealed record JsonArtifact(string Path, long Bytes);

/// <param name="File">Null, like the place, where the diagnostic belongs to no file.</param>
internal sealed record JsonDiagnostic(string Code, string Severity, string? File, int? Line, int? Column, string Message, string? Hint)
{
    public static JsonDiagnostic Of(Diagnostic d) => new(
        d.Rule.Code, d.Severity.ToString().ToLowerInvariant(), d.Span?.Source.Path, d.Span?.Position.Line, d.Span?.Position.Column, d.Message, d.Hint);
}

/// <summary>The document that <c>publish import --json</c> writes; names may be added, never changed.</summary>
internal sealed record JsonImport(ImmutableArray<JsonImported> Files);

/// <param name="Essay">The file that was written; null, like the title, where none was.</param>
internal sealed record JsonImported(string File, string? Essay, string? Title, int Words, ImmutableArray<JsonLeftOut> LeftOut, ImmutableArray<JsonDiagnostic> Diagnostics);

internal sealed record JsonLeftOut(string Name, int Line, string Text);

/// <summary>The document that <c>publish check --json</c> writes; names may be added, never changed.</summary>
internal sealed record JsonCheck(ImmutableArray<JsonCheckedBook> Books);

internal sealed record JsonCheckedBook(string Name, ImmutableArray<JsonFinding> Findings, ImmutableArray<JsonRule> Rules);

/// <param name="Fixable">Whether <c>publish fix</c> mends it.</param>
/// <param name="Related">The other place, where there are two.</param>
internal sealed record JsonFinding(
    string Code, string Severity, string? File, int? Line, int? Column, int? EndLine, int? EndColumn, string Message, string? Hint, bool Fixable, JsonPlace? Related);

internal sealed record JsonPlace(string File, int Line, int Column);

internal sealed record JsonRule(string Code, string Title, int Count, int Fixable);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(JsonBuild))]
[JsonSerializable(typeof(JsonDoctor))]
[JsonSerializable(typeof(Manifest))]
[JsonSerializable(typeof(JsonCheck))]
[JsonSerializable(typeof(JsonImport))]
internal sealed partial class JsonReport : JsonSerializerContext
{
    /// <summary>With Urdu as Urdu: the document goes to a program, not into a web page.</summary>
    public static JsonReport Readable => new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write<T>(T document, JsonTypeInfo<T> type) => JsonSerializer.Serialize(document, type);
}

using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Publish.Inspect.Reports;

namespace Publish.Cli.Reports;

/// <summary>The document that <c>publish inspect --json</c> writes; names may be added, never changed.</summary>
internal sealed record JsonInspect(ImmutableArray<JsonInspected> Files);

/// <param name="Pdf">Null for another kind of file, and for one that cannot be read.</param>
internal sealed record JsonInspected(string File, PdfReport? Pdf, EpubReport? Epub, ImmutableArray<JsonDiagnostic> Diagnostics);

/// <summary>Apart from the other documents, so that no other command loads what looks into files.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", UseStringEnumConverter = true)]
[JsonSerializable(typeof(JsonInspect))]
internal sealed partial class InspectJson : JsonSerializerContext
{
    public static InspectJson Readable => new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

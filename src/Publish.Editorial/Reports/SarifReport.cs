using System.Text.Encodings.Web;
using System.Text.Json;
using Publish.Core.Source;

namespace Publish.Editorial.Reports;

/// <summary>Findings as SARIF 2.1.0 (OASIS), which GitHub and editors show beside the text.</summary>
public static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <param name="version">The program's.</param>
    public static void Write(IReadOnlyCollection<Finding> findings, string version, Stream stream)
    {
        // Urdu as Urdu: the document goes to programs, and no web page takes it in as it is.
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        DiagnosticRule[] rules = [.. RuleSummary.Of(findings).Select(s => s.Rule)];
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(rules, version, json);
        // 3.14.17: columns count as SourceText does.
        json.WriteString("columnKind", "unicodeCodePoints");
        json.WriteStartArray("results");
        foreach (Finding finding in findings)
        {
            WriteResult(finding, Array.FindIndex(rules, r => r.Code == finding.Diagnostic.Rule.Code), json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(DiagnosticRule[] rules, string version, Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Publish");
        json.WriteString("semanticVersion", version);
        json.WriteStartArray("rules");
        foreach (DiagnosticRule rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            WriteText("shortDescription", rule.Title, json);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Finding finding, int rule, Utf8JsonWriter json)
    {
        Diagnostic diagnostic = finding.Diagnostic;
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Rule.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", LevelOf(diagnostic.Severity));
        WriteText("message", diagnostic.Hint is null ? diagnostic.Message : $"{diagnostic.Message}. Hint: {diagnostic.Hint}", json);
        if (diagnostic.Span is { } span)
        {
            WriteLocations("locations", span, null, json);
        }
        else
        {
            json.WriteStartArray("locations");
            json.WriteEndArray();
        }

        if (finding.Related is { } related)
        {
            WriteLocations("relatedLocations", related, "the other place", json);
        }

        if (!finding.Edits.IsEmpty)
        {
            WriteFix(finding, json);
        }

        json.WriteEndObject();
    }

    private static void WriteLocations(string name, SourceSpan span, string? message, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(span, json);
        WriteRegion("region", span, json);
        json.WriteEndObject();
        if (message is not null)
        {
            WriteText("message", message, json);
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteFix(Finding finding, Utf8JsonWriter json)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        WriteArtifact(finding.Edits[0].Span, json);
        json.WriteStartArray("replacements");
        foreach (TextEdit edit in finding.Edits)
        {
            json.WriteStartObject();
            WriteRegion("deletedRegion", edit.Span, json);
            WriteText("insertedContent", edit.NewText, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteArtifact(SourceSpan span, Utf8JsonWriter json)
    {
        json.WriteStartObject("artifactLocation");
        // 3.4.3: a relative reference of RFC 3986, so Urdu names are written in per cent.
        json.WriteString("uri", string.Join('/', span.Source.Path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
    }

    private static void WriteRegion(string name, SourceSpan span, Utf8JsonWriter json)
    {
        LinePosition end = span.Source.GetPosition(span.End);
        json.WriteStartObject(name);
        json.WriteNumber("startLine", span.Position.Line);
        json.WriteNumber("startColumn", span.Position.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteEndObject();
    }

    private static void WriteText(string name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}

using System.Text;
using System.Text.Json.Serialization;
using Publish.Cli.Commands;
using Publish.Cli.Files;
using Publish.Core.Source;

namespace Publish.Cli.Output;

/// <summary>Diagnostics as SARIF 2.1.0 (OASIS), which code hosts show beside the lines.</summary>
internal static class SarifReport
{
    /// <param name="path">Where it is to be written.</param>
    public static Artifact Of(string path, IEnumerable<Diagnostic> diagnostics)
    {
        Diagnostic[] all = [.. diagnostics];
        SarifRule[] rules = [.. all.Select(d => d.Rule).DistinctBy(r => r.Code).OrderBy(r => r.Code, StringComparer.Ordinal).Select(r => new SarifRule(r.Code, new SarifText(r.Title)))];
        var log = new SarifLog(
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            "2.1.0",
            [new SarifRun(new SarifTool(new SarifDriver("Publish", Tool.Version, rules)), "unicodeCodePoints", [.. all.Select(ResultOf)])]);
        return new Artifact(path, new MemoryStream(Encoding.UTF8.GetBytes(JsonReport.Write(log, JsonReport.Readable.SarifLog) + "\n")));
    }

    private static SarifResult ResultOf(Diagnostic d) => new(
        d.Rule.Code,
        d.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" },
        new SarifText(d.Hint is null ? d.Message : $"{d.Message}. Hint: {d.Hint}"),
        d.Span is { } span ? [new SarifLocation(new SarifPhysical(new SarifFile(span.Source.Path), RegionOf(span)))] : []);

    private static SarifRegion RegionOf(SourceSpan span)
    {
        LinePosition end = span.Source.GetPosition(Math.Min(span.End, span.Source.Text.Length));
        return new SarifRegion(span.Position.Line, span.Position.Column, end.Line, end.Column);
    }
}

internal sealed record SarifLog([property: JsonPropertyName("$schema")] string Schema, string Version, SarifRun[] Runs);

internal sealed record SarifRun(SarifTool Tool, string ColumnKind, SarifResult[] Results);

internal sealed record SarifTool(SarifDriver Driver);

internal sealed record SarifDriver(string Name, string SemanticVersion, SarifRule[] Rules);

internal sealed record SarifRule(string Id, SarifText ShortDescription);

internal sealed record SarifText(string Text);

internal sealed record SarifResult(string RuleId, string Level, SarifText Message, SarifLocation[] Locations);

internal sealed record SarifLocation(SarifPhysical PhysicalLocation);

internal sealed record SarifPhysical(SarifFile ArtifactLocation, SarifRegion Region);

internal sealed record SarifFile(string Uri);

internal sealed record SarifRegion(int StartLine, int StartColumn, int EndLine, int EndColumn);

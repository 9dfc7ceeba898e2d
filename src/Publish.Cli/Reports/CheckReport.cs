using System.Globalization;
using Publish.Cli.Output;
using Publish.Core.Source;
using Publish.Editorial;
using Publish.Editorial.Reports;

namespace Publish.Cli.Reports;

/// <summary>What a check says: a line a finding and a summary by rule, or one JSON document.</summary>
internal static class CheckReport
{
    public static void Write(IReadOnlyList<CheckResult> results, CheckOptions options)
    {
        if (options.Json)
        {
            Terminal.Out.WriteJson(JsonReport.Write(new JsonCheck([.. results.Select(ToJson)]), JsonReport.Readable.JsonCheck));
            return;
        }

        foreach (CheckResult result in results)
        {
            if (!options.Quiet)
            {
                DiagnosticPrinter.PrintOut(result.Findings.Select(f => f.Diagnostic));
            }

            Summarise(result);
        }
    }

    private static void Summarise(CheckResult result)
    {
        foreach (RuleSummary rule in RuleSummary.Of(result.Findings))
        {
            string mended = rule.Fixable > 0 ? string.Create(CultureInfo.InvariantCulture, $", {rule.Fixable} can be mended by publish fix") : "";
            Terminal.Out.WriteLine($"{rule.Count,6} {rule.Rule.Code} {rule.Rule.Title}{mended}");
        }

        int errors = result.Findings.Count(f => f.Diagnostic.Severity == Severity.Error);
        int warnings = result.Findings.Count(f => f.Diagnostic.Severity == Severity.Warning);
        int infos = result.Findings.Length - errors - warnings;
        Terminal.Out.WriteLine($"{result.Name}: {Counted.Of(errors, "error")}, {Counted.Of(warnings, "warning")}, {Counted.Of(infos, "info")}");
    }

    private static JsonCheckedBook ToJson(CheckResult result) => new(
        result.Name,
        [.. result.Findings.Select(ToJson)],
        [.. RuleSummary.Of(result.Findings).Select(s => new JsonRule(s.Rule.Code, s.Rule.Title, s.Count, s.Fixable))]);

    private static JsonFinding ToJson(Finding finding)
    {
        Diagnostic d = finding.Diagnostic;
        LinePosition? end = d.Span is { } span ? span.Source.GetPosition(span.End) : null;
        JsonPlace? related = finding.Related is { } other ? new JsonPlace(other.Source.Path, other.Position.Line, other.Position.Column) : null;
        return new JsonFinding(
            d.Rule.Code, d.Severity.ToString().ToLowerInvariant(), d.Span?.Source.Path, d.Span?.Position.Line, d.Span?.Position.Column, end?.Line, end?.Column, d.Message, d.Hint, !finding.Edits.IsEmpty, related);
    }
}

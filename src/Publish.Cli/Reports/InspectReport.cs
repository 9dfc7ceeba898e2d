using System.Text.Json;
using Publish.Cli.Output;

namespace Publish.Cli.Reports;

/// <summary>What an inspection says: rows for people and the clauses that fail, or one JSON document.</summary>
internal static class InspectReport
{
    public static void Write(IReadOnlyList<InspectResult> results, bool json, bool quiet)
    {
        if (json)
        {
            var document = new JsonInspect([.. results.Select(r => new JsonInspected(r.File, r.Pdf, r.Epub, [.. r.Diagnostics.Select(JsonDiagnostic.Of)]))]);
            Terminal.Out.WriteJson(JsonSerializer.Serialize(document, InspectJson.Readable.JsonInspect));
            return;
        }

        foreach (InspectResult result in results)
        {
            IEnumerable<ReportRow>? rows = result.Pdf is { } pdf ? PdfRows.Of(pdf) : result.Epub is { } epub ? EpubRows.Of(epub) : null;
            if (rows is not null && !quiet)
            {
                Terminal.Out.WriteLine($"{result.File}:");
                WriteRows(rows);
            }

            DiagnosticPrinter.PrintOut(result.Diagnostics);
        }
    }

    private static void WriteRows(IEnumerable<ReportRow> rows)
    {
        const int Indent = 12;
        string last = "";
        foreach (ReportRow row in rows)
        {
            string head = row.Head == last ? "" : row.Head;
            last = row.Head;
            Terminal.Out.WriteLine($"  {head.PadRight(Indent)}{Coloured(row)}");
        }
    }

    private static TerminalText Coloured(ReportRow row)
    {
        TerminalText text = $"{row.Text}";
        TerminalText green = $"\e[32m{row.Text}\e[0m";
        TerminalText red = $"\e[31m{row.Text}\e[0m";
        return !Terminal.HasColourOut ? text : row.Verdict switch { Verdict.Good => green, Verdict.Bad => red, _ => text };
    }
}

/// <summary>Whether a row says that something is as it should be.</summary>
internal enum Verdict
{
    None,
    Good,
    Bad,
}

/// <param name="Head">Written once for rows that follow one another.</param>
internal readonly record struct ReportRow(string Head, string Text, Verdict Verdict = Verdict.None);

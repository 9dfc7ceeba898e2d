using System.Collections.Immutable;
using Publish.Cli.Files;
using Publish.Cli.Outcomes;
using Publish.Cli.Reports;
using Publish.Core.Source;
using Publish.Inspect;
using Publish.Inspect.Reports;

namespace Publish.Cli.Commands;

/// <summary>One run of <c>publish inspect</c>. A file that cannot be read does not keep the others from being looked at.</summary>
internal sealed class InspectRun(bool json, bool quiet)
{
    private const int LargestFile = 512 << 20;

    public int Run(IReadOnlyList<string> files)
    {
        InspectResult[] results = [.. files.Select(InspectOrFail)];
        InspectReport.Write(results, json, quiet);
        return results.Max(r => r.ExitCode);
    }

    private static InspectResult InspectOrFail(string file)
    {
        string shown = DisplayPath.Of(file);
        return Outcome.Run(() => Inspect(file, shown), (diagnostic, code) => new InspectResult(shown, null, null, [diagnostic], code));
    }

    private static InspectResult Inspect(string file, string shown)
    {
        byte[] bytes = InputFile.Read(file, LargestFile);
        try
        {
            return bytes.AsSpan().StartsWith("PK"u8) ? ToResult(shown, null, EpubInspector.Inspect(bytes)) : ToResult(shown, PdfInspector.Inspect(bytes), null);
        }
        catch (UnreadableFileException e)
        {
            return new InspectResult(shown, null, null, [new Diagnostic(CliRules.NotInspected, null, $"{shown}: {e.Message}")], ExitCode.Files);
        }
    }

    private static InspectResult ToResult(string file, PdfReport? pdf, EpubReport? epub)
    {
        ImmutableArray<Diagnostic> broken = [.. (pdf?.Claims ?? epub?.Claims ?? []).SelectMany(c => Broken(file, c))];
        return new InspectResult(file, pdf, epub, broken, broken.IsEmpty ? ExitCode.Done : ExitCode.Errors);
    }

    /// <summary>A diagnostic a clause, with its first place.</summary>
    private static IEnumerable<Diagnostic> Broken(string file, Claim claim)
        => claim.Findings.GroupBy(f => f.Clause).Select(g => new Diagnostic(CliRules.ClaimNotKept, null, $"{file}: {claim.Standard} {g.Key.Id}: {Sentence(g.First())}{More(g.Count() - 1)}", g.Key.Statement));

    private static string Sentence(Violation finding) => finding switch
    {
        { Page: > 0, Object: > 0 } => $"page {finding.Page}, object {finding.Object}: {finding.Message}",
        { Object: > 0 } => $"object {finding.Object}: {finding.Message}",
        _ => finding.Message,
    };

    private static string More(int count) => count == 0 ? "" : $" (and {count} more)";
}

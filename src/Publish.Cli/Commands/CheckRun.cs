using System.Collections.Immutable;
using Publish.Cli.Files;
using Publish.Cli.Outcomes;
using Publish.Cli.Reports;
using Publish.Core.Source;
using Publish.Editorial;
using Publish.Editorial.Reports;
using Publish.Layout;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;

namespace Publish.Cli.Commands;

/// <summary>One run of <c>publish check</c>: what reading the book says, what the rules find, and what no font has.</summary>
internal sealed class CheckRun(CheckOptions options)
{
    public int Run(IReadOnlyList<BookLocation> books)
    {
        CheckResult[] results = [.. books.Select(CheckOrFail)];
        if (options.Sarif is { } sarif)
        {
            Artifact.WriteAll([SarifFile.Of(sarif, results.SelectMany(r => r.Findings))]);
        }

        if (options.Report is { } report)
        {
            var page = new Artifact(report, new MemoryStream());
            HtmlReport.Write([.. results.Select(r => new ReportedBook(r.Name, r.Book?.Info, r.Findings))], page.Content);
            Artifact.WriteAll([page]);
        }

        CheckReport.Write(results, options);
        return results.Max(r => r.ExitCode);
    }

    private CheckResult CheckOrFail(BookLocation location)
    {
        var diagnostics = new DiagnosticBag();
        return Outcome.Run(() => Check(location, diagnostics), (diagnostic, code) =>
        {
            diagnostics.Add(diagnostic);
            return new CheckResult(location.Name, null, ToFindings(diagnostics), code);
        });
    }

    private CheckResult Check(BookLocation location, DiagnosticBag diagnostics)
    {
        Book? book = BookReader.Read(location.DisplayPath, location.Name, new DiskBookFiles(location.Folder), diagnostics);
        ImmutableArray<Finding> found = [];
        if (book is not null)
        {
            GlyphChecks.Check(book, ShippedFonts.Open(), diagnostics);
            found = EditorialChecks.Run(book);
        }

        IEnumerable<Finding> all = found.Concat(ToFindings(diagnostics));
        ImmutableArray<Finding> shown = EditorialChecks.Sort(all.Where(f => options.Rules.Count == 0 || options.Rules.Contains(f.Diagnostic.Rule.Code)));
        return new CheckResult(location.Name, book, shown, ExitCodeOf(shown));
    }

    private static ImmutableArray<Finding> ToFindings(DiagnosticBag diagnostics) => [.. diagnostics.ToSorted().Select(d => new Finding(d, []))];

    private int ExitCodeOf(ImmutableArray<Finding> findings) =>
        findings.Any(f => f.Diagnostic.Severity >= (options.Strict ? Severity.Warning : Severity.Error)) ? ExitCode.Errors : ExitCode.Done;
}

using System.Collections.Immutable;
using Publish.Cli.Files;
using Publish.Cli.Output;
using Publish.Core.Source;
using Publish.Layout;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;

namespace Publish.Cli.Commands;

/// <summary>One run of <c>publish build</c>. What goes wrong with one book does not keep the others from being built.</summary>
internal sealed class BuildRun(BuildOptions options)
{
    private readonly Progress _progress = new(wanted: !options.Quiet && !options.Json);

    public int Run(IReadOnlyList<BookLocation> books)
    {
        var report = new BuildReport(options);
        foreach (BookLocation book in books)
        {
            BuildResult result = BuildOrFail(book);
            _progress.Clear();
            report.Add(result);
        }

        return report.Finish();
    }

    private BuildResult BuildOrFail(BookLocation location)
    {
        var diagnostics = new DiagnosticBag();
        try
        {
            return Build(location, diagnostics);
        }
        catch (Exception e) when (Failure.Of(e) is { Diagnostic: { } diagnostic, ExitCode: int code })
        {
            diagnostics.Add(diagnostic);
            return BuildResult.Failed(location, diagnostics, code);
        }
    }

    /// <summary>The path of ARCHITECTURE.md, from files to files.</summary>
    private BuildResult Build(BookLocation location, DiagnosticBag diagnostics)
    {
        _progress.Show($"{location.Name}: reading");
        Book? book = BookReader.Read(location.DisplayPath, location.Name, new DiskBookFiles(location.Folder), diagnostics);
        if (book is null || diagnostics.HasErrors)
        {
            return BuildResult.Failed(location, diagnostics);
        }

        _progress.Show($"{location.Name}: setting pages");
        DateTimeOffset date = BuildDate.For(book.Info.Date);
        PagedBook pages = Typesetter.Typeset(book, FontFiles.Open(), new TypesetOptions(date, Tool.Producer), diagnostics);
        if (diagnostics.HasErrors)
        {
            return BuildResult.Failed(location, diagnostics);
        }

        _progress.Show($"{location.Name}: writing");
        string path = Path.Combine(options.Output, location.Name, book.Info.Slug);
        ImmutableArray<Artifact> artifacts = Export.Make(book, pages, date, path, options.Formats, diagnostics);
        if (diagnostics.HasErrors || (options.Strict && diagnostics.ToSorted().Any(d => d.Severity == Severity.Warning)))
        {
            return BuildResult.Failed(location, diagnostics);
        }

        Artifact.WriteAll(artifacts);
        return new BuildResult(location.Name, artifacts, pages.Pages.Length, WordCount.Of(book), diagnostics.ToSorted(), ExitCode.Done);
    }
}

/// <param name="Artifacts">Empty when something was wrong: then nothing was written, and what was there before still stands.</param>
internal sealed record BuildResult(string Name, ImmutableArray<Artifact> Artifacts, int Pages, int Words, ImmutableArray<Diagnostic> Diagnostics, int ExitCode)
{
    public static BuildResult Failed(BookLocation location, DiagnosticBag diagnostics, int exitCode = Cli.ExitCode.Errors) => new(location.Name, [], 0, 0, diagnostics.ToSorted(), exitCode);
}

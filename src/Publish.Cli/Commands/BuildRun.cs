using System.Collections.Immutable;
using System.Diagnostics;
using Publish.Cli.Building;
using Publish.Cli.Files;
using Publish.Cli.Outcomes;
using Publish.Cli.Output;
using Publish.Cli.Reports;
using Publish.Core.Source;

namespace Publish.Cli.Commands;

/// <summary>One run of <c>publish build</c>. What goes wrong with one book does not keep the others from being built.</summary>
/// <param name="remembers">Whether it will be run again, and is to read and set only what has changed by then.</param>
internal sealed class BuildRun(BuildOptions options, bool remembers = false)
{
    private readonly Dictionary<string, BookCache> _caches = new(StringComparer.Ordinal);

    public int Run(IReadOnlyList<BookLocation> books)
    {
        var report = new BuildReport(options);
        foreach (BookLocation book in books)
        {
            report.Add(Progress.Run(!options.Quiet && !options.Json, progress => BuildOrFail(book, progress)));
        }

        return report.Finish();
    }

    private BuildResult BuildOrFail(BookLocation location, Progress progress)
    {
        var clock = Stopwatch.StartNew();
        var diagnostics = new DiagnosticBag();
        return Outcome.Run(() => Build(location, progress, diagnostics) with { Time = clock.Elapsed }, (diagnostic, code) =>
        {
            diagnostics.Add(diagnostic);
            return BuildResult.Failed(location, diagnostics, code);
        });
    }

    private BookCache? CacheOf(BookLocation location)
    {
        if (!remembers)
        {
            return null;
        }

        if (!_caches.TryGetValue(location.Folder, out BookCache? cache))
        {
            _caches.Add(location.Folder, cache = new BookCache());
        }

        return cache;
    }

    private BuildResult Build(BookLocation location, Progress progress, DiagnosticBag diagnostics)
    {
        BuiltBook? built = BookBuilder.Build(location, options.Formats, fallbackDate: null, progress, diagnostics, CacheOf(location));
        if (built is null || (options.Strict && diagnostics.ToSorted().Any(d => d.Severity == Severity.Warning)))
        {
            return BuildResult.Failed(location, diagnostics);
        }

        ImmutableArray<Artifact> artifacts = built.At(Path.Combine(options.Output, location.Name, built.Book.Info.Slug));
        Artifact.WriteAll(artifacts);
        return new BuildResult(
            location.Name, artifacts, built.Pages.Pages.Length, WordCount.Of(built.Book), built.Book.Sections.Sum(s => s.Notes.Length), diagnostics.ToSorted(), ExitCode.Done);
    }
}

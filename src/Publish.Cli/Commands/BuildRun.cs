using System.Collections.Immutable;
using System.Diagnostics;
using Publish.Cli.Files;
using Publish.Cli.Output;
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
        try
        {
            return Build(location, progress, diagnostics) with { Time = clock.Elapsed };
        }
        catch (Exception e) when (Failure.Of(e) is { Diagnostic: { } diagnostic, ExitCode: int code })
        {
            diagnostics.Add(diagnostic);
            return BuildResult.Failed(location, diagnostics, code);
        }
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
        MadeBook? made = BookMaker.Make(location, options.Formats, fallbackDate: null, progress, diagnostics, CacheOf(location));
        if (made is null || (options.Strict && diagnostics.ToSorted().Any(d => d.Severity == Severity.Warning)))
        {
            return BuildResult.Failed(location, diagnostics);
        }

        ImmutableArray<Artifact> artifacts = made.At(Path.Combine(options.Output, location.Name, made.Book.Info.Slug));
        Artifact.WriteAll(artifacts);
        return new BuildResult(
            location.Name, artifacts, made.Pages.Pages.Length, WordCount.Of(made.Book), made.Book.Sections.Sum(s => s.Notes.Length), diagnostics.ToSorted(), ExitCode.Done);
    }
}

/// <param name="Artifacts">Empty when something was wrong: then nothing was written, and what was there before still stands.</param>
internal sealed record BuildResult(string Name, ImmutableArray<Artifact> Artifacts, int Pages, int Words, int Notes, ImmutableArray<Diagnostic> Diagnostics, int ExitCode)
{
    /// <summary>How long it took: for people only, never for what is written.</summary>
    public TimeSpan Time { get; init; }

    public int Warnings => Diagnostics.Count(d => d.Severity == Severity.Warning);

    public static BuildResult Failed(BookLocation location, DiagnosticBag diagnostics, int exitCode = Cli.ExitCode.Errors) => new(location.Name, [], 0, 0, 0, diagnostics.ToSorted(), exitCode);
}

using System.Collections.Immutable;
using Publish.Cli.Files;
using Publish.Cli.Output;
using Publish.Core.Source;
using Publish.Layout;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;

namespace Publish.Cli.Commands;

/// <summary>The path of ARCHITECTURE.md, from files to files.</summary>
internal sealed class BookBuild(BuildOptions options)
{
    public int Run(IReadOnlyList<BookLocation> books)
    {
        ImmutableArray<BuildResult> results = [.. books.Select(Build)];
        BuildReport.Write(results, options);
        return results.Any(r => r.Failed) ? ExitCode.Errors : ExitCode.Done;
    }

    private BuildResult Build(BookLocation location)
    {
        var diagnostics = new DiagnosticBag();
        Book? book = BookReader.Read(location.DisplayPath, location.Name, new DiskBookFiles(location.Folder), diagnostics);
        if (book is null || diagnostics.HasErrors)
        {
            return Failed();
        }

        DateTimeOffset date = BuildDate.For(book.Info.Date);
        PagedBook pages = Typesetter.Typeset(book, FontFiles.Open(), new TypesetOptions(date, Tool.Producer), diagnostics);
        if (diagnostics.HasErrors)
        {
            return Failed();
        }

        var artifacts = new List<Artifact>();
        try
        {
            Export.WriteAll(book, pages, date, name => Open(artifacts, location, $"{book.Info.Slug}.{name}"), options.Formats, diagnostics);
            if (diagnostics.HasErrors || (options.Strict && diagnostics.ToSorted().Any(d => d.Severity == Severity.Warning)))
            {
                return Failed();
            }

            artifacts.ForEach(a => a.Finish());
            artifacts.ForEach(a => a.MoveIntoPlace());
            return new BuildResult(location.Name, [.. artifacts.Select(a => new BuiltFile(a.Path, a.Length))], pages.Pages.Length, WordCount.Of(book), diagnostics.ToSorted(), Failed: false);
        }
        finally
        {
            artifacts.ForEach(a => a.Dispose());
        }

        BuildResult Failed() => new(location.Name, [], 0, 0, diagnostics.ToSorted(), Failed: true);
    }

    private Stream Open(List<Artifact> artifacts, BookLocation location, string file)
    {
        var artifact = new Artifact(Path.Combine(options.Output, location.Name, file));
        artifacts.Add(artifact);
        return artifact.Stream;
    }
}

/// <param name="Failed">Nothing was written, and what was there before still stands.</param>
internal sealed record BuildResult(string Name, ImmutableArray<BuiltFile> Files, int Pages, int Words, ImmutableArray<Diagnostic> Diagnostics, bool Failed);

internal sealed record BuiltFile(string Path, long Length);

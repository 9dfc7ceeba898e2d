using System.Collections.Immutable;
using Publish.Cli.Files;
using Publish.Cli.Formats;
using Publish.Cli.Output;
using Publish.Core.Source;
using Publish.Layout;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;

namespace Publish.Cli.Building;

internal sealed record BuiltBook(Book Book, PagedBook Pages, ImmutableArray<BuiltFile> Files)
{
    /// <param name="path">Without an ending.</param>
    public ImmutableArray<Artifact> At(string path) => [.. Files.Select(f => f.At(path))];
}

/// <summary>The path of ARCHITECTURE.md, from files to artifacts in memory.</summary>
internal static class BookBuilder
{
    /// <param name="fallbackDate">What the files carry where neither the environment nor the book says a date.</param>
    /// <param name="cache">Of the making before, where a book is made again and again.</param>
    /// <returns>Null with diagnostics where the manuscript has errors.</returns>
    public static BuiltBook? Build(BookLocation location, ImmutableArray<OutputFormat> formats, DateTimeOffset? fallbackDate, Progress progress, DiagnosticBag diagnostics, BookCache? cache = null)
    {
        progress.Begin($"{location.Name}: reading");
        Book? book = BookReader.Read(location.DisplayPath, location.Name, new DiskBookFiles(location.Folder), diagnostics, cache?.Reading);
        if (book is null || diagnostics.HasErrors)
        {
            return null;
        }

        progress.Begin($"{location.Name}: setting essays", book.Sections.Length);
        DateTimeOffset date = BuildDate.For(book.Info.Date, fallbackDate);
        var options = new TypesetOptions(date, Tool.Producer) { SectionComposed = _ => progress.Step(), Cache = cache?.Typesetting };
        PagedBook pages = Typesetter.Typeset(book, cache?.Fonts ?? ShippedFonts.Open(), options, diagnostics);
        if (diagnostics.HasErrors)
        {
            return null;
        }

        progress.Begin($"{location.Name}: writing");
        var input = new TypesetBook(book, pages, date, diagnostics);
        ImmutableArray<BuiltFile> files = [.. formats.Select(format => new BuiltFile(format, new MemoryStream()))];
        // Side by side: they share the book and its pages, and nothing else.
        Parallel.ForEach(files, file => file.Format.Write(input, file.Content));
        return diagnostics.HasErrors ? null : new BuiltBook(book, pages, files);
    }
}

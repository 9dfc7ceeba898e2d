using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Yaml;

namespace Publish.Manuscript.Reading;

/// <summary>A book's folder in, the book out.</summary>
public static class BookReader
{
    private const string BookFile = "book.yaml";

    /// <param name="displayPath">The folder as the user named it, with <c>/</c>, for messages.</param>
    /// <param name="folderName">The folder's own name, for the default of the slug.</param>
    /// <returns>Null only where there is no book.yaml to begin with; whether the book is fit to be built the diagnostics say.</returns>
    public static Book? Read(string displayPath, string folderName, IBookFiles files, DiagnosticBag diagnostics)
    {
        var folder = new BookFolder(displayPath, files, diagnostics);
        if (folder.ReadText(BookFile, null) is not { } source || YamlTree.Parse(source, 0, source.Text, diagnostics) is not { } yaml)
        {
            return null;
        }

        (BookInfo info, ImmutableArray<EssayPath> essays) = new BookYaml(folderName, folder, source, new MappingReader(yaml, diagnostics), diagnostics).Read();
        ParsedFile[] parsed = ParseAll(essays, folder, diagnostics);
        Dictionary<string, string> ids = parsed.ToDictionary(p => p.Path, p => p.Id, StringComparer.Ordinal);
        var reader = new SectionReader(info, folder, new TextIds(), ids, diagnostics);
        var book = new Book(info, [.. parsed.Select(reader.Read)]);
        LinkChecks.Check(book, diagnostics);
        IndexChecks.Check(book, diagnostics);
        return book;
    }

    /// <summary>Parsing needs no other file and takes the most time, so each file has a thread.</summary>
    private static ParsedFile[] ParseAll(ImmutableArray<EssayPath> essays, BookFolder folder, DiagnosticBag diagnostics)
    {
        var sources = new List<(string Path, string Id, SourceText Source)>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (EssayPath essay in essays)
        {
            if (folder.ReadText(essay.Path, essay.Span) is { } source)
            {
                sources.Add((essay.Path, SectionIds.Make(essay.Path, ids), source));
            }
        }

        var parsed = new ParsedFile[sources.Count];
        Parallel.For(0, parsed.Length, i => parsed[i] = ParsedFile.Parse(sources[i].Path, sources[i].Id, sources[i].Source, diagnostics));
        return parsed;
    }
}

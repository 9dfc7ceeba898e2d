using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Files;
using Publish.Manuscript.Reading.Links;
using Publish.Manuscript.Reading.Markdown;
using Publish.Manuscript.Reading.Numbering;
using Publish.Manuscript.Reading.Sections;
using Publish.Manuscript.Reading.Settings;
using Publish.Manuscript.Reading.Yaml;

namespace Publish.Manuscript.Reading;

/// <summary>A book's folder in, the book out.</summary>
public static class BookReader
{
    private const string BookFile = "book.yaml";

    /// <param name="displayPath">The folder as the user named it, with <c>/</c>, for messages.</param>
    /// <param name="folderName">The folder's own name, for the default of the slug.</param>
    /// <param name="cache">Of the reading before, where there was one.</param>
    /// <returns>Null only where there is no book.yaml to begin with; whether the book is fit to be built the diagnostics say.</returns>
    public static Book? Read(string displayPath, string folderName, IBookFiles files, DiagnosticBag diagnostics, ReadingCache? cache = null)
    {
        var folder = new BookFolder(displayPath, files, diagnostics);
        if (folder.ReadText(BookFile, null) is not { } source || ReadYaml(source, folderName, folder, diagnostics, cache) is not { } read)
        {
            return null;
        }

        List<EssayFile> essays = ReadFiles(read.Essays, folder);
        var book = new Book(read.Info, ReadSections(read.Info, essays, folder, diagnostics, cache));
        LinkChecks.Check(book, diagnostics);
        IndexChecks.Check(book, diagnostics);
        return book;
    }

    private static (BookInfo Info, ImmutableArray<EssayPath> Essays)? ReadYaml(SourceText source, string folderName, BookFolder folder, DiagnosticBag diagnostics, ReadingCache? cache)
    {
        if (cache?.FindBook(source, folder) is { } kept)
        {
            return kept;
        }

        var findings = new DiagnosticBag();
        (BookInfo Info, ImmutableArray<EssayPath> Essays)? read = YamlTree.Parse(source, 0, source.Text, findings) is { } yaml
            ? new BookYaml(folderName, folder.For(findings), source, new MappingReader(yaml, findings), findings).Read()
            : null;
        diagnostics.AddAll(findings);
        if (read is { } book)
        {
            cache?.KeepBook(book.Info, book.Essays, hasFindings: !findings.IsEmpty);
        }

        return read;
    }

    private static List<EssayFile> ReadFiles(ImmutableArray<EssayPath> essays, BookFolder folder)
    {
        var files = new List<EssayFile>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (EssayPath essay in essays)
        {
            if (folder.ReadText(essay.Path, essay.Span) is { } source)
            {
                files.Add(new EssayFile(essay.Path, SectionIds.Make(essay.Path, ids), source));
            }
        }

        return files;
    }

    /// <summary>Parsing needs no other file and takes the most time, so each file has a thread; what follows goes from file to file, for the numbers' sake.</summary>
    private static ImmutableArray<Section> ReadSections(BookInfo info, List<EssayFile> files, BookFolder folder, DiagnosticBag diagnostics, ReadingCache? cache)
    {
        var parsed = new (ParsedFile File, DiagnosticBag Findings)?[files.Count];
        Parallel.For(0, files.Count, i => parsed[i] = cache?.Has(files[i]) == true ? null : Parse(files[i]));
        Dictionary<string, string> ids = files.ToDictionary(f => f.Path, f => f.Id, StringComparer.Ordinal);
        string allIds = string.Join('\n', files.Select(f => f.Id));
        var numbers = new RunningNumbers();
        var sections = new Dictionary<string, CachedSection>(StringComparer.Ordinal);
        for (int i = 0; i < files.Count; i++)
        {
            var place = new SectionContext(info, allIds, i, numbers.Reached);
            CachedSection? kept = cache?.Find(files[i], place) is { } found && found.Pictures.All(p => p is not null && folder.IsStill(p)) ? found : null;
            if (kept is null)
            {
                (ParsedFile file, DiagnosticBag findings) = parsed[i] ?? Parse(files[i]);
                BookFolder own = folder.For(findings);
                Section section = new SectionReader(info, own, numbers, ids, findings).Read(file, i);
                kept = new CachedSection(section, place, numbers.Reached, [.. own.Shown], findings.ToSorted());
            }

            numbers.GoOnFrom(kept.After);
            diagnostics.AddAll(kept.Findings);
            sections.Add(files[i].Path, kept);
        }

        cache?.Keep(sections);
        return [.. files.Select(f => sections[f.Path].Section)];
    }

    private static (ParsedFile File, DiagnosticBag Findings) Parse(EssayFile file)
    {
        var findings = new DiagnosticBag();
        return (ParsedFile.Parse(file.Path, file.Id, file.Source, findings), findings);
    }
}

internal sealed record EssayFile(string Path, string Id, SourceText Source);

using System.Collections.Immutable;
using System.Text;
using Publish.Core.Source;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;

namespace Publish.Manuscript.Checks;

/// <summary>Mends what the rules can mend safely: in the essays, never in front matter or book.yaml.</summary>
public static class BookFixer
{
    // A mended letter may complete something that another rule then sees. Two rounds do, nearly always.
    private const int MaxRounds = 8;

    /// <summary>The files that change, by path; the book's own files are left as they are.</summary>
    /// <param name="codes">The rules whose fixes are wanted; empty: all.</param>
    /// <param name="diagnostics">Takes what reading the book says; with an error nothing is mended.</param>
    public static ImmutableArray<FixedFile> Fix(string displayPath, string folderName, IBookFiles files, IReadOnlySet<string> codes, DiagnosticBag diagnostics)
    {
        var overlay = new OverlaidFiles(files);
        Book? book = BookReader.Read(displayPath, folderName, overlay, diagnostics);
        for (int round = 0; round < MaxRounds && book is not null && !diagnostics.HasErrors; round++)
        {
            Dictionary<SourceText, TextEdit[]> edits = Edits(book, codes);
            Book before = book;
            book = MendAll(before, edits, source => OverlaidFiles.PathOf(displayPath, source), overlay, () => BookReader.Read(displayPath, folderName, overlay, new DiagnosticBag())!);
            if (ReferenceEquals(book, before))
            {
                break;
            }
        }

        return overlay.Changed(displayPath);
    }

    private static Dictionary<SourceText, TextEdit[]> Edits(Book book, IReadOnlySet<string> codes) => EditorialChecks.Run(book)
        .Where(f => codes.Count == 0 || codes.Contains(f.Diagnostic.Rule.Code))
        .SelectMany(f => f.Edits)
        .GroupBy(e => e.Span.Source)
        .ToDictionary(g => g.Key, g => TextEdit.Separate(g).ToArray());

    /// <summary>Makes the edits, and takes back those that would change more than spelling and signs: an edit at a line's beginning can make a list or a heading of it.</summary>
    /// <returns>The book after it; the same where nothing could be done.</returns>
    private static Book MendAll(Book book, Dictionary<SourceText, TextEdit[]> edits, Func<SourceText, string> pathOf, OverlaidFiles files, Func<Book> read)
    {
        foreach ((SourceText source, TextEdit[] all) in edits)
        {
            files.Write(pathOf(source), TextEdit.Apply(source.Text, all));
        }

        Book mended = edits.Count == 0 ? book : read();
        for (int i = 0; i < mended.Sections.Length; i++)
        {
            Section before = book.Sections[i];
            if (edits.TryGetValue(before.Source, out TextEdit[]? made) && !SectionShape.AreSame(before, mended.Sections[i], book.Info.Checks))
            {
                var safe = new SafeEdits(before.Source.Text, made, text =>
                {
                    files.Write(pathOf(before.Source), text);
                    return SectionShape.AreSame(before, read().Sections[i], book.Info.Checks);
                });
                files.Write(pathOf(before.Source), safe.Apply());
                edits[before.Source] = [.. safe.Kept];
            }
        }

        return edits.Values.All(e => e.Length == 0) ? book : read();
    }
}

/// <summary>A file of a book that <see cref="BookFixer"/> has mended.</summary>
/// <param name="Path">In the book's folder, with <c>/</c>.</param>
/// <param name="DisplayPath">As the user knows it.</param>
/// <param name="After">UTF-8, with a byte order mark where there was one.</param>
public sealed record FixedFile(string Path, string DisplayPath, ReadOnlyMemory<byte> Before, ReadOnlyMemory<byte> After)
{
    public string TextBefore => Encoding.UTF8.GetString(Before.Span);

    public string TextAfter => Encoding.UTF8.GetString(After.Span);
}

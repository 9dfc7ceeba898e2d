using System.Collections.Immutable;
using System.Text;
using Publish.Core.Source;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;

namespace Publish.Editorial.Fixing;

/// <summary>Fixes what the rules can fix safely: in the essays, never in front matter or book.yaml.</summary>
public sealed class BookFixer
{
    // A fixed letter may complete something that another rule then sees. Two passes do, nearly always.
    private const int MaxPasses = 64;

    private readonly string _displayPath;
    private readonly string _folderName;
    private readonly OverlaidFiles _files;
    private readonly ReadingCache _cache = new();

    private BookFixer(string displayPath, string folderName, IBookFiles files)
    {
        _displayPath = displayPath;
        _folderName = folderName;
        _files = new OverlaidFiles(files);
    }

    /// <summary>The files that change, by path; the book's own files are left as they are.</summary>
    /// <param name="codes">The rules whose fixes are wanted; empty: all.</param>
    /// <param name="diagnostics">Takes what reading the book reports; with an error nothing is fixed.</param>
    public static ImmutableArray<FixedFile> Fix(string displayPath, string folderName, IBookFiles files, IReadOnlySet<string> codes, DiagnosticBag diagnostics)
    {
        var fixer = new BookFixer(displayPath, folderName, files);
        ReadBook? read = fixer.Read(diagnostics);
        for (int pass = 0; pass < MaxPasses && read is not null && !diagnostics.HasErrors; pass++)
        {
            ReadBook before = read;
            read = fixer.Fix(before, Edits(before.Book, codes));
            if (ReferenceEquals(read, before))
            {
                break;
            }
        }

        return fixer._files.Changed(displayPath);
    }

    private static Dictionary<SourceText, TextEdit[]> Edits(Book book, IReadOnlySet<string> codes) => EditorialChecks.Run(book)
        .Where(f => codes.Count == 0 || codes.Contains(f.Diagnostic.Rule.Code))
        .SelectMany(f => f.Edits)
        .GroupBy(e => e.Span.Source)
        .ToDictionary(g => g.Key, g => TextEdit.Separate(g).ToArray());

    /// <summary>Makes the edits, but for those that would change more than spelling and punctuation, or make the book faulty: an edit at a line's beginning can make a list or a heading of it.</summary>
    /// <returns>The book after it; the same object where no edit is made.</returns>
    private ReadBook Fix(ReadBook before, Dictionary<SourceText, TextEdit[]> edits)
    {
        if (edits.Count == 0)
        {
            return before;
        }

        foreach ((SourceText source, TextEdit[] all) in edits)
        {
            Write(source, TextEdit.Apply(source.Text, all));
        }

        return Read() is { } after && IsSound(before, after) ? after : FixOneByOne(before, edits);
    }

    private ReadBook FixOneByOne(ReadBook before, Dictionary<SourceText, TextEdit[]> edits)
    {
        foreach (SourceText source in edits.Keys)
        {
            Write(source, source.Text);
        }

        ReadBook sound = before;
        foreach ((SourceText source, TextEdit[] all) in edits)
        {
            var safe = new SafeEdits(source.Text, all, text =>
            {
                Write(source, text);
                return Read() is { } after && IsSound(sound, after);
            });
            Write(source, safe.Apply());
            sound = safe.Kept.Count == 0 ? sound : Read()!;
        }

        return sound;
    }

    /// <summary>Whether the fixed book says what it said before, and has no fault that it had not before.</summary>
    private static bool IsSound(ReadBook before, ReadBook after)
    {
        ILookup<string, Diagnostic> known = before.Diagnostics.ToLookup(d => d.Rule.Code, StringComparer.Ordinal);
        return after.Diagnostics.GroupBy(d => d.Rule.Code, StringComparer.Ordinal).All(g => g.Count() <= known[g.Key].Count())
            && before.Book.Sections.Zip(after.Book.Sections).All(s => ReferenceEquals(s.First, s.Second) || SectionShape.AreSame(s.First, s.Second, before.Book.Info.Checks));
    }

    private ReadBook? Read() => Read(new DiagnosticBag());

    private ReadBook? Read(DiagnosticBag diagnostics)
    {
        Book? book = BookReader.Read(_displayPath, _folderName, _files, diagnostics, _cache);
        return book is null ? null : new ReadBook(book, diagnostics.ToSorted());
    }

    private void Write(SourceText source, string text) => _files.Write(OverlaidFiles.PathOf(_displayPath, source), text);

    private sealed record ReadBook(Book Book, ImmutableArray<Diagnostic> Diagnostics);
}

/// <summary>A file of a book that <see cref="BookFixer"/> has changed.</summary>
/// <param name="Path">In the book's folder, with <c>/</c>.</param>
/// <param name="DisplayPath">As the user knows it.</param>
/// <param name="After">UTF-8, with a byte order mark where there was one.</param>
public sealed record FixedFile(string Path, string DisplayPath, ReadOnlyMemory<byte> Before, ReadOnlyMemory<byte> After)
{
    public string TextBefore => Encoding.UTF8.GetString(Before.Span);

    public string TextAfter => Encoding.UTF8.GetString(After.Span);
}

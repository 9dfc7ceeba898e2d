using System.Text;
using Publish.Core.Source;
using Publish.Import;
using Publish.Layout;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;
using Publish.Tests.Import;
using Publish.Tests.Manuscript.Reading;
using Publish.Text.Fonts;
using Xunit;

namespace Publish.Tests.Layout;

/// <summary>Whole books in the real fonts: nothing on their pages that a typesetter would strike out. The counts are printed.</summary>
public sealed class BookPagesTests
{
    [Theory]
    [InlineData("books/nastaliq-aur-chhapakhana", "")]
    [InlineData("books/nastaliq-aur-chhapakhana", "name: library")]
    [InlineData("books/nastaliq-aur-chhapakhana", "name: pocket, notes: {numbering: page, sign: true}")]
    [InlineData("books/nastaliq-aur-chhapakhana", "edge: inset, verse: stacked, notes: {place: essay}")]
    [InlineData("books/manual", "")]
    public void The_books_of_the_project(string folder, string design)
    {
        string path = Path.Combine(Repository.Root, folder);
        MemoryBookFiles files = new([.. Directory.GetFiles(path, "*", SearchOption.AllDirectories)
            .Select(f => (Path.GetRelativePath(path, f).Replace('\\', '/'), Bytes(f, design)))]);
        AssertClean(design.Length == 0 ? Path.GetFileName(folder) : $"{Path.GetFileName(folder)} with {design}", files);
    }

    /// <summary>Texts from a blog as they were found, at A5 and 12 points.</summary>
    [Theory]
    [MemberData(nameof(ImportCaseTests.Clippings), MemberType = typeof(ImportCaseTests))]
    public void An_essay_that_was_imported(string path)
    {
        ImportedManuscript made = ImportCaseTests.Import("clipping.txt", File.ReadAllBytes(path), out _)!;
        AssertClean($"imported {Path.GetFileNameWithoutExtension(path)}", new MemoryBookFiles(("book.yaml", Encoding.UTF8.GetBytes("title: \u06A9\u062A\u0627\u0628\nessays: [essay.md]\n")), ("essay.md", Encoding.UTF8.GetBytes(made.Text))));
    }

    [Fact]
    public void A_generated_book_of_four_hundred_pages()
    {
        PageFaults faults = AssertClean("generated", GeneratedBook.Make(words: 90_000));
        Assert.True(faults.Pages >= 400, $"{faults.Pages} pages");
    }

    private static byte[] Bytes(string file, string design) =>
        Path.GetFileName(file) == "book.yaml" ? Encoding.UTF8.GetBytes(string.Concat(File.ReadAllText(file).TrimEnd(), "\ndesign: {", design, "}\n")) : File.ReadAllBytes(file);

    private static PageFaults AssertClean(string name, MemoryBookFiles files)
    {
        var diagnostics = new DiagnosticBag();
        Book manuscript = Assert.IsType<Book>(BookReader.Read("book", "book", files, diagnostics));
        var fonts = new FontLibrary(path => File.ReadAllBytes(Path.Combine(Repository.Root, "fonts", path)));
        PagedBook book = Typesetter.Typeset(manuscript, fonts, new TypesetOptions(DateTimeOffset.UnixEpoch, "Publish"), diagnostics);
        var faults = PageFaults.Count(manuscript, book, diagnostics);
        faults = manuscript.Info.Design.Notes.Place == NotePlace.Foot ? faults : faults with { MisplacedNotes = 0 };
        Repository.Report($"pages {name}", $"  {name}: {faults}\n");
        Assert.True(faults.None, string.Join('\n', diagnostics.ToSorted().Select(d => d.ToString()).Prepend(faults.ToString())));
        return faults;
    }
}

using System.Text;
using Publish.Core.Source;
using Publish.Import;
using Publish.Manuscript.Model;
using Publish.Tests.Manuscript.Reading;
using Xunit;

namespace Publish.Tests.Import;

/// <summary>tests/data/import holds files as people have them, and beside each what it must become, what is left out and what is said about it.</summary>
public sealed class ImportCaseTests
{
    private static readonly string Folder = Repository.Data("import");

    /// <summary>Essays copied from a blog's page: two of our own, and beside the repository the one that importing was made for, which is its owner's.</summary>
    public static TheoryData<string> Clippings =>
    [
        .. ((string[])[Path.Combine(Folder, "clipping.txt"), Path.Combine(Folder, "watchmakers.txt"), Path.Combine(Repository.Root, "..", "shared", "manuscripts", "000_f349044a7e7d1395.txt")]).Where(File.Exists),
    ];

    public static TheoryData<string> Cases => [.. Directory.GetFiles(Folder).Select(f => Path.GetFileName(f)).Where(f => !f.EndsWith(".expected", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_file_becomes_what_is_written_beside_it(string name) => Golden.Check(Path.Combine("import", name + ".expected"), Shown(name, File.ReadAllBytes(Path.Combine(Folder, name))));

    [Fact]
    public void A_word_processors_file_becomes_what_is_written_beside_it() => Golden.Check(Path.Combine("import", "essay.docx.expected"), Shown("essay.docx", WordFile.Sample()));

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_was_imported_is_a_book_without_errors(string name)
    {
        (Book book, string[] diagnostics) = ReadBack(Import(name, File.ReadAllBytes(Path.Combine(Folder, name)), out _)!);
        Assert.NotEmpty(book.Sections[0].Blocks);
        Assert.DoesNotContain(diagnostics, d => d.Contains("error", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Clippings))]
    public void A_clipping_has_title_introduction_author_headings_and_five_notes(string path)
    {
        ImportedManuscript made = Import("clipping.txt", File.ReadAllBytes(path), out string[] said)!;
        Section section = ReadBack(made).Book.Sections[0];
        Assert.True(section.Blocks.OfType<Heading>().Count() >= 3);
        Assert.Equal("ادارہ", PlainText.Of(section.Introduction!.Signature!.Inlines));
        Assert.Single(section.Introduction!.Blocks);
        Assert.Single(section.Authors);
        Assert.Equal(5, section.Notes.Length);
        Assert.All(section.Notes, n => Assert.True(MissingNoteText.StandsFor(n)));
        Assert.All(["[^2]", "[^3]", "[^4]", "[^5]", "[^6]"], label => Assert.Equal(3, made.Text.Split(label).Length));
        Assert.Equal(5, said.Count(d => d.Contains(" I005: ", StringComparison.Ordinal)));
        Assert.Contains(said, d => d.Contains("I006: note 1 has no reference", StringComparison.Ordinal));
        Assert.Contains(said, d => d.Contains(" I013: ", StringComparison.Ordinal));
        Assert.Equal(["picture", "comments", "comments"], made.LeftOut.Select(l => l.Name));
    }

    internal static ImportedManuscript? Import(string name, byte[] bytes, out string[] said)
    {
        var diagnostics = new DiagnosticBag();
        ImportedManuscript? made = ManuscriptImporter.Import(name, bytes, slug => $"{slug}.md", diagnostics);
        said = [.. diagnostics.ToSorted().Select(d => d.ToString())];
        return made;
    }

    internal static (Book Book, string[] Diagnostics) ReadBack(ImportedManuscript made) => TestBook.ReadFiles(("book.yaml", "title: T\nessays: [new.md]\n"), ("new.md", made.Text));

    private static string Shown(string name, byte[] bytes)
    {
        ImportedManuscript? made = Import(name, bytes, out string[] said);
        var text = new StringBuilder(made?.Text);
        text.Append("\n======\n");
        foreach (LeftOut left in made?.LeftOut ?? [])
        {
            text.Append($"left out, line {left.Line}: {left.Name}: {left.Text}\n");
        }

        return text.AppendJoin('\n', said).Append('\n').ToString();
    }
}

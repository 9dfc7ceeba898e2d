using System.Text;
using System.Xml.Linq;
using Publish.Core.Source;
using Publish.Layout;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;
using Publish.Tests.Epub;
using Publish.Tests.Manuscript.Reading;
using Publish.Text.Fonts;
using Xunit;

namespace Publish.Tests.Layout;

/// <summary>The bookmarks of the PDF and the contents of the EPUB name the same divisions.</summary>
public sealed class OutlineTests
{
    private static readonly FontLibrary Fonts = new(path => File.ReadAllBytes(Path.Combine(Repository.Root, "fonts", path)));

    public static TheoryData<string> Books() => [.. new[] { "books", "tests/data/books" }.SelectMany(place => Directory.GetDirectories(Path.Combine(Repository.Root, place)))
        .Where(folder => File.Exists(Path.Combine(folder, "book.yaml"))).Select(folder => Path.GetRelativePath(Repository.Root, folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Books))]
    public void Bookmarks_are_the_contents_of_the_epub(string folder) => AssertSame(Read(new FolderBookFiles(Path.Combine(Repository.Root, folder))));

    [Fact]
    public void Headings_of_introductions_and_of_passages_in_another_language_are_in_both()
    {
        Book book = Read(new MemoryBookFiles(
            ("book.yaml", Encoding.UTF8.GetBytes("title: کتاب\nlanguage: ur\nessays: [one.md]\n")),
            ("one.md", "---\ntitle: ایک\n---\n\n::: introduction\n## تعارف\n\nلفظ۔\n:::\n\n## پہلا\n\n### اندر\n\nلفظ[^1]۔\n\n::: {lang=en}\n## English part\n\n### Inside\n\nWords.\n:::\n\n> ## اقتباس\n>\n> لفظ۔\n\n[^1]: حاشیہ۔\n"u8.ToArray())));
        Assert.Equal(["ایک 1", "تعارف 2", "پہلا 2", "اندر 3", "English part 2", "Inside 3"], AssertSame(book));
        Assert.Equal(["ur", "ur", "en"], HeadingTree.Of(book.Sections[0]).Select(node => node.Language.Tag));
    }

    private static List<string> AssertSame(Book book)
    {
        PagedBook pages = Typesetter.Typeset(book, Fonts, new TypesetOptions(DateTimeOffset.UnixEpoch, "Publish"), new DiagnosticBag());
        List<string> bookmarks = [.. Flat(pages.Outline.Where(entry => entry.Anchor != "contents"), 1)];
        Assert.All(AllAnchors(pages.Outline), anchor => Assert.True(pages.Destinations.ContainsKey(anchor), anchor));
        XElement navigation = EpubArchive.Write(book).Xml("EPUB/text/contents.xhtml").Descendants(EpubArchive.Xhtml + "nav").Single(nav => (string?)nav.Attribute(EpubArchive.Ops + "type") == "toc");
        Assert.Equal(bookmarks, Flat(navigation.Element(EpubArchive.Xhtml + "ol")!, 1));
        return bookmarks;
    }

    private static IEnumerable<string> Flat(IEnumerable<OutlineEntry> entries, int level) => entries.SelectMany(entry => Flat(entry.Children, level + 1).Prepend($"{entry.Title} {level}"));

    private static IEnumerable<string> AllAnchors(IEnumerable<OutlineEntry> entries) => entries.SelectMany(entry => AllAnchors(entry.Children).Prepend(entry.Anchor));

    private static IEnumerable<string> Flat(XElement list, int level) => list.Elements(EpubArchive.Xhtml + "li").SelectMany(item =>
        (item.Element(EpubArchive.Xhtml + "ol") is { } inner ? Flat(inner, level + 1) : []).Prepend($"{item.Element(EpubArchive.Xhtml + "a")!.Value} {level}"));

    private static Book Read(IBookFiles files)
    {
        var diagnostics = new DiagnosticBag();
        Book book = Assert.IsType<Book>(BookReader.Read("book", "book", files, diagnostics));
        Assert.False(diagnostics.HasErrors, string.Join('\n', diagnostics.ToSorted()));
        return book;
    }
}

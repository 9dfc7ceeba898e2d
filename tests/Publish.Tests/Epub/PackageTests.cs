using System.Xml.Linq;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;
using Xunit;
using static Publish.Tests.Epub.BookBuilder;
using static Publish.Tests.Epub.EpubArchive;

namespace Publish.Tests.Epub;

public sealed class PackageTests
{
    [Fact]
    public void The_identifier_is_the_ISBN_of_the_EPUB() =>
        Assert.Equal("urn:isbn:9780306406157", Identifier(Info with { Isbn = new Isbns("978-1-86197-876-9", null, "978-0-306-40615-7") }));

    [Fact]
    public void Without_an_ISBN_the_identifier_is_a_UUID_made_from_the_slug()
    {
        string identifier = Identifier(Info);
        Assert.Equal(identifier, Identifier(Info with { Title = "other" }));
        Assert.NotEqual(identifier, Identifier(Info with { Slug = "other" }));
        Guid uuid = Guid.Parse(identifier["urn:uuid:".Length..]);
        Assert.Equal((8, true), (uuid.Version, uuid.Variant is >= 8 and <= 11));
    }

    [Fact]
    public void Authors_are_creators_and_others_contributors()
    {
        XDocument package = Package(Info with { Contributors = [new("E", "editor", null), new("A", "author", "a, A"), new("X", "wizard", null)] });
        Assert.Equal(["A aut"], People(package, "creator"));
        Assert.Equal(["E edt", "X oth"], People(package, "contributor"));
        Assert.Contains(package.Descendants(Opf + "meta"), meta => (string?)meta.Attribute("property") == "file-as" && meta.Value == "a, A");
    }

    [Fact]
    public void Without_an_author_the_editor_is_the_creator() =>
        Assert.Equal(["E edt"], People(Package(Info with { Contributors = [new("E", "editor", null), new("D", "designer", null)] }), "creator"));

    [Fact]
    public void An_essays_author_who_made_the_book_is_named_once()
    {
        Section section = Section("s", 0, "Title") with { Authors = ["A", "B"] };
        XDocument package = EpubArchive.Write(Book(section, Section("t", 1, "Other") with { Authors = ["B"] }) with { Info = Info with { Contributors = [new("A", "author", null)] } }).Xml("EPUB/package.opf");
        Assert.Equal(["A aut"], People(package, "creator"));
        Assert.Equal(["B aut"], People(package, "contributor"));
    }

    [Theory]
    [InlineData("ur", "rtl")]
    [InlineData("en", "ltr")]
    public void Pages_turn_as_the_language_reads(string language, string direction)
    {
        XElement package = Package(Info with { Language = new Language(language) }).Root!;
        Assert.Equal(direction, package.Attribute("dir")!.Value);
        Assert.Equal(direction, package.Element(Opf + "spine")!.Attribute("page-progression-direction")!.Value);
    }

    [Fact]
    public void Conformance_is_claimed_when_every_picture_is_described_and_a_certifier_is_named()
    {
        BookInfo published = Info with { AccessibilityCertifier = "Evaluator" };
        Assert.Contains("conformsTo", Claims(published, "described"), StringComparison.Ordinal);
        Assert.DoesNotContain("conformsTo", Claims(published, ""), StringComparison.Ordinal);
        Assert.DoesNotContain("alternativeText", Claims(published, ""), StringComparison.Ordinal);
        Assert.DoesNotContain("conformsTo", Claims(Info with { Publisher = "Publisher", Contributors = [new("A", "author", null)] }, "described"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_book_without_pictures_is_not_visual() => Assert.DoesNotContain("visual", Package(Info).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Every_check_reports_its_rule()
    {
        var b = new BookBuilder();
        Note note = Note(NoteSeries.Author, 1, b.P(new string('x', 5001)));
        Section section = Section("s", 0, "Title", b.P(T("a\u0001b"), Web("ftp://example.org/", T("link")), Ref(note)), Figure(SampleBook.Picture, "", null)) with { Notes = [note] };
        var diagnostics = new DiagnosticBag();
        EpubArchive epub = EpubArchive.Write(Book(section) with { Info = Info with { AccessibilityCertifier = "P", Contributors = [new("X", "wizard", null)] } }, null, diagnostics);
        Assert.Equal(["B001", "B002", "B003", "B004", "B005"], diagnostics.ToSorted().Select(diagnostic => diagnostic.Rule.Code).Order(StringComparer.Ordinal));
        Assert.StartsWith("a\uFFFDblink", XhtmlText.Of(epub.Body("s").Descendants(Xhtml + "p").First()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_has_nothing_to_report()
    {
        var diagnostics = new DiagnosticBag();
        EpubArchive.Write(SampleBook.Make(), null, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
    }

    [Fact]
    public void Sections_that_have_no_plain_name_or_a_taken_one_are_numbered()
    {
        List<string> names = EpubArchive.Write(Book(Section("title", 0, "a"), Section("زبان", 1, "b"), Section("One", 2, "c"), Section("one", 3, "d"))).Names();
        Assert.Equal(["One", "contents", "cover", "section-01", "section-02", "section-04", "title"],
            names.Where(name => name.EndsWith(".xhtml", StringComparison.Ordinal)).Select(name => Path.GetFileNameWithoutExtension(name)));
    }

    private static string Claims(BookInfo info, string alternative) =>
        EpubArchive.Write(Book(Section("s", 0, "Title", Figure(SampleBook.Picture, alternative, null))) with { Info = info }).Text("EPUB/package.opf");

    private static string Identifier(BookInfo info) => Package(info).Descendants(DublinCore + "identifier").Single().Value;

    private static XDocument Package(BookInfo info) => EpubArchive.Write(Book(Section("s", 0, "Title")) with { Info = info }).Xml("EPUB/package.opf");

    private static IEnumerable<string> People(XDocument package, string element) => package.Descendants(DublinCore + element).Select(person =>
    {
        string refines = "#" + person.Attribute("id")!.Value;
        return $"{person.Value} {package.Descendants(Opf + "meta").Single(meta => (string?)meta.Attribute("refines") == refines && (string?)meta.Attribute("property") == "role").Value}";
    });
}

using System.Collections.Immutable;
using System.Xml.Linq;
using CsCheck;
using Publish.Manuscript.Model;
using Xunit;
using static Publish.Tests.Epub.BookBuilder;
using static Publish.Tests.Epub.EpubArchive;

namespace Publish.Tests.Epub;

public sealed class TextEqualityTests
{
    private static readonly Gen<string> GenText = Gen.OneOf([.. new[] { "ایک ", "دو", " تین", "one ", "a<&>b", "\u06F1\u06F2", "\U0001F4D6", " " }.Select(Gen.Const)]);

    private static readonly Gen<Inline> GenInline = GenNested(3);

    [Fact]
    public void The_text_of_any_paragraph_comes_back_whole() => GenInline.Array[0, 5].Sample(inlines =>
    {
        Paragraph paragraph = new BookBuilder().P(inlines);
        XElement body = EpubArchive.Write(Book(Section("s", 0, "Title", paragraph))).Body("s");
        return XhtmlText.Of(body.Descendants(Xhtml + "p").Single()) == PlainText.Of(paragraph.Inlines);
    }, iter: 300);

    [Fact]
    public void A_page_begins_at_its_offset_or_before_the_link_it_falls_in() => Gen.Select(GenInline.Array[1, 5], Gen.Int[0, 1000]).Sample((inlines, number) =>
    {
        Paragraph paragraph = new BookBuilder().P(inlines);
        int offset = number % (PlainText.Of(paragraph.Inlines).Length + 1);
        Book book = Book(Section("s", 0, "Title", paragraph));
        XElement body = EpubArchive.Write(book, Options with { PageMarks = [new PageMark("1", "s", paragraph.TextId, offset)] }).Body("s");

        var breaks = new Dictionary<string, int>();
        XhtmlText.Of(body.Descendants(Xhtml + "p").Single(), breaks);
        return breaks["page-1"] == OutsideLinks(paragraph.Inlines, offset);
    }, iter: 300);

    [Fact]
    public void The_words_of_the_sample_come_back_in_order()
    {
        Book book = SampleBook.Make();
        EpubArchive epub = EpubArchive.Write(book, SampleBook.Options);
        foreach (Section section in book.Sections)
        {
            XElement body = epub.Body(section.Id);
            body.Descendants().Where(element => IsMadeByTheWriter(element)).ToList().ForEach(element => element.Remove());
            Assert.Equal(WordsOf(section), Words(XhtmlText.Of(body)));
        }
    }

    private static bool IsMadeByTheWriter(XElement element) =>
        element.Name == Xhtml + "header" || element.Name == Xhtml + "footer"
        || (string?)element.Attribute("role") == "doc-backlink"
        || (string?)element.Attribute("class") is "signature" or "signed"
        || ((string?)element.Attribute("id"))?.StartsWith("notes", StringComparison.Ordinal) == true;

    private static IEnumerable<string> WordsOf(Section section)
    {
        IEnumerable<Block> notes = section.Notes.OrderBy(note => note.Series.Order).ThenBy(note => note.Number).SelectMany(note => note.Blocks);
        IEnumerable<Block> introduction = section.Introduction?.Blocks ?? [];
        Section whole = section with { Introduction = null, Notes = [], Blocks = [.. introduction, .. section.Blocks, .. notes] };
        return Walk.Blocks(whole).OfType<TextBlock>().Where(text => text.TextId >= 0).SelectMany(text => Words(PlainText.Of(text.Inlines)));
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The offset, or that of the beginning of the link it lies inside.</summary>
    private static int OutsideLinks(ImmutableArray<Inline> inlines, int offset)
    {
        int start = 0;
        foreach (Inline inline in inlines)
        {
            int length = PlainText.Of([inline]).Length;
            if (offset > start && offset < start + length)
            {
                return inline is Link ? start : start + OutsideLinks(Walk.Children(inline), offset - start);
            }

            start += length;
        }

        return offset;
    }

    private static Gen<Inline> GenNested(int depth)
    {
        Gen<Inline> leaf = Gen.OneOf(GenText.Select(T), GenText.Select(Code), Gen.Const(Br()));
        if (depth == 0)
        {
            return leaf;
        }

        Gen<Inline[]> inner = GenNested(depth - 1).Array[0, 3];
        return Gen.OneOf(leaf, inner.Select(Em), inner.Select(Strong), inner.Select(inlines => In("en", inlines)), inner.Select(inlines => Web("https://example.org/", inlines)));
    }
}

using System.Xml.Linq;
using Publish.Manuscript.Model;
using Xunit;
using static Publish.Tests.Epub.BookBuilder;
using static Publish.Tests.Epub.EpubArchive;

namespace Publish.Tests.Epub;

public sealed class PageMarkTests
{
    private readonly BookBuilder _b = new();

    [Fact]
    public void A_page_begins_at_the_opening_before_the_title()
    {
        XElement header = Write(null, 0, _b.P("متن")).Descendants(Xhtml + "header").Single();
        Assert.True(XhtmlText.IsPageBreak(header.Elements().First()));
    }

    [Theory]
    [InlineData(0, "<7>one two")]
    [InlineData(4, "one <7>two")]
    [InlineData(7, "one two<7>")]
    public void A_page_begins_at_its_character(int offset, string expected) => Assert.Equal(expected, InParagraph(offset, T("one two")));

    [Theory]
    [InlineData(3, "one<7>two three")]
    [InlineData(4, "onet<7>wo three")]
    [InlineData(7, "onetwo <7>three")]
    public void A_page_begins_inside_nested_emphasis(int offset, string expected) =>
        Assert.Equal(expected, InParagraph(offset, T("one"), Strong(Em(T("two "), In("en", T("thr"))), T("ee"))));

    [Fact]
    public void A_page_that_begins_with_emphasis_begins_outside_it()
    {
        XElement paragraph = Paragraph(3, T("one"), Em(T("two")));
        Assert.Equal([Xhtml + "span", Xhtml + "em"], paragraph.Elements().Select(element => element.Name));
    }

    [Theory]
    [InlineData(3, "one<7>two three")]
    [InlineData(5, "one<7>two three")]
    [InlineData(6, "onetwo<7> three")]
    public void A_page_that_begins_inside_a_link_begins_before_it(int offset, string expected)
    {
        XElement paragraph = Paragraph(offset, T("one"), Web("https://example.org/", T("t"), Em(T("wo"))), T(" three"));
        Assert.Equal(expected, XhtmlText.WithMarks(paragraph));
        Assert.DoesNotContain(paragraph.Element(Xhtml + "a")!.Descendants(), XhtmlText.IsPageBreak);
    }

    [Fact]
    public void A_note_stays_on_the_page_of_its_word()
    {
        Note note = Note(NoteSeries.Author, 1, _b.P("note"));
        Assert.Equal("one^<7> two", InParagraph(3, [note], T("one"), Ref(note), T(" two")));
        Assert.Equal("one^<7> two", InParagraph(3, [note], T("one"), Em(Ref(note), T(" two"))));
    }

    [Fact]
    public void A_page_that_begins_with_a_note_begins_before_it()
    {
        Note note = Note(NoteSeries.Author, 1, _b.P("note"));
        Assert.Equal("<7>^one", InParagraph(0, [note], Ref(note), T("one")));
    }

    [Fact]
    public void A_page_begins_after_a_line_break() => Assert.Equal("one\n<7>two", InParagraph(4, T("one"), Br(), T("two")));

    [Fact]
    public void A_page_begins_inside_code() => Assert.Equal("a = <7>b", InParagraph(4, Code("a = b")));

    [Fact]
    public void Two_pages_begin_in_one_paragraph_and_two_at_one_place()
    {
        Paragraph paragraph = _b.P("one two three");
        XElement body = Write([Mark("8", paragraph, 4), Mark("9", paragraph, 8), Mark("10", paragraph, 8)], [], paragraph);
        Assert.Equal("one <8>two <9><10>three", XhtmlText.WithMarks(body.Descendants(Xhtml + "p").Single()));
    }

    [Fact]
    public void A_page_begins_in_a_verse_line_a_cell_a_list_item_a_caption_a_heading_and_a_line_of_code()
    {
        VerseLine verse = _b.L(T("one two"));
        TableCell cell = _b.Cell(T("one two"));
        Paragraph item = _b.P("one two");
        Paragraph caption = _b.P("one two");
        Heading heading = _b.H(1, "h", T("one two"));
        CodeLine code = _b.C(T("one two"));
        Block[] blocks =
        [
            Verse(_b.L(T("first")), verse), Table([ColumnAlignment.Start], [_b.Cell(T("head"))], [cell]), List(1, item),
            Figure(SampleBook.Picture, "picture", caption), heading, CodeLines(_b.C(T("first")), code),
        ];
        TextBlock[] texts = [verse, cell, item, caption, heading, code];
        XElement body = Write([.. texts.Select((text, i) => Mark((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), text, 4))], [], blocks);
        string all = XhtmlText.WithMarks(body);
        Assert.All(Enumerable.Range(1, 6), page => Assert.Contains($"one <{page}>two", all, StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_that_begins_with_a_caption_begins_before_its_picture()
    {
        Paragraph caption = _b.P("one two");
        XElement figure = Write([Mark("7", caption, 0), Mark("8", caption, 4)], [], Figure(SampleBook.Picture, "picture", caption)).Descendants(Xhtml + "figure").Single();
        Assert.Equal([Xhtml + "span", Xhtml + "img", Xhtml + "figcaption"], figure.Elements().Select(element => element.Name));
        Assert.Equal("one <8>two", XhtmlText.WithMarks(figure.Element(Xhtml + "figcaption")!));
    }

    [Fact]
    public void A_page_that_begins_in_a_note_begins_after_the_notes_number()
    {
        Paragraph text = _b.P("one two");
        Note note = Note(NoteSeries.Author, 1, text);
        XElement body = Write([Mark("7", text, 0)], [note], _b.P(T("text"), Ref(note)));
        Assert.Equal("۱ <7>one two", XhtmlText.WithMarks(body.Descendants(Xhtml + "div").Single(e => (string?)e.Attribute("class") == "note").Element(Xhtml + "p")!));
    }

    [Fact]
    public void Ids_are_made_of_the_folio_where_they_can_be()
    {
        Paragraph paragraph = _b.P("one two three");
        XElement body = Write([Mark("xii", paragraph, 0), Mark("۱۲", paragraph, 4), Mark("12", paragraph, 5), Mark("ج", paragraph, 8)], [], paragraph);
        Assert.Equal(["page-xii", "page-12", "page-x3", "page-x4"], body.Descendants().Where(XhtmlText.IsPageBreak).Select(page => page.Attribute("id")!.Value));
    }

    [Theory]
    [InlineData("other", 0, 0)]
    [InlineData("s", 99, 0)]
    [InlineData("s", 0, 4)]
    [InlineData("s", 0, -1)]
    public void A_mark_at_a_place_that_is_not_there_is_a_bug_of_the_caller(string section, int text, int offset)
    {
        Book book = Book(Section("s", 0, "Title", _b.P("one")));
        Assert.Throws<ArgumentException>(() => EpubArchive.Write(book, Options with { PageMarks = [new PageMark("1", section, text, offset)] }));
    }

    [Fact]
    public void Without_pages_the_EPUB_claims_none()
    {
        EpubArchive epub = EpubArchive.Write(SampleBook.Make());
        Assert.DoesNotContain(epub.Names().Where(name => name.EndsWith(".xhtml", StringComparison.Ordinal)), name => epub.Text(name).Contains("page-list", StringComparison.Ordinal));
        Assert.DoesNotContain("page", epub.Text("EPUB/package.opf").Replace("page-progression-direction", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("pageList", epub.Text("EPUB/toc.ncx"), StringComparison.Ordinal);
    }

    private static PageMark Mark(string folio, TextBlock text, int offset) => new(folio, "s", text.TextId, offset);

    private string InParagraph(int offset, params Inline[] inlines) => XhtmlText.WithMarks(Paragraph(offset, inlines));

    private string InParagraph(int offset, Note[] notes, params Inline[] inlines)
    {
        Paragraph paragraph = _b.P(inlines);
        return XhtmlText.WithMarks(Write([Mark("7", paragraph, offset)], notes, paragraph).Descendants(Xhtml + "p").First());
    }

    private XElement Paragraph(int offset, params Inline[] inlines)
    {
        Paragraph paragraph = _b.P(inlines);
        return Write(paragraph, offset, paragraph).Descendants(Xhtml + "p").Single();
    }

    private static XElement Write(TextBlock? text, int offset, params Block[] blocks) => Write([new PageMark("7", "s", text?.TextId, offset)], [], blocks);

    private static XElement Write(PageMark[] marks, Note[] notes, params Block[] blocks)
    {
        Book book = Book(Section("s", 0, "Title", blocks) with { Notes = [.. notes] });
        return EpubArchive.Write(book, Options with { PageMarks = [.. marks] }).Body("s");
    }
}

using System.IO.Compression;
using System.Xml.Linq;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>The text of the EPUB, without the marks of pages and notes, is the manuscript's and the PDF's, word by word.</summary>
public sealed class EpubTextTests
{
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Ops = "http://www.idpf.org/2007/ops";

    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void The_essays_are_the_manuscripts_word_by_word(string name)
    {
        BuiltBook book = BuiltBooks.Get(name);
        Assert.Equal(ManuscriptText.Of(book.Folder).Body, [.. Sections(book.Epub).SelectMany(section => Words.Of(BodyText(section)))]);
    }

    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void The_notes_are_the_manuscripts_word_by_word(string name)
    {
        BuiltBook book = BuiltBooks.Get(name);
        List<string> written = [.. ManuscriptText.Of(book.Folder).Notes.Select(note => string.Join(' ', note)).Order(StringComparer.Ordinal)];
        List<string> found = [.. Sections(book.Epub).SelectMany(section => section.Descendants().Where(IsNote)).Select(note => string.Join(' ', Words.Of(Text(note)))).Order(StringComparer.Ordinal)];
        Assert.Equal(written, found);
    }

    /// <summary>Page by page the PDF has other things between, such as notes and running heads; the words of the essays stand on it in the same order, none left out.</summary>
    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void The_words_of_the_essays_stand_in_the_PDF_in_the_same_order(string name)
    {
        BuiltBook book = BuiltBooks.Get(name);
        List<string> pages = Words.Of(string.Join('\n', book.Pages.Select(page => page.Text)));
        int at = 0;
        foreach (string word in Sections(book.Epub).SelectMany(section => Words.Of(BodyText(section))))
        {
            at = pages.IndexOf(word, at) + 1;
            Assert.True(at > 0, $"“{word}” is not in the PDF");
        }
    }

    private static IEnumerable<XElement> Sections(string epub)
    {
        using ZipArchive zip = ZipFile.OpenRead(epub);
        XElement Load(string path)
        {
            using Stream stream = zip.GetEntry("EPUB/" + path)!.Open();
            return XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root!;
        }

        XNamespace opf = "http://www.idpf.org/2007/opf";
        XElement package = Load("package.opf");
        Dictionary<string, string> files = package.Descendants(opf + "item").ToDictionary(item => item.Attribute("id")!.Value, item => item.Attribute("href")!.Value);
        return [.. package.Descendants(opf + "itemref").Select(item => Load(files[item.Attribute("idref")!.Value]))
            .Where(page => page.Descendants(Xhtml + "section").Any(section => (string?)section.Attribute("role") is "doc-chapter" or "doc-foreword" or "doc-afterword" or "doc-glossary" or "doc-index" or "doc-colophon"))];
    }

    /// <summary>Without what front matter says, opening and closing of the section, and without what Publish itself wrote.</summary>
    private static string BodyText(XElement page)
    {
        var copy = new XElement(page.Element(Xhtml + "body")!);
        copy.Descendants().Where(element => element.Name == Xhtml + "header" || element.Name == Xhtml + "footer" || (string?)element.Attribute("role") == "doc-endnotes" || IsMade(element))
            .ToList().ForEach(element => element.Remove());
        return Text(copy);
    }

    /// <summary>The text of a cross-reference, the number of a caption, the lines of the index and those of the colophon that name fonts and version.</summary>
    private static bool IsMade(XElement element) =>
        (string?)element.Attribute("class") is "reference" or "made" or "label" || (element.Name.LocalName is "ul" or "h2" && element.Ancestors().Any(e => (string?)e.Attribute("role") == "doc-index"));

    /// <summary>Without note references, links back and the names that sign the notes of editors and translators.</summary>
    private static string Text(XElement element) => element.Name == Xhtml + "sup" || (string?)element.Attribute("role") == "doc-backlink" || (string?)element.Attribute("class") == "signed"
        ? ""
        : string.Concat(element.Nodes().Select(node => node switch { XText text => text.Value, XElement child => (child.Name == Xhtml + "br" ? "\n" : "") + Text(child), _ => "" }));

    private static bool IsNote(XElement element) => (string?)element.Attribute(Ops + "type") == "footnote";
}

using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>The page marks of the EPUB stand where the pages of the PDF begin.</summary>
public sealed class EpubPageTests
{
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Ops = "http://www.idpf.org/2007/ops";

    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void Every_page_begins_with_the_same_words_in_both(string name)
    {
        BuiltBook book = BuiltBooks.Get(name);
        Dictionary<string, string> marked = MarkedTexts(book.Epub);
        List<DumpedPage> pages = [.. book.Pages.SkipWhile(page => !marked.ContainsKey(page.Folio)).Where(page => FirstText(page) is not null)];

        Assert.NotEmpty(pages);
        Assert.Equal(pages.Select(page => page.Folio), marked.Keys);
        Assert.All(pages, page =>
        {
            // A page that begins with the rest of a word is marked before the word.
            string first = Words(FirstText(page)!.TrimEnd('\u00AD'));
            bool isRest = !marked[page.Folio].StartsWith(first, StringComparison.Ordinal) && page.Index > 0 && book.Pages[page.Index - 1].Texts.Any(text => text.Text.EndsWith('\u00AD'));
            Assert.StartsWith(isRest ? AfterWord(first) : first, isRest ? AfterWord(marked[page.Folio]) : marked[page.Folio], StringComparison.Ordinal);
        });
    }

    private static string AfterWord(string text) => text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    private static string? FirstText(DumpedPage page) => page.Texts.FirstOrDefault(IsText)?.Text;

    /// <summary>The page has what the text has not: running heads and folios, and the numbers, letters and bullets of lists. The terms of a glossary are labels too, but text.</summary>
    private static bool IsText(DumpedText text) => text.Role != "Artifact" && (text.Role != "Label" || text.Text.Count(char.IsLetter) > 1);

    /// <summary>The text from each page mark to the end of its section, by the folio, in reading order.</summary>
    private static Dictionary<string, string> MarkedTexts(string epub)
    {
        using ZipArchive zip = ZipFile.OpenRead(epub);
        XDocument Read(string path)
        {
            using Stream stream = zip.GetEntry("EPUB/" + path)!.Open();
            return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
        }

        var marked = new Dictionary<string, string>();
        XElement list = Read("text/contents.xhtml").Descendants(Xhtml + "nav").Single(nav => (string?)nav.Attribute(Ops + "type") == "page-list");
        foreach (XElement link in list.Descendants(Xhtml + "a"))
        {
            string[] address = link.Attribute("href")!.Value.Split('#');
            XElement mark = Read("text/" + address[0]).Descendants().Single(element => (string?)element.Attribute("id") == address[1]);
            marked.Add(link.Value, Words(TextAfter(mark)));
        }

        return marked;
    }

    /// <summary>Without the marks of notes.</summary>
    private static string TextAfter(XElement mark)
    {
        var text = new StringBuilder();
        foreach (XText node in mark.NodesAfterSelf().Concat(mark.Ancestors().SelectMany(ancestor => ancestor.NodesAfterSelf())).SelectMany(TextNodes))
        {
            text.Append(node.Value);
        }

        return text.ToString();
    }

    private static IEnumerable<XText> TextNodes(XNode node) => node switch
    {
        XText text => [text],
        XElement element when element.Name == Xhtml + "sup" => [],
        XElement element => element.Nodes().SelectMany(TextNodes),
        _ => [],
    };

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

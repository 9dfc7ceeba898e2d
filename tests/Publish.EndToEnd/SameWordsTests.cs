using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>The words of the source, of the PDF and of the EPUB are the same, in books that nobody wrote for the tests.</summary>
/// <remarks>
/// The source's words are known without a Markdown reader: those of <see cref="RandomManuscript"/> by construction, those of other books from the bytes of their files. The PDF's
/// words are those that programs of other people find within its pages; the EPUB's are the text nodes of its documents.
/// </remarks>
public sealed class SameWordsTests
{
    private const int RandomBooks = 24;

    private static readonly string Output = Path.Combine(Repository.Root, "artifacts", "end-to-end", "same-words");

    [Fact]
    public void Every_word_of_a_random_manuscript_is_in_the_PDFs_and_in_the_EPUB_once()
    {
        string sources = Empty(Path.Combine(Output, "random"));
        string made = Path.Combine(Output, "random-built");
        List<(string Name, RandomManuscript Book)> books = [.. Enumerable.Range(0, RandomBooks).Select(seed => ($"seed-{seed:000}", RandomManuscript.Make(seed)))];
        books.ForEach(book => book.Book.Save(Path.Combine(sources, book.Name)));
        Finished build = Tool.Run(["build", .. books.Select(book => Path.Combine(sources, book.Name)), "--output", Empty(made)]);
        Assert.True(build.ExitCode == 0, build.Errors);

        List<string> faults = [.. books.SelectMany(book => FaultsOf(book.Book, Path.Combine(made, book.Name)).Select(fault => $"{book.Name}: {fault}"))];
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Repository.Report("same-words", $"Words of {RandomBooks} random books, each found once in PDF, press PDF and EPUB: {books.Sum(book => book.Book.AllWords.Count)}\n");
    }

    public static TheoryData<string> Books => [.. Repository.Books.Values.Concat(Repository.Strangers).Select(folder => Path.GetRelativePath(Repository.Root, folder))];

    /// <summary>No word is lost on the way to either output, and neither says a word that the source does not have, but for those that Publish adds.</summary>
    [Theory]
    [MemberData(nameof(Books))]
    public void A_book_has_the_words_of_its_source_in_every_output(string folder)
    {
        string made = Empty(Path.Combine(Output, Path.GetFileName(folder)));
        Finished build = Tool.Run("build", Path.Combine(Repository.Root, folder), "--output", made);
        if (build.ExitCode == 1)
        {
            Assert.Contains(" error ", build.Errors, StringComparison.Ordinal);
            Assert.Empty(Directory.GetFiles(made, "*", SearchOption.AllDirectories));
            return;
        }

        Assert.True(build.ExitCode == 0, build.Errors);
        List<string> source = SourceWords.Of(Path.Combine(Repository.Root, folder));
        string press = Directory.GetFiles(made, "*-press.pdf", SearchOption.AllDirectories).Single();
        List<string> epub = [.. EpubDocuments(Directory.GetFiles(made, "*.epub", SearchOption.AllDirectories).Single()).SelectMany(text => Words.Of(text))];
        List<string> faults = [
            .. Lost(source, [epub], "EPUB"),
            .. new[] { press[..^"-press.pdf".Length] + ".pdf", press }.SelectMany(pdf => LostInPdf(source, pdf)),
        ];
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>
    /// poppler leaves out what lies beyond the page, but may join or split words; so every letter must be there for it, and every word for one of the four readers.
    /// </summary>
    private static IEnumerable<string> LostInPdf(List<string> source, string pdf)
    {
        string name = Path.GetFileName(pdf);
        List<string> words = PdfWords(pdf);
        if (!Lost(source, [words], name).Any())
        {
            return [];
        }

        List<List<string>> readers = [words, .. ReaderTexts.Of(pdf).Values.Select(pages => Words.Of(string.Join('\n', pages)))];
        HashSet<string> parts = [.. readers.SelectMany(reader => reader)];
        List<string> whole = [.. source.Where(word => !IsBroken(word, parts))];
        return [.. Lost(Letters(source), [Letters(words)], $"{name}, by its letters,"), .. Lost(whole, [.. readers], name)];
    }

    /// <summary>Whether both parts of a word are there that a line's end separates, or a gap that a reader takes for a space.</summary>
    private static bool IsBroken(string word, HashSet<string> parts) =>
        Enumerable.Range(1, Math.Max(0, word.Length - 1)).Any(at => parts.Contains(word[..at]) && parts.Contains(word[at..]));

    /// <summary>Without vowel marks and tatweels: poppler takes equal ones close to one another for one that is printed twice to look bold.</summary>
    private static List<string> Letters(IEnumerable<string> words) => [.. words.SelectMany(word => word).Where(c => char.IsLetterOrDigit(c) && c != '\u0640').Select(letter => letter.ToString())];

    /// <summary>What fewer times in each of the texts found than in the source.</summary>
    private static IEnumerable<string> Lost(List<string> source, List<string>[] found, string output)
    {
        List<Dictionary<string, int>> counts = [.. found.Select(words => words.CountBy(word => word).ToDictionary())];
        List<string> lost = [.. source.CountBy(word => word)
            .Select(word => (Word: word.Key, Written: word.Value, Found: counts.Max(count => count.GetValueOrDefault(word.Key))))
            .Where(word => word.Found < word.Written)
            .Select(word => string.Create(CultureInfo.InvariantCulture, $"{word.Word} ({word.Found} of {word.Written})"))];
        return lost.Count == 0 ? [] : [$"{output} has too few of {lost.Count}: {string.Join(' ', lost.Take(20))}"];
    }

    private static IEnumerable<string> FaultsOf(RandomManuscript manuscript, string folder)
    {
        string press = Directory.GetFiles(folder, "*-press.pdf").Single();
        string screen = Directory.GetFiles(folder, "*.pdf").Single(file => file != press);
        List<string> epub = [.. EpubDocuments(Directory.GetFiles(folder, "*.epub").Single()).SelectMany(text => Words.Of(text))];
        return [
            .. MiscountedInPdf(manuscript, screen),
            .. MiscountedInPdf(manuscript, press),
            .. Miscounted(manuscript, "EPUB", epub),
            .. new[] { WordRole.Body, WordRole.AuthorNote, WordRole.EditorNote, WordRole.TranslatorNote }.SelectMany(role => OutOfOrder(manuscript, role, epub)),
        ];
    }

    /// <summary>poppler may join or split words where the direction of a line changes: what it has not is asked of the other three readers.</summary>
    private static IEnumerable<string> MiscountedInPdf(RandomManuscript manuscript, string pdf)
    {
        string name = Path.GetFileName(pdf);
        List<string> words = PdfWords(pdf);
        if (!Miscounted(manuscript, name, words).Any())
        {
            return [];
        }

        HashSet<string> there = [.. words];
        HashSet<string> anywhere = [.. ReaderTexts.Of(pdf).Values.SelectMany(pages => Words.Of(string.Join('\n', pages)))];
        IEnumerable<string> elsewhere = manuscript.AllWords.Select(word => word.Key).Where(word => !there.Contains(word) && (anywhere.Contains(word) || IsBroken(word, there)));
        return [
            .. Miscounted(manuscript, name, [.. words, .. elsewhere]),
            .. Lost(Letters(manuscript.AllWords.Where(word => word.Value != WordRole.Unprinted).Select(word => word.Key)), [Letters(words)], $"{name}, by its letters,"),
        ];
    }

    private static IEnumerable<string> Miscounted(RandomManuscript manuscript, string output, List<string> found)
    {
        Dictionary<string, int> counts = found.CountBy(word => word).ToDictionary();
        return manuscript.AllWords
            .Select(word => (Word: word.Key, Role: word.Value, Count: counts.GetValueOrDefault(word.Key)))
            .Where(word => word.Role != WordRole.Unprinted && (word.Count == 0 || (word.Count > 1 && word.Role != WordRole.Repeated)))
            .GroupBy(word => (word.Role, word.Count), word => word.Word)
            .Select(group => $"{group.Count()} {group.Key.Role} words are in the {output} {group.Key.Count} times: {string.Join(' ', group.Take(8))}");
    }

    /// <summary>Where the words of a role first leave the manuscript's order.</summary>
    private static IEnumerable<string> OutOfOrder(RandomManuscript manuscript, WordRole role, List<string> found)
    {
        HashSet<string> wanted = [.. manuscript.AllWords.Where(word => word.Value == role).Select(word => word.Key)];
        HashSet<string> there = [.. found];
        IEnumerable<string> expected = manuscript.AllWords.Select(word => word.Key).Where(word => wanted.Contains(word) && there.Contains(word));
        return expected.Zip(found.Where(wanted.Contains)).Where(pair => pair.First != pair.Second).Take(1)
            .Select(pair => $"the EPUB has the {role} word {pair.Second} where the manuscript has {pair.First}");
    }

    private static List<string> PdfWords(string pdf) => Words.Of(Judges.Run("pdftotext", "-enc", "UTF-8", pdf, "-").Output);

    /// <summary>The visible text of the documents in reading order.</summary>
    private static IEnumerable<string> EpubDocuments(string epub)
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
        return [.. package.Descendants(opf + "itemref").Select(item => TextOf(Load(files[item.Attribute("idref")!.Value]).Elements().Single(e => e.Name.LocalName == "body")))];
    }

    private static string TextOf(XElement body)
    {
        string[] inline = ["a", "span", "em", "i", "b", "strong", "code", "bdi", "cite", "dfn", "q"];
        var text = new StringBuilder();
        void Add(XElement element)
        {
            foreach (XNode node in element.Nodes())
            {
                if (node is XText words)
                {
                    text.Append(words.Value);
                }
                else if (node is XElement child)
                {
                    string edge = inline.Contains(child.Name.LocalName) ? "" : "\n";
                    text.Append(edge);
                    Add(child);
                    text.Append(edge);
                }
            }
        }

        Add(body);
        return text.ToString();
    }

    private static string Empty(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return Directory.CreateDirectory(folder).FullName;
    }
}

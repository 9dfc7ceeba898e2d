using System.Globalization;
using System.Text;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>What four readers take out of the PDF, against the pages' own text: the share of words that come back in sequence.</summary>
/// <remarks>Words are compared by their letters and vowel marks, numbers by their digits, page by page, so that notes stay with their page.
/// Readers may take a table by rows or by columns: its words must be there, in whatever order. So must, for poppler alone, which orders a page by places on it, those of the
/// contents, of the index and of the lines that <see cref="MixedLines"/> finds. A word that the end of a line parts is one word where the reader keeps its soft hyphen, and two for
/// PDFium and pdf.js, which do not.</remarks>
public sealed class TextLayerTests
{
    private const double Least = 0.999;

    /// <summary>
    /// How many words are known not to come in sequence, each with its cause in src/Publish.Pdf/Content/READERS.md; a book that gets better is taken off.
    /// </summary>
    private static readonly Dictionary<(string Book, string Reader), int> Exceptions = new()
    {
        [("har-shai", ReaderTexts.Poppler)] = 1,
        [("manual", ReaderTexts.Pdfium)] = 12,
        [("manual", ReaderTexts.Poppler)] = 16,
        [("namuna", ReaderTexts.Pdfium)] = 2,
        [("arabi", ReaderTexts.Mupdf)] = 4,
        [("farsi", ReaderTexts.Pdfium)] = 5,
        [("pashto", ReaderTexts.Pdfium)] = 2,
    };

    private static readonly StringBuilder Figures = new("Words in sequence, read back from the PDFs:\n");
    private static readonly Lock FiguresLock = new();

    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void Readers_give_the_words_back_in_sequence(string name)
    {
        BuiltBook book = BuiltBooks.Get(name);
        ExpectedPage[] expected = [.. book.Pages.Select(ExpectedPage.Of)];
        ExpectedPage[] byPoppler = [.. book.Pages.Select(ExpectedPage.ByPlace)];
        ExpectedPage[] parted = [.. book.Pages.Select(ExpectedPage.InParts)];
        int all = expected.Sum(p => p.Count);
        List<(string Reader, int Missing)> readers = [.. ReaderTexts.Of(book).Select(r => (r.Key, Missing(r.Key switch { ReaderTexts.Poppler => byPoppler, ReaderTexts.Mupdf => expected, _ => parted }, r.Value)))];

        int inParts = parted.Sum(p => p.Count) - all;
        int moved = byPoppler.Sum(p => p.InAnyOrder.Count) - expected.Sum(p => p.InAnyOrder.Count);
        string row = $"{name}: {string.Join(", ", readers.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Reader} {1 - ((double)r.Missing / all):0.0000}")))} of {all} words"
            + (moved > 0 ? $", {moved} of them for poppler in any order" : "")
            + (inParts > 0 ? $", {inParts} parted for PDFium and pdf.js" : "");
        TestContext.Current.TestOutputHelper?.WriteLine(row);
        lock (FiguresLock)
        {
            Repository.Report("text-layer", Figures.Append("  ").Append(row).Append('\n').ToString());
        }

        Assert.All(readers, r => Assert.True(r.Missing <= Math.Max(Exceptions.GetValueOrDefault((name, r.Reader)), all * (1 - Least)), row));
    }

    private static int Missing(ExpectedPage[] expected, string[] pages) => expected.Sum(p => p.Count) - Found(expected, pages);

    private static int Found(ExpectedPage[] expected, string[] pages)
    {
        int found = 0;
        for (int i = 0; i < expected.Length && i < pages.Length; i++)
        {
            List<string> words = Words.Of(pages[i]);
            found += CommonSubsequence(expected[i].InSequence, words) + CountFound(expected[i], words);
        }

        return found;
    }

    /// <summary>How many of the words that may come in any order are among those that the rest of the page does not need.</summary>
    private static int CountFound(ExpectedPage expected, List<string> words)
    {
        Dictionary<string, int> left = words.CountBy(w => w).ToDictionary();
        foreach (string word in expected.InSequence)
        {
            left[word] = left.GetValueOrDefault(word) - 1;
        }

        return expected.InAnyOrder.CountBy(w => w).Sum(w => Math.Clamp(left.GetValueOrDefault(w.Key), 0, w.Value));
    }

    /// <summary>Length of the longest common subsequence.</summary>
    private static int CommonSubsequence(List<string> a, List<string> b)
    {
        int[] row = new int[b.Count + 1];
        foreach (string word in a)
        {
            int diagonal = 0;
            for (int k = 1; k <= b.Count; k++)
            {
                int above = row[k];
                row[k] = word == b[k - 1] ? diagonal + 1 : Math.Max(row[k], row[k - 1]);
                diagonal = above;
            }
        }

        return row[^1];
    }

    private sealed record ExpectedPage(List<string> InSequence, List<string> InAnyOrder)
    {
        public int Count => InSequence.Count + InAnyOrder.Count;

        public static ExpectedPage Of(DumpedPage page) => Of(page, t => t.IsInTable);

        public static ExpectedPage ByPlace(DumpedPage page)
        {
            HashSet<double> mixed = MixedLines.Of(page);
            return Of(page, t => t.IsInTable || t.IsInList || mixed.Contains(t.Baseline));
        }

        public static ExpectedPage InParts(DumpedPage page) => Of(page with { Texts = [.. page.Texts.Select(t => t with { Text = t.Text.TrimEnd('\u00AD') })] });

        private static ExpectedPage Of(DumpedPage page, Func<DumpedText, bool> isInAnyOrder) => new(Words.Of(page.TextWhere(t => !isInAnyOrder(t))), Words.Of(page.TextWhere(isInAnyOrder)));
    }
}

using System.Globalization;
using System.Text;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>What four readers take out of the PDF, against the pages' own text: the share of words that come back in sequence.</summary>
/// <remarks>Words are compared by their letters and vowel marks, numbers by their digits, page by page, so that notes stay with their page.
/// Readers may take a table by rows or by columns: its words must be there, in whatever order. So must those of the lines that <see cref="MixedLines"/> finds, which poppler cannot put in order.</remarks>
public sealed class TextLayerTests
{
    private const double Least = 0.999;

    /// <summary>
    /// What is known to come out worse; a book that gets better is taken off. har-shai: 2 words, a number of the contents and a signature beside a note. manual: 8 words,
    /// vowel marks at the left end of an Arabic line on a Latin page, and six words of tables.
    /// </summary>
    private static readonly Dictionary<(string Book, string Reader), double> Shortfalls = new()
    {
        [("har-shai", ReaderTexts.Poppler)] = 0.998,
        [("manual", ReaderTexts.Poppler)] = 0.997,
    };

    private static readonly StringBuilder Figures = new("Words in sequence, read back from the PDFs:\n");
    private static readonly Lock FiguresLock = new();

    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void Readers_give_the_words_back_in_sequence(string name)
    {
        BuiltBook book = BuiltBooks.Get(name);
        ExpectedPage[] expected = [.. book.Pages.Select(p => ExpectedPage.Of(p, []))];
        ExpectedPage[] byPoppler = [.. book.Pages.Select(p => ExpectedPage.Of(p, MixedLines.Of(p)))];
        List<(string Reader, double Share)> shares = [.. ReaderTexts.Of(book).Select(r => (r.Key, Share(r.Key == ReaderTexts.Poppler ? byPoppler : expected, r.Value)))];

        int moved = byPoppler.Sum(p => p.InAnyOrder.Count) - expected.Sum(p => p.InAnyOrder.Count);
        string row = $"{name}: {string.Join(", ", shares.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Reader} {s.Share:0.0000}")))} of {expected.Sum(p => p.Count)} words"
            + (moved > 0 ? $", {moved} of them for poppler in any order" : "");
        TestContext.Current.TestOutputHelper?.WriteLine(row);
        lock (FiguresLock)
        {
            Repository.Report("text-layer", Figures.Append("  ").Append(row).Append('\n').ToString());
        }

        Assert.All(shares, s => Assert.True(s.Share >= Shortfalls.GetValueOrDefault((name, s.Reader), Least), row));
    }

    private static double Share(ExpectedPage[] expected, string[] pages)
    {
        int found = 0;
        for (int i = 0; i < expected.Length && i < pages.Length; i++)
        {
            List<string> words = Words.Of(pages[i]);
            found += CommonSubsequence(expected[i].InSequence, words) + CountFound(expected[i], words);
        }

        int all = expected.Sum(p => p.Count);
        return all == 0 ? 0 : (double)found / all;
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

        /// <param name="unordered">Baselines of lines that may come in any order.</param>
        public static ExpectedPage Of(DumpedPage page, HashSet<double> unordered) => new(
            Words.Of(page.TextWhere(t => !t.IsInTable && !unordered.Contains(t.Baseline))),
            Words.Of(page.TextWhere(t => t.IsInTable || unordered.Contains(t.Baseline))));
    }
}

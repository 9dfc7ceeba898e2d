using System.Globalization;
using System.Text;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>What four readers take out of the PDF, against the pages' own text: the share of words that come back in sequence.</summary>
/// <remarks>Words are compared by their letters and vowel marks, numbers by their digits, page by page, so that notes stay with their page.
/// Readers may take a table by rows or by columns: its words must be there, in whatever order.</remarks>
public sealed class TextLayerTests
{
    private const double Least = 0.98;

    /// <summary>What is known to come out worse, and why; a book that gets better is taken off.</summary>
    private static readonly Dictionary<(string Book, string Reader), double> Shortfalls = new()
    {
        // In a file whose pages turn from right to left PDFium puts the words of an English phrase in the opposite order; this book has many such phrases for its size.
        [("har-shai", "pdfium")] = 0.95,
    };

    private static readonly StringBuilder Figures = new("Words in sequence, read back from the PDFs:\n");
    private static readonly Lock FiguresLock = new();

    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void Readers_give_the_words_back_in_sequence(string name)
    {
        BuiltBook book = BuiltBooks.Get(name);
        ExpectedPage[] expected = [.. book.Pages.Select(p => new ExpectedPage(Words.Of(p.TextOutsideTables), Words.Of(p.TableText)))];
        var shares = new List<(string Reader, double Share)> { ("poppler", Share(expected, Poppler(book.Pdf))) };
        string folder = Directory.CreateTempSubdirectory("publish-text-").FullName;
        try
        {
            Finished extract = Judges.Node("extract.mjs", book.Pdf, folder);
            Assert.True(extract.ExitCode == 0, extract.Errors);
            foreach (string reader in new[] { "pdfium", "pdfjs", "mupdf" })
            {
                shares.Add((reader, Share(expected, File.ReadAllText(Path.Combine(folder, reader + ".txt")).Split('\f'))));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        string row = $"{name}: {string.Join(", ", shares.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Reader} {s.Share:0.0000}")))} of {expected.Sum(p => p.Count)} words";
        TestContext.Current.TestOutputHelper?.WriteLine(row);
        lock (FiguresLock)
        {
            Repository.Report("text-layer", Figures.Append("  ").Append(row).Append('\n').ToString());
        }

        Assert.All(shares, s => Assert.True(s.Share >= Shortfalls.GetValueOrDefault((name, s.Reader), Least), row));
    }

    private static string[] Poppler(string pdf) => Judges.Run("pdftotext", "-enc", "UTF-8", pdf, "-").Output.Split('\f');

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

    /// <summary>How many words of the tables are among those that the rest of the page does not need.</summary>
    private static int CountFound(ExpectedPage expected, List<string> words)
    {
        Dictionary<string, int> left = words.CountBy(w => w).ToDictionary();
        foreach (string word in expected.InSequence)
        {
            left[word] = left.GetValueOrDefault(word) - 1;
        }

        return expected.InTables.CountBy(w => w).Sum(w => Math.Clamp(left.GetValueOrDefault(w.Key), 0, w.Value));
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

    private sealed record ExpectedPage(List<string> InSequence, List<string> InTables)
    {
        public int Count => InSequence.Count + InTables.Count;
    }
}

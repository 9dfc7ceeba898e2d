using System.Globalization;
using System.Text;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>What four readers take out of the PDF, against the pages' own text: the share of words that come back in sequence.</summary>
/// <remarks>Words are compared by their letters and vowel marks, numbers by their digits, page by page, so that notes stay with their page.</remarks>
public sealed class TextLayerTests
{
    private const double Least = 0.98;
    private static readonly StringBuilder Figures = new("Words in sequence, read back from the PDFs:\n");
    private static readonly Lock FiguresLock = new();

    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void Readers_give_the_words_back_in_sequence(string name)
    {
        BuiltBook book = BuiltBooks.Get(name);
        List<string>[] expected = [.. book.Pages.Select(ExpectedWords)];
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

        Assert.All(shares, s => Assert.True(s.Share >= Least, row));
    }

    private static string[] Poppler(string pdf) => Judges.Run("pdftotext", "-enc", "UTF-8", pdf, "-").Output.Split('\f');

    /// <summary>Segments that touch are joined as they stand; a new line, column or cell ends a word. Running heads and folios are no part of the text.</summary>
    private static List<string> ExpectedWords(DumpedPage page)
    {
        var text = new StringBuilder();
        DumpedText? before = null;
        foreach (DumpedText item in page.Texts.Where(t => t.Role != "Artifact"))
        {
            bool touches = before is not null && before.Baseline == item.Baseline && Math.Max(item.Left - before.Right, before.Left - item.Right) < item.Size * 0.5;
            text.Append(touches ? "" : "\n").Append(item.Text);
            before = item;
        }

        return Words(text.ToString());
    }

    private static double Share(List<string>[] expected, string[] pages)
    {
        int all = 0;
        int found = 0;
        for (int i = 0; i < expected.Length; i++)
        {
            all += expected[i].Count;
            found += i < pages.Length ? CommonSubsequence(expected[i], Words(pages[i])) : 0;
        }

        return all == 0 ? 0 : (double)found / all;
    }

    /// <summary>Runs of letters with their vowel marks, and runs of digits; all else only parts them.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        bool digits = false;
        foreach (char c in text.Normalize(NormalizationForm.FormC))
        {
            bool letter = char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            bool digit = char.IsDigit(c);
            bool control = char.GetUnicodeCategory(c) == UnicodeCategory.Format;
            if (word.Length > 0 && !control && !(digits ? digit : letter))
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (letter || digit)
            {
                digits = digit;
                word.Append(c);
            }
        }

        words.Add(word.ToString());
        return words;
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
}

using System.Globalization;
using System.Text;
using Publish.Core.Unicode;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>Whether a word or three, as typed, are found in what pdf.js and PDFium search: the text of the page, character by character.</summary>
public sealed class TextSearchTests
{
    private const double Least = 0.999;

    private static readonly StringBuilder Figures = new("Found as typed, words and phrases of three within a line:\n");
    private static readonly Lock FiguresLock = new();

    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void Words_and_phrases_are_found_as_typed(string name)
    {
        BuiltBook book = BuiltBooks.Get(name);
        List<(string Name, double Share)> shares = [];
        foreach (string reader in new[] { ReaderTexts.Pdfium, ReaderTexts.Pdfjs })
        {
            string[] pages = [.. ReaderTexts.Of(book)[reader].Select(Nfc.Normalize)];
            bool dropsJoiners = reader == ReaderTexts.Pdfjs;
            shares.Add(($"{reader} words", Share(book, pages, 1, dropsJoiners)));
            shares.Add(($"{reader} phrases", Share(book, pages, 3, dropsJoiners)));
        }

        string row = $"{name}: {string.Join(", ", shares.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Name} {s.Share:0.0000}")))}";
        TestContext.Current.TestOutputHelper?.WriteLine(row);
        lock (FiguresLock)
        {
            Repository.Report("text-search", Figures.Append("  ").Append(row).Append('\n').ToString());
        }

        Assert.All(shares, s => Assert.True(s.Share >= Least, row));
    }

    /// <param name="dropsJoiners">Whether the reader leaves out format characters, as pdf.js does; a word with one is found without it.</param>
    private static double Share(BuiltBook book, string[] pages, int length, bool dropsJoiners)
    {
        int all = 0;
        int found = 0;
        for (int i = 0; i < book.Pages.Count; i++)
        {
            foreach (string typed in book.Pages[i].Texts.Where(t => t.Role != "Artifact").SelectMany(t => Phrases(t.Text, length)))
            {
                string phrase = dropsJoiners ? typed.Replace("\u200C", "", StringComparison.Ordinal) : typed;
                all++;
                found += pages[i].Contains(phrase, StringComparison.Ordinal) ? 1 : 0;
            }
        }

        return all == 0 ? 1 : (double)found / all;
    }

    /// <summary>Each sequence of words of one line and one direction, without what stands at their ends.</summary>
    private static IEnumerable<string> Phrases(string text, int length)
    {
        string[] words = Nfc.Normalize(text).Split(' ');
        for (int i = 0; i + length <= words.Length; i++)
        {
            if (words.AsSpan(i, length).ToArray().All(IsWord))
            {
                yield return string.Join(' ', words.AsSpan(i, length)!);
            }
        }
    }

    private static bool IsWord(string word)
        => word.Length > 0 && char.IsLetter(word[0]) && word.All(c => char.IsLetter(c) || c == FormatCharacters.ZeroWidthNonJoiner || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark);
}

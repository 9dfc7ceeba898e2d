using System.Text;
using Publish.Core.Source;
using Publish.Layout;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;
using Publish.Tests.Manuscript.Reading;
using Publish.Text.Fonts;
using Xunit;

namespace Publish.Tests.Layout;

/// <summary>Hyphens on the finished pages of Urdu books, found by the soft hyphen that ends a line's text.</summary>
public sealed class HyphenationPageTests
{
    private static readonly FontLibrary Fonts = new(path => File.ReadAllBytes(Path.Combine(Repository.Root, "fonts", path)));

    [Fact]
    public void In_lines_of_Urdu_only_long_words_are_hyphenated_and_both_parts_can_be_read()
    {
        string[] words = ["medieval", "vernacular", "person", "immanent", "Inquisition", "synagogue", "monotheism", "persona", "fiction", "definition", "individuality", "author", "transcendent"];
        var hyphenated = new List<string>();
        for (int width = 70; width <= 130; width += 6)
        {
            string body = string.Join(' ', Enumerable.Range(0, 130).Select(i => $"لفظ [({words[i % words.Length]})]{{lang=en}} اور ان کے معنی"));
            string[] texts = TextsOf(Typeset(body, $"trim: [{width}, 150]\n  margins: {{inner: 10, outer: 10, top: 15, bottom: 15}}"));
            for (int i = 0; i < texts.Length - 1; i++)
            {
                if (texts[i].EndsWith('\u00AD'))
                {
                    string before = string.Concat(texts[i].TrimEnd('\u00AD').Reverse().TakeWhile(char.IsLetter));
                    string after = string.Concat(texts[i + 1].TakeWhile(char.IsLetter));
                    hyphenated.Add($"{string.Concat(before.Reverse())}-{after}");
                }
            }
        }

        Assert.NotEmpty(hyphenated);
        Assert.Empty(hyphenated.Where(word => word.Length < 9 || word.IndexOf('-', StringComparison.Ordinal) < 3 || word.Length - 1 - word.IndexOf('-', StringComparison.Ordinal) < 4).Distinct());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_word_wider_than_its_column_has_hyphens_unless_the_book_has_none(bool hyphenation)
    {
        const string Word = "internationalisation";
        string row = $"| {string.Join(" | ", Enumerable.Repeat($"[{Word}]{{lang=en-GB}}", 6))} |\n";
        string[] texts = TextsOf(Typeset($"{row}|---|---|---|---|---|---|\n{row}", $"hyphenation: {(hyphenation ? "true" : "false")}"));
        Assert.Equal(hyphenation, texts.Any(text => text.Contains('\u00AD', StringComparison.Ordinal)));
        Assert.Equal(12 * Word.Length, texts.Sum(text => text.Count(char.IsAsciiLetter)));
    }

    private static string[] TextsOf(PagedBook book) => [.. book.Pages.SelectMany(p => p.Lines).SelectMany(l => l.Segments).Where(t => t.Element is not null).Select(t => t.Text)];

    private static PagedBook Typeset(string body, string design)
    {
        var diagnostics = new DiagnosticBag();
        var files = new MemoryBookFiles(
            ("book.yaml", Encoding.UTF8.GetBytes($"title: کتاب\nlanguage: ur\nfront: []\ndesign:\n  {design}\nessays:\n  - one.md\n")),
            ("one.md", Encoding.UTF8.GetBytes($"---\ntitle: لفظ\n---\n\n{body}\n")));
        Book book = Assert.IsType<Book>(BookReader.Read("book", "book", files, diagnostics));
        PagedBook pages = Typesetter.Typeset(book, Fonts, new TypesetOptions(DateTimeOffset.UnixEpoch, "Publish"), diagnostics);
        Assert.Empty(diagnostics.ToSorted().Where(d => d.Severity == Severity.Error));
        return pages;
    }
}

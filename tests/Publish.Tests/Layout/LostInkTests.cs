using System.Text;
using Publish.Core.Source;
using Publish.Layout;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;
using Publish.Tests.Manuscript.Reading;
using Publish.Tests.Text;
using Publish.Text.Fonts;
using Xunit;

namespace Publish.Tests.Layout;

/// <summary>Whole books in the toy font, in both directions: whatever a manuscript holds, all of it is on paper.</summary>
public sealed class LostInkTests
{
    private const int Front = 4;

    private static readonly string[] Languages = ["en", "ur"];

    /// <summary>A language, and a text with a note somewhere.</summary>
    public static TheoryData<string, string> Places()
    {
        var data = new TheoryData<string, string>();
        foreach (string language in Languages)
        {
            string w = WordOf(language);
            data.Add(language, $"{w}[^1] {Repeat(w, 200)}");
            data.Add(language, $"{Repeat(w, 400)} {w}[^1]");
            data.Add(language, $"{Repeat(w, 150)}\n\n## {w}[^1]\n\n{Repeat(w, 100)}");
            data.Add(language, $"1. {w}\n2. {w}[^1]\n3. {w}");
            data.Add(language, $"> {w}[^1] {Repeat(w, 30)}");
            data.Add(language, $"::: verse\n{w} {w}\n{w} {w}[^1]\n:::");
            data.Add(language, $"| {w} | {w} |\n|---|---|\n| {w} | {w}[^1] |\n| {w} | {w} |");
            data.Add(language, $"| {w}[^1] | {w} |\n|---|---|\n| {w} | {w} |");
            data.Add(language, $"| {w} | {w} |\n|---|---|\n| {w} | {w} |\n\n: {w}[^1]");
            data.Add(language, $"| {w} | {w} |\n|---|---|\n| {w} | {Repeat(w, 900)}[^1] |");
            data.Add(language, $"::: introduction\n{w}[^1] {Repeat(w, 30)}\n:::\n\n{Repeat(w, 30)}");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_note_of_many_pages_begins_with_its_reference_and_goes_on_wherever_that_is(string language, string body)
    {
        PagedBook book = Typeset(language, $"{body}\n\n[^1]: {Repeat("nota", 2500)}\n");
        Assert.Equal(book.Destinations["mark:s-one:n1"].PageIndex, book.Destinations["note:s-one:n1"].PageIndex);
        Assert.Equal(2500, Count(book, "nota"));
        Assert.Equal(body.Split(WordOf(language)).Length - 1, Count(book, WordOf(language)));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ur")]
    public void Words_and_addresses_wider_than_a_line_stay_on_the_paper_and_lose_no_letter(string language)
    {
        string letter = language == "en" ? "x" : "\u0628";
        string word = string.Concat(Enumerable.Repeat(letter, 150));
        string body = $"{word}[^1]\n\n## {word}\n\n- {word}\n\n> {word}\n\n::: verse\n{word}\n:::\n\n| {word} | a |\n|---|---|\n| a | {word} |\n\n: {word}\n\n[^1]: {word}\n";
        PagedBook book = Typeset(language, body, $"title: {word}");
        int letters = book.Pages.Skip(Front).SelectMany(p => p.Lines).SelectMany(l => l.Segments).Where(t => t.Element is not null).Sum(t => t.Text.Count(c => c == letter[0]));
        Assert.Equal(body.Count(c => c == letter[0]) + word.Length, letters);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ur")]
    public void A_table_row_taller_than_a_page_goes_on_overleaf_under_its_head(string language)
    {
        string w = WordOf(language);
        PagedBook book = Typeset(language, $"| head[^1] | b |\n|---|---|\n| {Repeat(w, 1500)} | b |\n\n[^1]: note\n");
        Assert.Equal(1500, Count(book, w));
        Page[] pages = [.. book.Pages.Skip(Front).Where(p => p.Lines.Any(t => t.Text.Contains("head", StringComparison.Ordinal)))];
        Assert.True(pages.Length > 2);
        Assert.All(pages.Skip(1), page => Assert.DoesNotContain(page.Lines, t => t.Runs.Any(r => r.Run.Style.Scale < 1)));
    }

    [Theory]
    [InlineData("1. - word", 2, true)]
    [InlineData("1. 1. - word", 3, true)]
    [InlineData("1. > word", 1, true)]
    [InlineData("1. ## word", 1, true)]
    [InlineData("1. ```\n   word\n   ```", 1, true)]
    [InlineData("1. ::: {lang=ur}\n   word\n   :::", 1, true)]
    [InlineData("1. ::: verse\n   word\n   :::", 1, false)]
    [InlineData("1. | word |\n   |---|\n   | b |", 1, false)]
    public void A_label_is_in_the_line_that_its_item_begins_with_or_above_it(string list, int labels, bool sameLine)
    {
        TextLine[] lines = [.. Typeset("en", list).Pages.Skip(Front).SelectMany(p => p.Lines)];
        TextLine word = lines.Single(l => l.Text == "word");
        TextLine[] found = [.. lines.Where(l => l.Segments[0].Element?.Role == StructureRole.Label)];
        Assert.Equal(labels, found.Select(label => label.Segments[0].Element).Distinct().Count());
        Assert.All(found, label => Assert.Equal(sameLine, label.Baseline == word.Baseline));
        Assert.All(found, label => Assert.True(label.Baseline <= word.Baseline));
        Assert.Equal(found.Length, found.Select(label => label.LeftOf(label.Segments[0])).Distinct().Count());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ur")]
    public void Lists_keep_their_labels_in_the_frame_and_their_text_in_the_measure(string language)
    {
        string w = WordOf(language);
        string deep = string.Concat(Enumerable.Range(0, 12).Select(i => $"{new string(' ', 3 * i)}1. {w} {w}\n"));
        PagedBook book = Typeset(language, $"998. {w}\n999. {w}\n1000. {w}\n\n***\n\n{deep}");
        double left = book.Pages[Front].Lines.Min(l => l.LeftOf(l.Segments[0]).Value);
        Assert.True(left >= 0);
        Assert.Equal(3 + 24, Count(book, w));
    }

    [Fact]
    public void Columns_share_what_narrow_ones_leave()
    {
        Assert.Equal([30, 20, 250], Layout(new double[] { 30, 20, 900 }, [30, 20, 60], 300));
        Assert.Equal([30, 135, 135], Layout(new double[] { 30, 600, 600 }, [20, 60, 60], 300));
        Assert.Equal([30, 270], Layout(new double[] { 30, 900 }, [30, 900], 300));
        Assert.Equal([60, 240], Layout(new double[] { 50, 230 }, [10, 10], 300));

        static double[] Layout(double[] natural, double[] least, double room) => [.. Publish.Layout.Flow.TableColumns.Widths(natural, least, room).Select(w => Math.Round(w.Value, 6))];
    }

    [Fact]
    public void A_long_running_head_ends_at_a_word_before_the_page_number()
    {
        string title = Repeat("wording", 14);
        PagedBook book = Typeset("en", Repeat("word", 2000), $"title: {title}");
        TextSegment[] heads = [.. book.Pages.Skip(Front).SelectMany(p => p.Lines).SelectMany(l => l.Segments).Where(t => t.Element is null && t.Text.Contains("wording", StringComparison.Ordinal))];
        Assert.NotEmpty(heads);
        Assert.All(heads, head => Assert.EndsWith("wording\u2026", head.Text));
    }

    [Fact]
    public void A_running_head_that_is_one_long_word_of_Nastaliq_stays_on_the_paper()
    {
        var fonts = new FontLibrary(path => File.ReadAllBytes(Path.Combine(Repository.Root, "fonts", path)));
        PagedBook book = Typeset("ur", Repeat("\u0644\u0641\u0638", 2000), $"title: {string.Concat(Enumerable.Repeat("\u0628", 200))}", fonts);
        Assert.Contains(book.Pages.Skip(Front).SelectMany(p => p.Lines).SelectMany(l => l.Segments), item => item.Element is null && item.Text.EndsWith('\u2026'));
    }

    private static string WordOf(string language) => language == "en" ? "word" : "\u0644\u0641\u0638";

    private static string Repeat(string word, int times) => string.Join(' ', Enumerable.Repeat(word, times));

    /// <summary>On the pages of the text, running heads left out.</summary>
    private static int Count(PagedBook book, string word) =>
        book.Pages.Skip(Front).SelectMany(p => p.Lines).SelectMany(l => l.Segments).Where(t => t.Element is not null).Sum(t => t.Text.Split(word).Length - 1);

    private static PagedBook Typeset(string language, string body, string title = "title: One", FontLibrary? fonts = null)
    {
        var diagnostics = new DiagnosticBag();
        var files = new MemoryBookFiles(
            ("book.yaml", Encoding.UTF8.GetBytes($"title: Book\nlanguage: {language}\nessays:\n  - one.md\n")),
            ("one.md", Encoding.UTF8.GetBytes($"---\n{title}\n---\n\n{body}\n")));
        Book book = Assert.IsType<Book>(BookReader.Read("book", "book", files, diagnostics));
        PagedBook pages = Typesetter.Typeset(book, fonts ?? new FontLibrary(_ => ToyFont.Bytes), new TypesetOptions(DateTimeOffset.UnixEpoch, "Publish"), diagnostics);
        Assert.Empty(diagnostics.ToSorted().Where(d => d.Rule.Code is not ("L005" or "L014" or "L046" or "T001") && d.Rule.Code[0] != 'M').Select(d => d.ToString()));
        foreach (Page page in pages.Pages)
        {
            foreach (Rectangle ink in page.Lines.Select(line => line.Ink).Where(ink => !ink.IsEmpty))
            {
                Assert.InRange(ink.Left.Value, 0, page.Width.Value);
                Assert.InRange(ink.Right.Value, 0, page.Width.Value);
            }
        }

        return pages;
    }
}

using System.Globalization;
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

/// <summary>The first thing of a line is never the mark of a note, read from finished pages: texts with a mark after each word, so that one would begin a line if it could.</summary>
public sealed class NoteMarkLineTests
{
    private static readonly FontLibrary Fonts = new(path => File.ReadAllBytes(Path.Combine(Repository.Root, "fonts", path)));

    [Theory]
    [InlineData("{0}[^{1}]")]
    [InlineData("{0} [^{1}]")]
    [InlineData("{0} [[^{1}]]{{lang=es}}")]
    [InlineData("[{0}]{{lang=fa}} [[^{1}]]{{lang=en}}")]
    [InlineData("{0} **[^{1}]**")]
    [InlineData("{0} *[^{1}]*")]
    [InlineData("{0} **[[^{1}]]{{lang=es}}**")]
    [InlineData("{0} [[^{1}]](https://example.org/)")]
    [InlineData("{0} [[^{1}]]{{index=\u0644\u0641\u0638}}")]
    [InlineData("{0} [[^{1}]]{{name=\u0644\u0641\u0638}}")]
    [InlineData("{0} \u2014 [^{1}]")]
    [InlineData("{0}\u2014[^{1}]")]
    [InlineData("{0}-[^{1}]")]
    [InlineData("{0}\u2009[^{1}]")]
    [InlineData("{0}/[^{1}]")]
    [InlineData("{0}\u06D4 [^{1}]")]
    [InlineData("({0}) [[^{1}]]{{lang=en}}")]
    [InlineData("\u201D{0}\u201C [^{1}]")]
    [InlineData("[word]{{lang=en}} [^{1}]")]
    [InlineData("`code` [^{1}]")]
    public void No_mark_begins_a_line(string form)
    {
        string[] words = "\u06A9\u062A\u0627\u0628 \u062F\u0646 \u062A\u0631\u062C\u0645\u06C1 \u0622\u062C \u0645\u0637\u0627\u0644\u0639\u06C1 \u0627\u062F\u0628".Split(' ');
        var body = new StringBuilder();
        var notes = new StringBuilder();
        for (int i = 1; i <= 60; i++)
        {
            body.Append(CultureInfo.InvariantCulture, $"{string.Format(CultureInfo.InvariantCulture, form, words[i % words.Length], i)} ");
            notes.Append(CultureInfo.InvariantCulture, $"[^{i}]: {words[0]}\n\n");
        }

        PagedBook book = Typeset($"{body}\n\n{notes}");
        Assert.Equal(60, book.Pages.SelectMany(p => p.Lines).SelectMany(l => l.Segments).Count(IsMark));
        Assert.DoesNotContain(FirstOfLines(book), IsMark);
    }

    [Fact]
    public void A_mark_that_does_begin_a_line_is_seen() =>
        Assert.Contains(FirstOfLines(Typeset("[^1] \u06A9\u062A\u0627\u0628\n\n[^1]: \u06A9\u062A\u0627\u0628")), IsMark);

    private static IEnumerable<TextSegment> FirstOfLines(PagedBook book) =>
        book.Pages.SelectMany(page => page.Lines.GroupBy(line => line.Baseline)).Select(lines => lines.SelectMany(line => line.Segments).FirstOrDefault(t => t.Element is not null)).OfType<TextSegment>();

    private static bool IsMark(TextSegment text) => text.Element is not null && text.Runs.Any(r => r.Run.Style.Scale < 1 && r.Run.Shape.Text.Any(char.IsDigit));

    private static PagedBook Typeset(string body)
    {
        var diagnostics = new DiagnosticBag();
        var files = new MemoryBookFiles(
            ("book.yaml", Encoding.UTF8.GetBytes("title: \u06A9\u062A\u0627\u0628\nlanguage: ur\nessays:\n  - one.md\n")),
            ("one.md", Encoding.UTF8.GetBytes($"---\ntitle: \u06A9\u062A\u0627\u0628\n---\n\n{body}\n")));
        Book book = Assert.IsType<Book>(BookReader.Read("book", "book", files, diagnostics));
        return Typesetter.Typeset(book, Fonts, new TypesetOptions(DateTimeOffset.UnixEpoch, "Publish"), diagnostics);
    }
}

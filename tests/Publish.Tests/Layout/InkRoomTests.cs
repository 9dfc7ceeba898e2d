using System.Globalization;
using System.Text;
using Publish.Core.Source;
using Publish.Layout;
using Publish.Layout.Checks;
using Publish.Layout.Cover;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;
using Publish.Tests.Manuscript.Reading;
using Publish.Text.Fonts;
using Xunit;

namespace Publish.Tests.Layout;

/// <summary>Neighbours in a line keep a tenth of an em apart, measured on finished pages by the lines of the glyphs' outlines: other code than what makes the room.</summary>
public sealed class InkRoomTests
{
    private const double Least = 0.085;

    /// <summary>Words whose first dots reach out to the right.</summary>
    private const string Words = "پیش پیدا پیر پیسہ پیام پیالہ پیغام پتھر پنجاب پیچھے بیان بیٹا بیس بیگم بچہ بھی تیس تین تیز ٹیپو ثبوت یہ یعنی نیچے نبی";

    private static readonly FontLibrary Fonts = new(path => File.ReadAllBytes(Path.Combine(Repository.Root, "fonts", path)));

    [Theory]
    [InlineData("noto-nastaliq-urdu")]
    [InlineData("gulzar")]
    [InlineData("amiri")]
    public void Dots_stay_off_brackets_quotes_colons_and_the_words_before(string font)
    {
        string[] words = Words.Split(' ');
        var body = new StringBuilder();
        foreach (string form in new[] { "({0})", "«{0}»", "”{0}“", "نام:{0}،", "کی {0}", "ادارۂ {0}", "سے {0}", "۱۲ {0}", "[{0}]", "{0}[^{1}]", "**{0}** {0}" })
        {
            body.AppendJoin(' ', words.Select((word, i) => string.Format(CultureInfo.InvariantCulture, form, word, i + 1))).Append("\n\n");
        }

        body.Append(string.Concat(words.Select((word, i) => $"[^{i + 1}]: ({word}) کی {word}\n\n")));
        body.Append("::: verse\nکی پیدائش سے پیدا\nادارۂ پبلش کے پیچھے\n:::\n");
        Check(Make(font, "کی پیدائش، سے (پیدا)", body.ToString()));
    }

    [Fact]
    public void Titles_contents_running_heads_and_the_cover_keep_it_too()
    {
        Book book = Read("noto-nastaliq-urdu", "کی پیدائش، سے (پیدا)", string.Join("\n\n", Enumerable.Repeat(Words, 60)), "ادارۂ پبلش کی پیشکش");
        Check(Typeset(book));
        Check([CoverComposer.Compose(book.Info, Fonts, new DiagnosticBag()).Page]);
    }

    [Fact]
    public void The_sample_book_has_no_pair_that_is_nearer()
    {
        string folder = Path.Combine(Repository.Root, "books", "nastaliq-aur-chhapakhana");
        Check(Typeset(BookReader.Read("sample", "sample", new FolderBookFiles(folder), new DiagnosticBag())!));
    }

    [Fact]
    public void Pairs_that_touch_are_found()
    {
        Page page = Make("noto-nastaliq-urdu", "پہلا", "کی پیدائش")[^1];
        TextLine line = page.Lines.First(l => l.Segments[0].Runs.Length > 1);
        TextSegment text = line.Segments[0];
        // The word at the right is put over its neighbour.
        TextLine touching = line with { Segments = [text with { Runs = [.. text.Runs.Select((r, i) => i == 0 ? r : r with { X = text.Runs[0].X + (r.Run.Style.Size * 0.3) })] }] };
        var diagnostics = new DiagnosticBag();
        InkCheck.Run([page with { Items = page.Items.Replace(line, touching) }], diagnostics);
        Assert.Contains(diagnostics.ToSorted(), d => d.Rule == LayoutRules.InkCollision && d.Message.EndsWith("beside it", StringComparison.Ordinal));
    }

    private static void Check(IReadOnlyCollection<Page> pages)
    {
        NeighbourPair[] pairs = [.. pages.SelectMany(page => NeighbourInk.PairsOf(page, 0.2))];
        Assert.NotEmpty(pairs);
        Assert.All(pairs, pair => Assert.True(pair.Ems >= Least, string.Create(CultureInfo.InvariantCulture, $"{pair.Right} | {pair.Left}: {pair.Ems:0.000} em")));
    }

    private static Page[] Make(string font, string title, string body) => Typeset(Read(font, title, body, "ادارہ"));

    private static Book Read(string font, string title, string body, string publisher)
    {
        var diagnostics = new DiagnosticBag();
        string yaml = $"title: \"{title}\"\nlanguage: ur\ndate: 2026\npublisher: {publisher}\ndesign: {{font: {font}}}\nessays: [one.md]\n";
        Book? book = BookReader.Read("book", "book", new MemoryBookFiles(("book.yaml", Encoding.UTF8.GetBytes(yaml)), ("one.md", Encoding.UTF8.GetBytes($"---\ntitle: \"{title}\"\n---\n\n{body}\n"))), diagnostics);
        Assert.DoesNotContain(diagnostics.ToSorted(), d => d.Severity == Severity.Error);
        return book!;
    }

    private static Page[] Typeset(Book book) => [.. Typesetter.Typeset(book, Fonts, new TypesetOptions(DateTimeOffset.UnixEpoch, "Publish"), new DiagnosticBag()).Pages];
}

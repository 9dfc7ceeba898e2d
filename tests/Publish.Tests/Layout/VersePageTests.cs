using System.Text;
using Publish.Core.Source;
using Publish.Layout;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;
using Publish.Tests.Manuscript.Reading;
using Publish.Text.Fonts;
using Publish.Text.Paragraphs;
using Xunit;

namespace Publish.Tests.Layout;

/// <summary>Verse on finished pages: where long ones go on overleaf, and what is stretched in them.</summary>
public sealed class VersePageTests
{
    private const string Couplet = "شہر کے در پر کھڑی ہے ایک شام\nراستے چپ ہیں دیے روشن ہیں عام\n";
    private const string Prose = "یہ سطر صفحے کو بھرنے کے لیے لکھی گئی ہے اور اس کا کوئی اور مطلب نہیں، بس اتنا کہ نظم سے پہلے کچھ نثر ہو۔\n\n";

    private static readonly FontLibrary Fonts = new(path => File.ReadAllBytes(Path.Combine(Repository.Root, "fonts", path)));

    [Theory]
    [InlineData(1, "")]
    [InlineData(4, "")]
    [InlineData(5, "(دیوان، ص ۱۲)\n")]
    [InlineData(6, "")]
    [InlineData(7, "[دیوان، ص ۱۲]\n")]
    public void A_long_verse_goes_on_overleaf_between_couplets_and_leaves_no_page_half_empty(int paragraphs, string source)
    {
        PagedBook book = Typeset(string.Concat(Enumerable.Repeat(Prose, paragraphs)) + "::: verse\n" + string.Concat(Enumerable.Repeat(Couplet + source, 24)) + ":::\n");
        double[][] pages = [.. book.Pages.Select(page => page.Lines.Where(l => IsText(l.Segments[0])).Select(l => l.Baseline.Value).Distinct().Order().ToArray()).Where(lines => lines.Length > 0)];
        Assert.True(pages.Length > 2);
        double foot = pages.Max(lines => lines[^1]);
        double leading = pages[1].Zip(pages[1].Skip(1), (a, b) => b - a).Min();
        Assert.All(pages[..^1], lines => Assert.InRange(foot - lines[^1], 0, leading * (source.Length > 0 ? 3.2 : 2.2)));
        Assert.All(book.Pages.Select(page => page.Lines.SelectMany(l => l.Segments).Where(IsText).ToArray()).Where(items => items.Length > 0).Skip(1), items => Assert.StartsWith("شہر", items[0].Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_source_in_brackets_is_not_stretched_to_the_width_of_the_hemistichs()
    {
        PagedBook book = Typeset($"::: verse\n{Couplet}(دیوان، ص ۱۲)\n{Couplet}[کلیات، ص ۲]\n:::\n");
        TextSegment[] sources = [.. book.Pages.SelectMany(p => p.Lines).SelectMany(l => l.Segments).Where(t => IsText(t) && t.Text is ['(' or '[', ..])];
        TextSegment[] lines = [.. book.Pages.SelectMany(p => p.Lines).SelectMany(l => l.Segments).Where(t => IsText(t) && t.Text.StartsWith("شہر", StringComparison.Ordinal))];
        Assert.Equal(2, sources.Length);
        Assert.All(sources, source => Assert.InRange(WidthOf(source), 1, WidthOf(lines[0]) * 0.75));
        Assert.InRange(StretchOf(lines[0]), 0.01, 2.5);
    }

    [Theory]
    [InlineData("دل نہیں مانتا کسی کی بات", "بات بات بات بات بات بات")]
    [InlineData("شہر کے در پر کھڑی ہے ایک شام", "راستے چپ ہیں دیے روشن")]
    [InlineData("شہر کے در پر کھڑی ہے ایک شام", "راستےچپہیںدیےروشنہیں عام")]
    public void No_hemistich_is_stretched_beyond_what_holds_it_together(string first, string second)
    {
        PagedBook book = Typeset($"::: verse\n{first}\n{second}\n:::\n");
        Assert.All(book.Pages.SelectMany(p => p.Lines).SelectMany(l => l.Segments).Where(IsText), line => Assert.InRange(StretchOf(line), -1, 2.5));
    }

    private static bool IsText(TextSegment text) => text.Element is { } element && element.Role is StructureRole.Paragraph;

    private static double WidthOf(TextSegment text) => text.Runs.Max(r => r.Ink.Right.Value) - text.Runs.Min(r => r.Ink.Left.Value);

    /// <summary>By how many of their natural widths the spaces have grown, but for what keeps neighbours apart.</summary>
    private static double StretchOf(TextSegment text)
    {
        PlacedRun[] spaces = [.. text.Runs.Where(r => r.Run.Glue.Value > 0)];
        return spaces.Length == 0 ? 0 : spaces.Min(r => r.SpaceExtra.Value / r.Run.Glue.Value);
    }

    private static PagedBook Typeset(string body)
    {
        var diagnostics = new DiagnosticBag();
        var files = new MemoryBookFiles(
            ("book.yaml", Encoding.UTF8.GetBytes("title: کتاب\nlanguage: ur\nfront: []\ndesign: {verse: stacked}\nessays:\n  - one.md\n")),
            ("one.md", Encoding.UTF8.GetBytes($"---\ntitle: نظم\n---\n\n{body}\n")));
        Book book = Assert.IsType<Book>(BookReader.Read("book", "book", files, diagnostics));
        return Typesetter.Typeset(book, Fonts, new TypesetOptions(DateTimeOffset.UnixEpoch, "Publish"), diagnostics);
    }
}

using System.Text;
using Publish.Core.Source;
using Publish.Layout;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;
using Publish.Tests.Epub;
using Publish.Tests.Manuscript.Reading;
using Publish.Text.Fonts;
using Xunit;

namespace Publish.Tests.Layout;

/// <summary>What Publish adds to an author's text is in the PDF and in the EPUB alike.</summary>
public sealed class BothOutputsTests
{
    private static readonly FontLibrary Fonts = new(path => File.ReadAllBytes(Path.Combine(Repository.Root, "fonts", path)));

    [Theory]
    [InlineData("متن[^ed-1]۔\n\n[^ed-1]: مختصر حاشیہ۔", "", "(ادارہ)")]
    [InlineData("متن[^tr-1]۔\n\n[^tr-1]: پہلا بند۔\n\n    دوسرا بند۔", "", "(مترجم)")]
    [InlineData("متن[^ed-1]۔\n\n[^ed-1]: > اقتباس۔", "design: {notes: {editor-signature: مرتب}}", "(مرتب)")]
    public void Notes_are_signed(string text, string settings, string signature)
    {
        (string pdf, string epub) = Make(settings, "title: ایک", text);
        Assert.Contains(signature, pdf, StringComparison.Ordinal);
        Assert.Contains(signature, epub, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("متن[^ed-1]۔\n\n[^ed-1]: یہ حاشیہ لکھا ہے ادارہ۔", "")]
    [InlineData("متن[^ed-1]۔\n\n[^ed-1]: مختصر حاشیہ۔", "design: {notes: {editor-signature: \"\"}}")]
    [InlineData("متن[^1]۔\n\n[^1]: مختصر حاشیہ۔", "")]
    public void Notes_that_need_no_signature_have_none(string text, string settings)
    {
        (string pdf, string epub) = Make(settings, "title: ایک", text);
        Assert.DoesNotContain("(ادارہ)", pdf, StringComparison.Ordinal);
        Assert.DoesNotContain("(ادارہ)", epub, StringComparison.Ordinal);
    }

    [Fact]
    public void The_date_of_an_essay_is_printed()
    {
        (string pdf, string epub) = Make("", "title: ایک\ndate: مارچ ۱۹۳۲ء", "متن۔");
        Assert.Contains("مارچ ۱۹۳۲ء", pdf, StringComparison.Ordinal);
        Assert.Contains("مارچ ۱۹۳۲ء", epub, StringComparison.Ordinal);
    }

    /// <summary>The words of both, with single spaces.</summary>
    private static (string Pdf, string Epub) Make(string settings, string frontMatter, string text)
    {
        var diagnostics = new DiagnosticBag();
        var files = new MemoryBookFiles(
            ("book.yaml", Encoding.UTF8.GetBytes($"title: کتاب\nlanguage: ur\nessays: [one.md]\n{settings}\n")),
            ("one.md", Encoding.UTF8.GetBytes($"---\n{frontMatter}\n---\n\n{text}\n")));
        Book book = Assert.IsType<Book>(BookReader.Read("book", "book", files, diagnostics));
        PagedBook pages = Typesetter.Typeset(book, Fonts, new TypesetOptions(DateTimeOffset.UnixEpoch, "Publish"), diagnostics);
        Assert.False(diagnostics.HasErrors, string.Join('\n', diagnostics.ToSorted()));
        IEnumerable<string> lines = pages.Pages.SelectMany(p => p.Lines).SelectMany(l => l.Segments).Select(t => string.Concat(t.Runs.OrderBy(r => r.Run.Range.Start).Select(r => r.Run.Shape.Text)));
        EpubArchive archive = EpubArchive.Write(book);
        return (Squeeze(string.Concat(lines)), Squeeze(string.Concat(archive.Names().Where(n => n.EndsWith(".xhtml", StringComparison.Ordinal)).Select(archive.Text))));
    }

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

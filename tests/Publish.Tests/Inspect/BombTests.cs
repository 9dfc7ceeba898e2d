using System.IO.Compression;
using System.Text;
using Publish.Inspect;
using Publish.Inspect.Reports;
using Publish.Pdf.Objects;
using Publish.Tests.Epub;
using Xunit;

namespace Publish.Tests.Inspect;

/// <summary>Small files that ask for all memory or all time get an answer for little of either. Memory is counted, not watched: bytes that one thread allocates.</summary>
public sealed class BombTests
{
    private const long MostBytes = 600L << 20;

    private static readonly byte[] Press = SampleFiles.WritePress(PdfSyntax.Compact);
    private static readonly byte[] Epub = EpubArchive.Write(SampleBook.Make(), SampleBook.Options).Bytes;

    [Theory]
    [InlineData("/Size ", "/Size 592147483648")]
    [InlineData("/Size ", "/Size 8388608")]
    [InlineData("/Size ", "/S#69ze 592147483648")]
    [InlineData("/Size ", "/Size % a comment\n 592147483648")]
    [InlineData("/Size ", "/Index [0 592147483648] /Size ")]
    [InlineData("/Size ", "/Index [0 8000000 0 8000000 0 8000000 0 8000000 0 8000000 0 8000000 0 8000000 0 8000000 0 8000000] /Size ")]
    [InlineData("/Size ", "/DecodeParms << /Columns 2147483647 /Colors 32 >> /Size ")]
    [InlineData("/Size ", "/DecodeParms << /Columns 1000 /Colors 2147483647 >> /Size ")]
    public void A_pdf_that_declares_more_than_it_can_have_is_refused(string old, string text)
    {
        string file = Encoding.Latin1.GetString(Press);
        Assert.Contains(old, file, StringComparison.Ordinal);
        byte[] bomb = Encoding.Latin1.GetBytes(file.Replace(old, text, StringComparison.Ordinal));
        AssertBounded(() => Assert.Throws<UnreadableFileException>(() => PdfInspector.Inspect(bomb)));
    }

    [Fact]
    public void An_epub_whose_pages_unpack_to_too_much_is_answered() =>
        AssertBounded(() => Problem(Page("<p>" + string.Concat(Enumerable.Repeat("<b/>", 8_000_000)) + "</p>")));

    [Fact]
    public void An_epub_with_a_page_of_millions_of_elements_is_answered() =>
        AssertBounded(() => Problem(Page("<p>" + string.Concat(Enumerable.Repeat("<b a=''/>", 2_500_000)) + "</p>")));

    [Fact]
    public void An_epub_with_elements_that_are_nested_too_deeply_is_answered() =>
        AssertBounded(() => Problem(Page(string.Concat(Enumerable.Repeat("<div>", 200_000)) + string.Concat(Enumerable.Repeat("</div>", 200_000)))));

    [Fact]
    public void An_epub_with_a_file_of_zeros_is_refused()
    {
        byte[] bomb = With("EPUB/images/zeros.png", stream =>
        {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 1500; i++)
            {
                stream.Write(zeros);
            }
        });
        AssertBounded(() => Assert.Throws<UnreadableFileException>(() => EpubInspector.Inspect(bomb)));
    }

    [Fact]
    public void An_epub_of_too_many_files_is_refused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (int i = 0; i < 30_000; i++)
            {
                zip.CreateEntry(FormattableString.Invariant($"{i}"));
            }
        }

        AssertBounded(() => Assert.Throws<UnreadableFileException>(() => EpubInspector.Inspect(stream.ToArray())));
    }

    private static void Problem(byte[] epub)
    {
        EpubReport report = EpubInspector.Inspect(epub);
        Assert.Contains(report.Claims.SelectMany(c => c.Findings), f => f.Message.Contains("zaban.xhtml", StringComparison.Ordinal));
    }

    private static byte[] Page(string body) => With(
        "EPUB/text/zaban.xhtml", stream => stream.Write(Encoding.UTF8.GetBytes($"<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>T</title></head><body>{body}</body></html>")));

    /// <summary>The sample with a file in place of its own, or besides.</summary>
    private static byte[] With(string name, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        stream.Write(Epub);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(name)?.Delete();
            using Stream entry = zip.CreateEntry(name).Open();
            write(entry);
        }

        return stream.ToArray();
    }

    private static void AssertBounded(Action inspect)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        inspect();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes);
    }
}

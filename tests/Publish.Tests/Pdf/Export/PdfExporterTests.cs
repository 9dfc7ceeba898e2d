using Publish.Layout.Pages;
using UglyToad.PdfPig;
using Xunit;

namespace Publish.Tests.Pdf.Export;

public sealed class PdfExporterTests
{
    private const string Urdu = "\u06A9\u062A\u0627\u0628 \u0645\u06CC\u06BA";

    [Fact]
    public void Two_exports_give_the_same_bytes() => Assert.Equal(TwoPages().ToBytes(), TwoPages().ToBytes());

    [Fact]
    public void An_independent_reader_finds_the_letters_of_a_page()
    {
        using PdfDocument document = PdfDocument.Open(TwoPages().ToBytes());

        Assert.Equal(2, document.NumberOfPages);
        string letters = string.Concat(document.GetPage(1).Letters.Select(letter => letter.Value));
        Assert.Equal(string.Concat(Urdu.Reverse()), letters);
    }

    [Fact]
    public void Qpdf_finds_no_fault() => PdfJudges.CheckWithQpdf(TwoPages().ToBytes());

    [Fact]
    public void A_small_book_is_this_file() => Golden.Check("pdf/two-pages.txt", PdfSnapshot.Of(TwoPages().ToReadable()));

    [Fact]
    public void A_book_without_text_is_a_file_too()
    {
        byte[] file = new PdfSample().EndPage().ToBytes();
        using PdfDocument document = PdfDocument.Open(file);

        Assert.Equal(1, document.NumberOfPages);
        PdfJudges.CheckWithQpdf(file);
    }

    [Fact]
    public void Metadata_agree_in_both_forms()
    {
        using PdfDocument document = PdfDocument.Open(TwoPages().ToBytes());

        Assert.Equal(("Toy", "A. Author; B. Author", "Subject", "one; two"), (document.Information.Title, document.Information.Author, document.Information.Subject, document.Information.Keywords));
        Assert.Equal("D:20261101000000+00'00'", document.Information.CreationDate);
        Assert.True(document.TryGetXmpMetadata(out _));
    }

    private static PdfSample TwoPages()
    {
        var sample = new PdfSample();
        StructureElement paragraph = sample.Element(StructureRole.Paragraph);
        sample.Text(paragraph, 20, 50, Urdu, spaceExtra: 2).EndPage();
        sample.Text(paragraph, 20, 50, "abc", Core.Unicode.TextDirection.LeftToRight).EndPage();
        return sample;
    }
}

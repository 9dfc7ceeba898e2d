using Publish.Layout.Pages;
using UglyToad.PdfPig;
using Xunit;

namespace Publish.Tests.Pdf;

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
    public void Qpdf_finds_no_fault()
    {
        string path = Path.Combine(Path.GetTempPath(), $"publish-{Guid.NewGuid():N}.pdf");
        try
        {
            File.WriteAllBytes(path, TwoPages().ToBytes());
            (int exitCode, string output) = Judges.RunProgram("qpdf", "--check", path);
            Assert.True(exitCode == 0, output);
        }
        finally
        {
            File.Delete(path);
        }
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

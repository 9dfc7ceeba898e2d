using CsCheck;
using Publish.Inspect;
using Publish.Pdf.Objects;
using Xunit;

namespace Publish.Tests.Inspect;

/// <summary>A file from anywhere gives a report or an answer why not.</summary>
public sealed class HostilePdfTests
{
    private static readonly byte[] Compact = SampleFiles.WriteScreen(PdfSyntax.Compact);
    private static readonly byte[] Readable = SampleFiles.WriteScreen(PdfSyntax.Readable);

    [Fact]
    public void A_file_that_is_cut_off_is_read_or_refused()
    {
        for (int length = 0; length < Readable.Length; length += 311)
        {
            Look(Readable[..length]);
        }
    }

    [Fact]
    public void Changed_bytes_give_a_report_or_an_answer()
        => Gen.Select(Gen.Int[0, Readable.Length - 1], Gen.Byte).Array[1, 20].Sample(changes => { Look(Change(Readable, changes)); }, iter: 60, threads: 1);

    [Fact]
    public void Changed_packed_bytes_give_a_report_or_an_answer()
        => Gen.Select(Gen.Int[0, Compact.Length - 1], Gen.Byte).Array[1, 5].Sample(changes => { Look(Change(Compact, changes)); }, iter: 60, threads: 1);

    [Theory]
    [InlineData("/Kids [4 0 R 5 0 R]", "/Kids [3 0 R 4 0 R]")]
    [InlineData("/Parent 8 0 R /Dest", "/Parent 8 0 R /Next 44 0 R /First 44 0 R /Dest")]
    [InlineData("/K [41 0 R]", "/K [20 0 R]")]
    [InlineData("/Nums [0 << /S /D >>]", "/Kids [9 0 R]")]
    [InlineData("/DescendantFonts [15 0 R]", "/DescendantFonts [10 0 R]")]
    [InlineData("/Font 6 0 R >> /Contents 14", "/Font 6 0 R /XObject << /X NEW 0 R >> >> /Contents 14")]
    public void What_turns_back_on_itself_comes_to_an_end(string old, string text)
    {
        const string Form = "<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X NEW 0 R >> >> /Length 0 >>\nstream\n/X Do /X Do\nendstream";
        Assert.True(Look(SampleFiles.Screen.Replace(old, text).Replace("BT\n/H2", "/X Do BT\n/H2").Add(Form).ToBytes()));
    }

    [Fact]
    public void What_is_neither_PDF_nor_EPUB_is_refused()
    {
        Assert.Throws<UnreadableFileException>(() => PdfInspector.Inspect("no PDF"u8.ToArray()));
        Assert.Throws<UnreadableFileException>(() => PdfInspector.Inspect([]));
        Assert.Throws<UnreadableFileException>(() => EpubInspector.Inspect("PK no zip"u8.ToArray()));
    }

    private static byte[] Change(byte[] file, (int At, byte Value)[] changes)
    {
        byte[] changed = [.. file];
        foreach ((int at, byte value) in changes)
        {
            changed[at] = value;
        }

        return changed;
    }

    /// <returns>Whether there was a report.</returns>
    private static bool Look(byte[] file)
    {
        try
        {
            return PdfInspector.Inspect(file).PageCount >= 0;
        }
        catch (UnreadableFileException e)
        {
            Assert.NotEmpty(e.Message);
            return false;
        }
    }
}

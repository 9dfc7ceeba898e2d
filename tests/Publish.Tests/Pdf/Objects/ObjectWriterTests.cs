using System.Globalization;
using System.Text;
using Publish.Pdf.Objects;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace Publish.Tests.Pdf.Objects;

public sealed class ObjectWriterTests
{
    [Fact]
    public void A_readable_file_is_this()
    {
        string file = Encoding.Latin1.GetString(Write(PdfSyntax.Readable, 1));

        Assert.StartsWith("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n", file, StringComparison.Ordinal);
        Assert.Contains("\n4 0 obj\n<< /Number 0 >>\nendobj\n", file, StringComparison.Ordinal);
        Assert.Contains("\n5 0 obj\n<< /Kind /Test /Length 5 >>\nstream\nhello\nendstream\nendobj\n", file, StringComparison.Ordinal);
        Assert.EndsWith("\n%%EOF\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_a_readable_file_points_at_the_objects()
    {
        string file = Encoding.Latin1.GetString(Write(PdfSyntax.Readable, 3));
        int table = file.IndexOf("xref\n0 ", StringComparison.Ordinal);
        string[] lines = file[table..].Split('\n');

        Assert.Equal("0000000000 65535 f ", lines[2]);
        for (int number = 1; number <= 7; number++)
        {
            int offset = int.Parse(lines[2 + number][..10], CultureInfo.InvariantCulture);
            Assert.StartsWith($"{number} 0 obj\n", file[offset..], StringComparison.Ordinal);
        }

        Assert.Contains($"\nstartxref\n{table}\n", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(199)]
    [InlineData(200)]
    [InlineData(401)]
    public void Every_object_of_a_compact_file_is_found(int count)
    {
        using PdfDocument document = PdfDocument.Open(Write(PdfSyntax.Compact, count));

        for (int i = 0; i < count; i++)
        {
            var dictionary = (DictionaryToken)document.Structure.GetObject(new IndirectReference(4 + i, 0)).Data;
            Assert.Equal(i, ((NumericToken)dictionary.Data["Number"]).Int);
        }

        var stream = (StreamToken)document.Structure.GetObject(new IndirectReference(4 + count, 0)).Data;
        Assert.Equal("Test", ((NameToken)stream.StreamDictionary.Data["Kind"]).Data);
    }

    [Theory]
    [InlineData("Readable")]
    [InlineData("Compact")]
    public void Qpdf_finds_no_fault(string syntax) => PdfJudges.CheckWithQpdf(Write(Enum.Parse<PdfSyntax>(syntax), 450));

    [Fact]
    public void The_identifier_comes_from_the_content()
    {
        Assert.Equal(Identifier(1), Identifier(1));
        Assert.NotEqual(Identifier(1), Identifier(2));

        static string Identifier(int count)
        {
            string file = Encoding.Latin1.GetString(Write(PdfSyntax.Readable, count));
            return file[file.IndexOf("/ID", StringComparison.Ordinal)..];
        }
    }

    [Fact]
    public void An_object_is_written_once()
    {
        using var file = new ObjectWriter(Stream.Null, PdfSyntax.Readable);
        ObjectId id = file.Allocate();
        file.Dictionary(id).Dispose();

        Assert.Throws<InvalidOperationException>(() => file.Dictionary(id).Dispose());
    }

    /// <summary>Catalog, page tree and information are 1 to 3, then come small objects and a stream.</summary>
    private static byte[] Write(PdfSyntax syntax, int count)
    {
        using var output = new MemoryStream();
        using var file = new ObjectWriter(output, syntax);
        ObjectId catalog = file.Allocate(3);
        using (DictionaryWriter dictionary = file.Dictionary(catalog))
        {
            dictionary.Name("Type", "Catalog").Reference("Pages", catalog.At(1));
        }

        using (DictionaryWriter dictionary = file.Dictionary(catalog.At(1)))
        {
            dictionary.Name("Type", "Pages").Integer("Count", 0).Array("Kids").Dispose();
        }

        file.Dictionary(catalog.At(2)).Dispose();
        ObjectId first = file.Allocate(count + 1);
        for (int i = 0; i < count; i++)
        {
            using DictionaryWriter dictionary = file.Dictionary(first.At(i));
            dictionary.Integer("Number", i);
        }

        file.Stream(first.At(count), "hello"u8, dictionary => dictionary.Name("Kind", "Test"));
        file.Finish(catalog, catalog.At(2));
        return output.ToArray();
    }
}

using System.IO.Compression;
using System.Text;
using Publish.Inspect;
using Publish.Inspect.Reports;
using Publish.Tests.Epub;
using Xunit;

namespace Publish.Tests.Inspect;

public sealed class EpubInspectorTests
{
    private static readonly byte[] Sample = EpubArchive.Write(SampleBook.Make(), SampleBook.Options).Bytes;

    [Fact]
    public void What_the_writer_writes_keeps_its_claims()
    {
        EpubReport report = EpubInspector.Inspect(Sample);
        Assert.Empty(report.Claims.SelectMany(c => c.Findings));
        Assert.Equal(("3.0", "rtl", "ur"), (report.Version, report.Direction, report.Language));
        Assert.NotEmpty(report.Contents);
        Assert.NotEmpty(report.Accessibility);
        Assert.True(report.Words > 0 && report.Chapters.Length > 1);
    }

    [Theory]
    [InlineData("4.2.6-1", "META-INF/container.xml", "package.opf", "other.opf")]
    [InlineData("5.4-1", "EPUB/package.opf", "version=\"3.0\"", "version=\"2.0\"")]
    [InlineData("5.5.3-1", "EPUB/package.opf", "dc:language", "dc:lang")]
    [InlineData("5.5.3-2", "EPUB/package.opf", "unique-identifier=\"", "unique-identifier=\"x")]
    [InlineData("5.5.5-1", "EPUB/package.opf", "dcterms:modified", "dcterms:changed")]
    [InlineData("6.1-1", "EPUB/text/contents.xhtml", "</nav>", "</navy>")]
    [InlineData("6.1-3", "EPUB/text/contents.xhtml", "href=\"", "href=\"nowhere/")]
    public void A_broken_EPUB_fails_in_its_clause(string clause, string file, string old, string text)
        => Assert.Contains(clause, EpubInspector.Inspect(Change(file, old, text)).Claims.SelectMany(c => c.Findings).Select(f => f.Clause.Id));

    [Fact]
    public void The_type_must_come_first() => Assert.Contains("4.2.2-1", EpubInspector.Inspect(Change("mimetype", "epub", "epub")).Claims.SelectMany(c => c.Findings).Select(f => f.Clause.Id));

    /// <summary>Writes the archive anew, packed by the BCL, with one text in the place of another throughout a file.</summary>
    private static byte[] Change(string file, string old, string text)
    {
        bool isChanged = false;
        using var changed = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(Sample)))
        using (var to = new ZipArchive(changed, ZipArchiveMode.Create))
        {
            foreach (ZipArchiveEntry entry in from.Entries)
            {
                using var content = new MemoryStream();
                using (Stream stream = entry.Open())
                {
                    stream.CopyTo(content);
                }

                string whole = Encoding.UTF8.GetString(content.ToArray());
                isChanged |= entry.FullName == file && whole.Contains(old, StringComparison.Ordinal);
                using Stream target = to.CreateEntry(entry.FullName).Open();
                target.Write(entry.FullName == file ? Encoding.UTF8.GetBytes(whole.Replace(old, text, StringComparison.Ordinal)) : content.ToArray());
            }
        }

        Assert.True(isChanged);
        return changed.ToArray();
    }
}

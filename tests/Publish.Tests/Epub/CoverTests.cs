using System.Buffers.Binary;
using System.IO.Compression;
using Publish.Epub.Cover;
using Publish.Manuscript.Model;
using Xunit;

namespace Publish.Tests.Epub;

public sealed class CoverTests
{
    [Fact]
    public void A_PNG_has_the_rows_it_was_given_and_the_checksums_of_the_standard()
    {
        byte[] png = PngEncoder.Encode(3, 2, [0, 0, 0, 255, 255, 255], [0, 1, 0, 1, 0, 1]);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        // The end chunk is the same in every PNG, its checksum included.
        Assert.Equal([0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82], png[^12..]);

        int data = png.AsSpan().IndexOf("IDAT"u8);
        int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(data - 4));
        using var zlib = new ZLibStream(new MemoryStream(png, data + 4, length), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        zlib.CopyTo(rows);
        Assert.Equal([0, 0, 1, 0, 0, 1, 0, 1], rows.ToArray());
    }

    [Fact]
    public void The_drawn_cover_is_the_same_each_time_and_differs_by_book()
    {
        ImageFile cover = DrawnCover.Draw("one");
        Assert.Equal(cover.Data.ToArray(), DrawnCover.Draw("one").Data.ToArray());
        Assert.Equal((DrawnCover.Width, DrawnCover.Height), (cover.PixelWidth, cover.PixelHeight));
        Assert.NotEqual(cover.Data.ToArray(), DrawnCover.Draw("two").Data.ToArray());
    }

    [Fact]
    public void The_books_own_cover_comes_before_the_callers()
    {
        ImageFile own = SampleBook.Picture with { MediaType = "image/jpeg", Data = new byte[] { 1, 2, 3 } };
        Book book = BookBuilder.Book(BookBuilder.Section("s", 0, "Title"));
        Assert.Equal([1, 2, 3], EpubArchive.Write(book with { Info = book.Info with { Cover = own } }).Read("EPUB/images/cover.jpg"));
        Assert.Equal(SampleBook.Picture.Data.ToArray(), EpubArchive.Write(book).Read("EPUB/images/cover.png"));
    }
}

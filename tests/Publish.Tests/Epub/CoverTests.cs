using Publish.Manuscript.Model;
using Xunit;

namespace Publish.Tests.Epub;

public sealed class CoverTests
{
    [Fact]
    public void The_books_own_cover_comes_before_the_callers()
    {
        ImageFile own = SampleBook.Picture with { MediaType = "image/jpeg", Data = new byte[] { 1, 2, 3 } };
        Book book = BookBuilder.Book(BookBuilder.Section("s", 0, "Title"));
        Assert.Equal([1, 2, 3], EpubArchive.Write(book with { Info = book.Info with { Cover = own } }).Read("EPUB/images/cover.jpg"));
        Assert.Equal(SampleBook.Picture.Data.ToArray(), EpubArchive.Write(book).Read("EPUB/images/cover.png"));
    }
}

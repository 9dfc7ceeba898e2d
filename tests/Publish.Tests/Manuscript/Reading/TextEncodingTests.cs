using System.Text;
using Publish.Manuscript.Model;
using Xunit;

namespace Publish.Tests.Manuscript.Reading;

public sealed class TextEncodingTests
{
    [Theory]
    [InlineData(new byte[] { 0xFF }, "1:1: error M002: not UTF-8 text: bad byte 0xFF at offset 0")]
    [InlineData(new byte[] { 0x61, 0x0A, 0xD8, 0xA7, 0xD8 }, "2:2: error M002: not UTF-8 text: bad byte 0xD8 at offset 4")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x61, 0xC0, 0x80 }, "1:2: error M002: not UTF-8 text: bad byte 0xC0 at offset 4")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "1:1: error M002: not UTF-8 text: bad byte 0xED at offset 0")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00 }, "1:1: error M002: not UTF-8 text: bad byte 0xFF at offset 0. Hint: it looks like UTF-16")]
    public void Bytes_that_are_no_text_are_shown_where_they_are(byte[] file, string diagnostic)
    {
        (Book book, string[] diagnostics) = TestBook.ReadFiles(("one.md", file));
        Assert.StartsWith("one.md:" + diagnostic, Assert.Single(diagnostics), StringComparison.Ordinal);
        Assert.Empty(book.Sections);
    }

    [Fact]
    public void Places_count_the_characters_of_the_source_also_where_the_text_is_composed()
    {
        (_, string[] diagnostics) = TestBook.ReadFaulty("\u0627\u0653 \U0001F600 <b>");
        Assert.StartsWith("one.md:4:6: error M010", Assert.Single(diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\u0007b", "4:2: error M009: the control character U+0007")]
    [InlineData("a\u0000b", "4:2: error M009: the control character U+0000")]
    [InlineData("a\u0085b", "4:2: error M009: the control character U+0085")]
    [InlineData("a\uFFFEb", "4:2: error M009: the control character U+FFFE")]
    public void Control_characters_are_reported(string body, string diagnostic)
    {
        (_, string[] diagnostics) = TestBook.ReadFaulty(body);
        Assert.StartsWith("one.md:" + diagnostic, Assert.Single(diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_full_of_control_characters_is_not_a_flood_of_messages()
    {
        (_, string[] diagnostics) = TestBook.ReadFiles(("one.md", Encoding.UTF8.GetBytes(TestBook.WithTitle(new string('\u0001', 10_000)))));
        Assert.Equal(20, diagnostics.Length);
    }

    [Fact]
    public void A_file_of_megabytes_is_refused()
    {
        (_, string[] diagnostics) = TestBook.ReadFiles(("one.md", new byte[5 << 20]));
        Assert.StartsWith("one.md:1:1: error M028", Assert.Single(diagnostics), StringComparison.Ordinal);
    }
}

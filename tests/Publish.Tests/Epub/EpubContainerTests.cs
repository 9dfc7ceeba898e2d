using System.Buffers.Binary;
using System.Text;
using Xunit;

namespace Publish.Tests.Epub;

public sealed class EpubContainerTests
{
    private static readonly EpubArchive Sample = EpubArchive.Write(SampleBook.Make(), EpubArchive.Options with { Fonts = TestFonts.All });

    [Fact]
    public void The_mimetype_is_first_and_stored_and_without_extra_field()
    {
        ReadOnlySpan<byte> zip = Sample.Bytes;
        Assert.Equal(0x04034B50u, BinaryPrimitives.ReadUInt32LittleEndian(zip));
        Assert.Equal(0, BinaryPrimitives.ReadUInt16LittleEndian(zip[6..]));
        Assert.Equal(0, BinaryPrimitives.ReadUInt16LittleEndian(zip[8..]));
        Assert.Equal(0, BinaryPrimitives.ReadUInt16LittleEndian(zip[28..]));
        Assert.Equal("mimetypeapplication/epub+zip", Encoding.ASCII.GetString(zip.Slice(30, 28)));
    }

    [Fact]
    public void The_other_entries_are_sorted()
    {
        List<string> names = Sample.Names();
        Assert.Equal("mimetype", names[0]);
        Assert.Equal(names.Skip(1).Order(StringComparer.Ordinal), names.Skip(1));
    }

    [Fact]
    public void The_same_book_gives_the_same_bytes()
    {
        Assert.Equal(Sample.Bytes, EpubArchive.Write(SampleBook.Make(), EpubArchive.Options with { Fonts = TestFonts.All }).Bytes);
    }

    [Fact]
    public void Every_font_is_embedded_whole_with_its_licence()
    {
        foreach (var font in TestFonts.All)
        {
            Assert.Equal(font.Data.ToArray(), Sample.Read("EPUB/fonts/" + font.FileName));
            Assert.Equal(font.Licence!.Text.ToArray(), Sample.Read("META-INF/" + font.Licence.FileName));
        }
    }
}

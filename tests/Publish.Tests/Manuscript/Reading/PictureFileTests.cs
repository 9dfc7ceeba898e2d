using System.Buffers.Binary;
using CsCheck;
using Publish.Manuscript.Model;
using Xunit;

namespace Publish.Tests.Manuscript.Reading;

public sealed class PictureFileTests
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xDB, 0, 3, 9, .. Frame(0xC2, 8, 300, 200, 3), 0xFF, 0xDA, 0, 2];

    [Theory]
    [InlineData(0xC0, 8, 3, true)]
    [InlineData(0xC1, 8, 1, true)]
    [InlineData(0xC2, 8, 4, true)]
    [InlineData(0xC0, 12, 3, false)]
    [InlineData(0xC0, 8, 2, false)]
    [InlineData(0xC3, 8, 3, false)]
    [InlineData(0xC9, 8, 3, false)]
    public void Jpeg_frames_are_those_that_readers_show(byte marker, byte bits, byte components, bool shown)
    {
        (string? size, string? diagnostic) = Read([0xFF, 0xD8, 0xFF, 0xC4, 0, 2, .. Frame(marker, bits, 40, 30, components), 0, 0]);
        Assert.Equal(shown ? "image/jpeg 40x30" : null, size);
        Assert.Equal(shown, diagnostic is null);
    }

    [Fact]
    public void The_kind_is_what_the_bytes_say_and_not_the_name() => Assert.Equal("image/jpeg 300x200", Read(Jpeg).Size);

    [Fact]
    public void Any_shortening_of_a_picture_is_a_picture_or_a_diagnostic()
    {
        foreach (byte[] picture in new[] { Jpeg, TestBook.Png })
        {
            for (int length = 0; length <= picture.Length; length++)
            {
                (string? size, string? diagnostic) = Read(picture[..length]);
                Assert.True(size is null != diagnostic is null);
            }
        }
    }

    [Fact]
    public void Any_bytes_after_a_signature_do_no_harm() => Gen.Select(Gen.Bool, Gen.Byte.Array[0, 100]).Sample((png, bytes) =>
    {
        byte[] signature = png ? TestBook.Png[..8] : [0xFF, 0xD8, 0xFF];
        (string? size, string? diagnostic) = Read([.. signature, .. bytes]);
        return size is null != diagnostic is null;
    });

    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, -1)]
    [InlineData(30_001, 1)]
    [InlineData(20_000, 20_000)]
    public void A_picture_without_a_sensible_size_is_refused(int width, int height)
    {
        byte[] png = [.. TestBook.Png];
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        Assert.Null(Read(png).Size);
    }

    /// <summary>Counted by the bytes that the samples take: 256 MB.</summary>
    [Theory]
    [InlineData(8192, 8192, 8, 6, true)]
    [InlineData(8192, 8193, 8, 6, false)]
    [InlineData(8000, 8000, 16, 6, false)]
    [InlineData(9000, 9000, 8, 2, true)]
    [InlineData(12_000, 12_000, 8, 2, false)]
    [InlineData(12_000, 12_000, 8, 0, true)]
    [InlineData(12_000, 12_000, 16, 4, false)]
    [InlineData(30_000, 30_000, 1, 0, true)]
    public void A_picture_has_so_many_bytes_of_samples_at_most(int width, int height, byte depth, byte colours, bool fits)
    {
        byte[] png = [.. TestBook.Png];
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        (png[24], png[25]) = (depth, colours);
        (string? size, string? diagnostic) = Read(png);
        Assert.Equal(fits, size is not null);
        Assert.Equal(!fits, diagnostic?.Contains("too large", StringComparison.Ordinal) ?? false);
    }

    private static byte[] Frame(byte marker, byte bits, ushort width, ushort height, byte components) =>
        [0xFF, marker, 0, 11, bits, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, components, 1, 0x11, 0];

    private static (string? Size, string? Diagnostic) Read(byte[] picture)
    {
        (Book book, string[] diagnostics) = TestBook.ReadFiles(("one.md", TestBook.WithTitle("![a](p.png)")), ("p.png", picture));
        string? size = book.Sections[0].Blocks[0] is Figure { Image: var image } ? $"{image.MediaType} {image.PixelWidth}x{image.PixelHeight}" : null;
        return (size, diagnostics.SingleOrDefault());
    }
}

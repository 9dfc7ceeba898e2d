using CsCheck;
using Publish.Pdf.Images;
using Xunit;

namespace Publish.Tests.Pdf.Images;

public sealed class PngReaderTests
{
    [Fact]
    public void A_plain_picture_passes_through_as_it_is()
    {
        byte[] rows = [0, 10, 20, 30, 0, 40, 50, 60];
        Picture picture = PngReader.Read(new PngBuilder().Header(1, 2, 8, 2).Rows(rows).ToBytes());

        Assert.Equal((PictureEncoding.PngRows, ColorModel.Rgb, 8, 3), (picture.Encoding, picture.Colors, picture.Bits, picture.SamplesPerPixel));
        Assert.Equal(PngBuilder.Zlib(rows), picture.Data.ToArray());
    }

    /// <summary>Memory is counted, not watched: the bytes that the thread allocates, against those of the picture's samples.</summary>
    [Theory]
    [InlineData(8, 0, 1, false)]
    [InlineData(8, 2, 3, false)]
    [InlineData(8, 6, 4, false)]
    [InlineData(8, 6, 4, true)]
    [InlineData(16, 6, 8, false)]
    [InlineData(16, 4, 4, true)]
    public void A_picture_takes_a_few_times_its_samples_and_no_more(int bits, int colour, int bytesPerPixel, bool interlaced)
    {
        const int Side = 1000;
        byte[] file = new PngBuilder().Header(Side, Side, bits, colour, interlaced).Rows(new byte[(Side * Side * bytesPerPixel) + (10 * Side)]).ToBytes();
        Assert.InRange(Allocated(() => PngReader.Read(file)), 0, (4L * Side * Side * bytesPerPixel) + (1 << 20));
    }

    [Fact]
    public void Data_beyond_the_last_row_is_not_unpacked()
    {
        byte[] file = new PngBuilder().Header(10, 10, 8, 6).Rows(new byte[64 << 20]).ToBytes();
        Assert.InRange(Allocated(() => PngReader.Read(file)), 0, 2 << 20);
    }

    private static long Allocated(Action read)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        read();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Fact]
    public void Data_in_several_chunks_is_one_stream()
    {
        byte[] packed = PngBuilder.Zlib([0, 10, 20, 30]);
        Picture picture = PngReader.Read(new PngBuilder().Header(1, 1, 8, 2).Chunk("IDAT", packed[..5]).Chunk("IDAT", packed[5..]).ToBytes());

        Assert.Equal(packed, picture.Data.ToArray());
    }

    [Fact]
    public void A_palette_passes_through_where_all_is_opaque()
    {
        Picture picture = PngReader.Read(new PngBuilder().Header(4, 1, 2, 3).Chunk("PLTE", 1, 2, 3, 4, 5, 6).Rows(0, 0b00_01_00_01).ToBytes());

        Assert.Equal((PictureEncoding.PngRows, 2, 1), (picture.Encoding, picture.Bits, picture.SamplesPerPixel));
        Assert.Equal([1, 2, 3, 4, 5, 6], picture.Palette!);
    }

    [Fact]
    public void A_palette_with_transparency_gives_indexes_and_alpha()
    {
        Picture picture = PngReader.Read(new PngBuilder().Header(4, 1, 2, 3).Chunk("PLTE", 1, 2, 3, 4, 5, 6).Chunk("tRNS", 128).Rows(0, 0b00_01_00_01).ToBytes());

        Assert.Equal([0, 1, 0, 1], picture.Data.ToArray());
        Assert.Equal([128, 255, 128, 255], picture.Alpha!);
        Assert.Equal((8, PictureEncoding.Raw), (picture.Bits, picture.Encoding));
    }

    [Fact]
    public void Alpha_stands_apart_from_the_colours()
    {
        Picture picture = PngReader.Read(new PngBuilder().Header(2, 1, 8, 6).Rows(0, 1, 2, 3, 100, 4, 5, 6, 200).ToBytes());

        Assert.Equal([1, 2, 3, 4, 5, 6], picture.Data.ToArray());
        Assert.Equal([100, 200], picture.Alpha!);
    }

    [Fact]
    public void Sixteen_bits_with_alpha_become_eight()
    {
        Picture picture = PngReader.Read(new PngBuilder().Header(1, 1, 16, 4).Rows(0, 0x12, 0x34, 0xAB, 0xCD).ToBytes());

        Assert.Equal([0x12], picture.Data.ToArray());
        Assert.Equal([0xAB], picture.Alpha!);
    }

    [Fact]
    public void A_transparent_colour_is_a_mask()
    {
        Picture picture = PngReader.Read(new PngBuilder().Header(1, 1, 8, 2).Chunk("tRNS", 0, 1, 0, 2, 0, 3).Rows(0, 1, 2, 3).ToBytes());

        Assert.Equal([1, 2, 3], picture.TransparentColor!);
    }

    /// <summary>The five filters on two rows of gray with alpha, whose samples are 10, 20, 30, 40 and 50, 60, 70, 80.</summary>
    [Theory]
    [InlineData(0, 50, 60, 70, 80)]
    [InlineData(1, 50, 60, 20, 20)]
    [InlineData(2, 40, 40, 40, 40)]
    [InlineData(3, 45, 50, 30, 30)]
    [InlineData(4, 40, 40, 20, 20)]
    public void Every_filter_is_taken_off(byte filter, byte a, byte b, byte c, byte d)
    {
        Picture picture = PngReader.Read(new PngBuilder().Header(2, 2, 8, 4).Rows(0, 10, 20, 30, 40, filter, a, b, c, d).ToBytes());

        Assert.Equal([10, 30, 50, 70], picture.Data.ToArray());
        Assert.Equal([20, 40, 60, 80], picture.Alpha!);
    }

    [Fact]
    public void The_passes_of_an_interlaced_picture_come_together()
    {
        // Three by three pixels, numbered row by row: the passes with pixels are 1, 4, 5, 6 and 7 (ISO/IEC 15948, 8.2).
        Picture picture = PngReader.Read(new PngBuilder().Header(3, 3, 8, 0, interlaced: true).Rows(0, 1, 0, 3, 0, 7, 9, 0, 2, 0, 8, 0, 4, 5, 6).ToBytes());

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9], picture.Data.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(55)]
    public void A_file_that_is_cut_short_is_damaged(int length)
        => Assert.Throws<PictureException>(() => PngReader.Read(new PngBuilder().Header(1, 1, 8, 2).Rows(0, 1, 2, 3).ToBytes().AsMemory(0, length)));

    [Fact]
    public void Wrong_headers_rows_and_filters_are_damage()
    {
        AssertDamaged(new PngBuilder().Rows(0));
        AssertDamaged(new PngBuilder().Header(0, 1, 8, 2).Rows(0));
        AssertDamaged(new PngBuilder().Header(-1, 1, 8, 2).Rows(0));
        AssertDamaged(new PngBuilder().Header(1, 1, 4, 2).Rows(0, 1));
        AssertDamaged(new PngBuilder().Header(1, 1, 8, 5).Rows(0, 1));
        AssertDamaged(new PngBuilder().Header(1, 1, 8, 3).Rows(0, 1));
        AssertDamaged(new PngBuilder().Header(1, 1, 8, 3).Chunk("PLTE", 1, 2).Rows(0, 1));
        AssertDamaged(new PngBuilder().Header(1, 2, 8, 0).Rows(0, 1));
        AssertDamaged(new PngBuilder().Header(1, 1, 8, 0).Rows(9, 1));
        AssertDamaged(new PngBuilder().Header(1, 1, 8, 4).Rows(9, 1, 1));
        AssertDamaged(new PngBuilder().Header(1, 1, 8, 0).Chunk("IDAT", 1, 2, 3, 4));
    }

    [Fact]
    public void A_picture_that_would_fill_the_memory_is_refused()
    {
        PictureException exception = Assert.Throws<PictureException>(() => PngReader.Read(new PngBuilder().Header(1_000_000, 1_000_000, 8, 2).Rows(0).ToBytes()));

        Assert.True(exception.IsForeign);
    }

    [Fact]
    public void Any_bytes_give_a_picture_or_an_answer()
    {
        byte[] good = new PngBuilder().Header(3, 3, 2, 3, interlaced: true).Chunk("PLTE", 1, 2, 3).Chunk("tRNS", 9).Rows(new byte[20]).ToBytes();
        Gen.Int[0, good.Length - 1].Select(Gen.Byte).Array[1, 4].Sample(changes =>
        {
            byte[] bad = [.. good];
            foreach ((int at, byte value) in changes)
            {
                bad[at] = value;
            }

            try
            {
                PngReader.Read(bad);
            }
            catch (PictureException)
            {
            }
        });
    }

    private static void AssertDamaged(PngBuilder builder) => Assert.False(Assert.Throws<PictureException>(() => PngReader.Read(builder.ToBytes())).IsForeign);
}

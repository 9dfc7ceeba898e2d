using CsCheck;
using Publish.Pdf.Images;
using Publish.Pdf.Metadata;
using Xunit;

namespace Publish.Tests.Pdf.Images;

public sealed class JpegReaderTests
{
    [Theory]
    [InlineData(1, "Gray")]
    [InlineData(3, "Rgb")]
    [InlineData(4, "Cmyk")]
    public void The_frame_says_size_and_colours(byte components, string colors)
    {
        byte[] file = Jpeg(Frame(0xC0, components));
        Picture picture = JpegReader.Read(file);

        Assert.Equal((640, 480, colors), (picture.Width, picture.Height, picture.Colors.ToString()));
        Assert.Equal(file, picture.Data.ToArray());
        Assert.False(picture.InvertCmyk);
    }

    [Fact]
    public void Cmyk_by_Adobe_is_inverted()
    {
        byte[] adobe = Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 2]);

        Assert.True(JpegReader.Read(Jpeg(adobe, Frame(0xC0, 4))).InvertCmyk);
        Assert.False(JpegReader.Read(Jpeg(adobe, Frame(0xC0, 3))).InvertCmyk);
    }

    [Fact]
    public void A_profile_in_parts_is_put_together_in_their_order()
    {
        byte[] profile = SrgbProfile.Create();
        byte[] Part(byte number, ReadOnlySpan<byte> data) => Segment(0xE2, [.. "ICC_PROFILE\0"u8, number, 2, .. data]);

        Picture picture = JpegReader.Read(Jpeg(Part(2, profile.AsSpan(100)), Part(1, profile.AsSpan(0, 100)), Frame(0xC2, 3)));

        Assert.Equal(profile, picture.Profile);
        Assert.Null(JpegReader.Read(Jpeg(Part(1, profile), Frame(0xC2, 1))).Profile);
    }

    [Theory]
    [InlineData(0xC3, 8)]
    [InlineData(0xC9, 8)]
    [InlineData(0xC1, 12)]
    public void What_DCTDecode_does_not_know_is_refused(byte marker, byte bits)
        => Assert.True(Assert.Throws<PictureException>(() => JpegReader.Read(Jpeg(Frame(marker, 3, bits)))).IsForeign);

    [Fact]
    public void Damage_is_named()
    {
        Assert.False(Assert.Throws<PictureException>(() => JpegReader.Read("GIF89a"u8.ToArray())).IsForeign);
        Assert.Throws<PictureException>(() => JpegReader.Read(Jpeg()));
        Assert.Throws<PictureException>(() => JpegReader.Read(Jpeg(Frame(0xC0, 2))));
        Assert.Throws<PictureException>(() => JpegReader.Read(Jpeg(Frame(0xC0, 3)).AsMemory()[..^2]));
        Assert.Throws<PictureException>(() => JpegReader.Read(Jpeg(Frame(0xC0, 3)).AsMemory(0, 10)));
    }

    [Fact]
    public void Any_bytes_give_a_picture_or_an_answer()
        => Gen.Byte.Array[0, 60].Sample(bytes =>
        {
            try
            {
                JpegReader.Read((byte[])[0xFF, 0xD8, .. bytes]);
            }
            catch (PictureException)
            {
            }
        });

    /// <summary>The segments between start and scan, with a scan of three bytes.</summary>
    public static byte[] Jpeg(params byte[][] segments) => [0xFF, 0xD8, .. segments.SelectMany(s => s), .. Segment(0xDA, [0]), 1, 2, 3, 0xFF, 0xD9];

    public static byte[] Frame(byte marker, byte components, byte bits = 8) => Segment(marker, [bits, 480 >> 8, 480 & 255, 640 >> 8, 640 & 255, components, .. new byte[components * 3]]);

    private static byte[] Segment(byte marker, byte[] data) => [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];
}

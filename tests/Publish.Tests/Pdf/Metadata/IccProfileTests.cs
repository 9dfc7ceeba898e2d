using System.Buffers.Binary;
using System.Text;
using Publish.Pdf.Images;
using Publish.Pdf.Metadata;
using Xunit;

namespace Publish.Tests.Pdf.Metadata;

public sealed class IccProfileTests
{
    [Fact]
    public void The_profiles_made_here_fit_their_colours()
    {
        Assert.NotNull(IccProfile.Accept(SrgbProfile.Create(), ColorModel.Rgb));
        Assert.NotNull(IccProfile.Accept(PlainCmykProfile.Create(), ColorModel.Cmyk));
    }

    [Fact]
    public void A_profile_for_other_colours_or_of_a_wrong_length_is_not_taken()
    {
        Assert.Null(IccProfile.Accept(SrgbProfile.Create(), ColorModel.Gray));
        Assert.Null(IccProfile.Accept(SrgbProfile.Create()[..^1], ColorModel.Rgb));
        Assert.Null(IccProfile.Accept([], ColorModel.Rgb));
    }

    [Fact]
    public void Every_tag_lies_on_a_word_inside_the_profile()
    {
        foreach (byte[] profile in new[] { SrgbProfile.Create(), PlainCmykProfile.Create() })
        {
            int count = BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(128));
            for (int i = 0; i < count; i++)
            {
                int offset = BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(136 + (12 * i)));
                int length = BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(140 + (12 * i)));
                Assert.Equal(0, offset % 4);
                Assert.True(offset + length <= profile.Length, Encoding.ASCII.GetString(profile, 132 + (12 * i), 4));
            }
        }
    }

    [Fact]
    public void The_primaries_add_up_to_white()
    {
        byte[] profile = SrgbProfile.Create();
        double[] sum = new double[3];
        foreach (string tag in new[] { "rXYZ", "gXYZ", "bXYZ" })
        {
            int entry = profile.AsSpan(132).IndexOf(Encoding.ASCII.GetBytes(tag)) + 132;
            int offset = BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(entry + 4)) + 8;
            for (int i = 0; i < 3; i++)
            {
                sum[i] += BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(offset + (4 * i))) / 65536.0;
            }
        }

        Assert.Equal(0.9642, sum[0], tolerance: 0.0005);
        Assert.Equal(1, sum[1], tolerance: 0.0005);
        Assert.Equal(0.8249, sum[2], tolerance: 0.0005);
    }
}

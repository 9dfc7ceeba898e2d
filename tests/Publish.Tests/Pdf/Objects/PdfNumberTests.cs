using System.Globalization;
using System.Text;
using CsCheck;
using Publish.Pdf.Objects;
using Xunit;

namespace Publish.Tests.Pdf.Objects;

public sealed class PdfNumberTests
{
    [Theory]
    [InlineData(0, 4, "0")]
    [InlineData(-0.00001, 4, "0")]
    [InlineData(1, 4, "1")]
    [InlineData(-1.5, 4, "-1.5")]
    [InlineData(0.05, 4, "0.05")]
    [InlineData(12.34567, 4, "12.3457")]
    [InlineData(12.34567, 0, "12")]
    [InlineData(0.99999, 3, "1")]
    [InlineData(1e-7, 6, "0")]
    [InlineData(123456789.5, 2, "123456789.5")]
    [InlineData(595.28, 3, "595.28")]
    public void A_number_has_no_exponent_and_no_zeros_too_many(double value, int decimals, string expected) => Assert.Equal(expected, Write(value, decimals));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e13)]
    public void What_is_no_length_is_refused(double value) => Assert.Throws<ArgumentOutOfRangeException>(() => Write(value, 4));

    [Fact]
    public void Every_number_reads_back_as_it_was_rounded()
        => Gen.Double[-100000, 100000].Select(Gen.Int[0, 6]).Sample((value, decimals) =>
            Math.Abs(double.Parse(Write(value, decimals), NumberStyles.Float, CultureInfo.InvariantCulture) - PdfNumber.Round(value, decimals)) < 1e-9);

    private static string Write(double value, int decimals) => Encoding.ASCII.GetString(new PdfBuffer().Real(value, decimals).Written);
}

using Publish.Pdf.Content;
using Xunit;

namespace Publish.Tests.Pdf.Content;

public sealed class WordGapTests
{
    [Theory]
    [InlineData(0.12, 0)]
    [InlineData(0.3, 0)]
    [InlineData(0.55, 0)]
    [InlineData(0.56, 250)]
    [InlineData(0.81, 500)]
    [InlineData(2.0, 1500)]
    [InlineData(0.119, -20)]
    [InlineData(0.1, -20)]
    [InlineData(0.05, -80)]
    public void A_letter_takes_what_is_too_wide_and_gives_what_is_too_narrow(double gap, int expected) => Assert.Equal(expected, WordGap.Stretch(gap));
}

using Publish.Pdf.Images;
using Publish.Pdf.Metadata;
using Xunit;

namespace Publish.Tests.Pdf.Metadata;

public sealed class PrintingConditionTests
{
    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 4)]
    public void Its_profile_is_a_sound_one_of_an_output_device(bool fourInks, int components)
    {
        PrintingCondition condition = fourInks ? PrintingCondition.FourInks() : PrintingCondition.Gray();

        Assert.Equal(components, condition.Components);
        Assert.Same(condition.Profile, IccProfile.Accept(condition.Profile, (ColorModel)components));
        Assert.Equal("prtr"u8, condition.Profile.AsSpan(12, 4));
    }

    [Fact]
    public void Only_a_registered_condition_names_a_registry()
    {
        Assert.Equal("http://www.color.org", PrintingCondition.FourInks().Registry);
        Assert.Null(PrintingCondition.Gray().Registry);
    }
}

using Publish.Core.Unicode;
using Xunit;

namespace Publish.Tests.Unicode;

public sealed class QuotationMarksTests
{
    /// <summary>`delimiters` of Unicode CLDR 48, `common/main`, copied from there, in its order: start, end, alternate start, alternate end.</summary>
    [Theory]
    [InlineData("ur", "\u201D\u201C\u2019\u2018")]
    [InlineData("ar", "\u201D\u201C\u2019\u2018")]
    [InlineData("fa", "\u00AB\u00BB\u2039\u203A")]
    [InlineData("mzn", "\u00AB\u00BB\u2039\u203A")]
    [InlineData("ps", "\u201C\u201D\u2018\u2019")]
    [InlineData("sd", "\u201C\u201D\u2018\u2019")]
    [InlineData("ckb", "\u201C\u201D\u2018\u2019")]
    [InlineData("bal", "\u201C\u201D\u2018\u2019")]
    [InlineData("ug", "\u00BB\u00AB\u203A\u2039")]
    [InlineData("en", "\u201C\u201D\u2018\u2019")]
    [InlineData("en-GB", "\u201C\u201D\u2018\u2019")]
    [InlineData("hi", "\u201C\u201D\u2018\u2019")]
    [InlineData("tr", "\u201C\u201D\u2018\u2019")]
    [InlineData("he", "\u201D\u201D\u2019\u2019")]
    [InlineData("de", "\u201E\u201C\u201A\u2018")]
    [InlineData("fr", "\u00AB\u00BB\u00AB\u00BB")]
    [InlineData("ru", "\u00AB\u00BB\u201E\u201C")]
    [InlineData("el", "\u00AB\u00BB\u201C\u201D")]
    public void A_language_has_the_marks_of_CLDR(string tag, string expected) => Assert.Equal(expected, All(tag));

    /// <summary>CLDR has only the root's for them, which nobody has reviewed; their books are printed as Urdu ones are.</summary>
    [Theory]
    [InlineData("pnb")]
    [InlineData("skr")]
    [InlineData("ks")]
    public void Languages_printed_as_Urdu_is_have_its_marks(string tag) => Assert.Equal(All("ur"), All(tag));

    private static string All(string tag)
    {
        var marks = new Language(tag).Profile.Quotation;
        return marks.Open + marks.Close + marks.InnerOpen + marks.InnerClose;
    }
}

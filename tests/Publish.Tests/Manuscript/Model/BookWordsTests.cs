using Publish.Core.Unicode;
using Xunit;

namespace Publish.Tests.Manuscript.Model;

public sealed class BookWordsTests
{
    [Theory]
    [InlineData("ur", NumeralSystem.Urdu, "2026-03", "۲۰۲۶ء")]
    [InlineData("ur", NumeralSystem.Latin, "2026", "2026ء")]
    [InlineData("sd", NumeralSystem.Urdu, "2026", "۲۰۲۶ع")]
    [InlineData("fa", NumeralSystem.Urdu, "2026", "۲۰۲۶")]
    [InlineData("en", NumeralSystem.Latin, "2026-03-01", "2026")]
    public void A_year_has_the_sign_of_its_language(string language, NumeralSystem numerals, string date, string year) =>
        Assert.Equal(year, new Language(language).Profile.Words.YearOf(date, numerals));

    [Fact]
    public void No_date_has_no_year() => Assert.Null(new Language("ur").Profile.Words.YearOf(null, NumeralSystem.Urdu));
}

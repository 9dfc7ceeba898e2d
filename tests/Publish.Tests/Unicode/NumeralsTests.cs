using Publish.Core.Unicode;
using Xunit;

namespace Publish.Tests.Unicode;

public sealed class NumeralsTests
{
    [Theory]
    [InlineData(1, "i", "ا")]
    [InlineData(4, "iv", "د")]
    [InlineData(5, "v", "ہ")]
    [InlineData(9, "ix", "ط")]
    [InlineData(10, "x", "ی")]
    [InlineData(11, "xi", "یا")]
    [InlineData(14, "xiv", "ید")]
    [InlineData(20, "xx", "ک")]
    [InlineData(39, "xxxix", "لط")]
    [InlineData(99, "xcix", "صط")]
    [InlineData(444, "cdxliv", "تمد")]
    [InlineData(786, "dcclxxxvi", "ذفو")]
    [InlineData(1999, "mcmxcix", "غظصط")]
    public void Front_matter_is_numbered_in_letters(int number, string roman, string abjad)
    {
        Assert.Equal(roman, Numerals.Roman(number));
        Assert.Equal(abjad, Numerals.Abjad(number, Language.Urdu));
    }

    [Fact]
    public void Letters_have_no_zero_and_an_end()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => Numerals.Roman(0));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Numerals.Roman(4000));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Numerals.Abjad(0, Language.Urdu));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Numerals.Abjad(2000, Language.Urdu));
    }

    [Theory]
    [InlineData(NumeralSystem.Latin, "1947")]
    [InlineData(NumeralSystem.Arabic, "\u0661\u0669\u0664\u0667")]
    [InlineData(NumeralSystem.Urdu, "\u06F1\u06F9\u06F4\u06F7")]
    public void Digits_are_read_as_they_are_written(NumeralSystem system, string digits)
    {
        Assert.Equal(digits, Numerals.Format(1947, system));
        Assert.Equal(1947, Numerals.Parse(digits));
    }

    [Theory]
    [InlineData("i", 1)]
    [InlineData("xiv", 14)]
    [InlineData("MCMXC", 1990)]
    [InlineData("iiii", 0)]
    [InlineData("vx", 0)]
    [InlineData("", 0)]
    [InlineData("civil", 0)]
    public void Roman_numbers_are_read_in_their_usual_spelling(string folio, int value) => Assert.Equal(value, Numerals.ParseRoman(folio));
}

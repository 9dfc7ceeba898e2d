using System.Text;
using Publish.Core.Unicode;
using Publish.Epub;
using Publish.Epub.Styles;
using Xunit;

namespace Publish.Tests.Epub;

public sealed class StylesheetTests
{
    private static readonly string Css = Encoding.UTF8.GetString(Stylesheet.Write(TestFonts.All, NumeralSystem.Urdu, "\u06D4").Span);

    [Theory]
    [InlineData("direction:")]
    [InlineData("unicode-bidi")]
    [InlineData("letter-spacing")]
    [InlineData("overflow: hidden")]
    [InlineData("\n  height: 1")]
    [InlineData("#0")]
    [InlineData("background")]
    public void There_is_nothing_that_readers_or_their_night_mode_suffer_from(string text) => Assert.DoesNotContain(text, Css, StringComparison.Ordinal);

    [Fact]
    public void Colours_are_only_passed_on() =>
        Assert.All(Css.Split('\n').Where(line => line.TrimStart().StartsWith("color:", StringComparison.Ordinal)), line => Assert.Equal("color: inherit;", line.Trim()));

    [Fact]
    public void Line_heights_have_no_unit() =>
        Assert.All(Css.Split('\n').Where(line => line.Contains("line-height:", StringComparison.Ordinal)), line => Assert.Matches(@"line-height: [0-9.]+;", line));

    [Fact]
    public void Every_brace_is_closed() => Assert.Equal(Css.Count(c => c == '{'), Css.Count(c => c == '}'));

    [Theory]
    [InlineData(NumeralSystem.Urdu, "extends persian")]
    [InlineData(NumeralSystem.Arabic, "extends arabic-indic")]
    public void Lists_count_in_the_books_numerals(NumeralSystem numerals, string expected) =>
        Assert.Contains(expected, Encoding.UTF8.GetString(Stylesheet.Write([], numerals, "\u06D4").Span), StringComparison.Ordinal);

    [Fact]
    public void Each_language_has_the_font_that_it_has_on_paper()
    {
        EpubFont nastaliq = TestFonts.All[0] with { Languages = ["ur", "fa"] };
        EpubFont amiri = TestFonts.All[2] with { Languages = ["ar"] };
        string css = Encoding.UTF8.GetString(Stylesheet.Write([nastaliq, amiri, amiri with { Family = "Scheherazade New", Languages = ["ps", "sd"] }], NumeralSystem.Urdu, "\u06D4").Span);

        Assert.Contains("[lang|=\"ks\"], [lang|=\"fa\"] {\n  font-family: \"Noto Nastaliq Urdu\", serif;", css, StringComparison.Ordinal);
        Assert.Contains("[lang|=\"bal\"] {\n  font-family: \"Amiri\", \"Scheherazade New\", serif;", css, StringComparison.Ordinal);
        Assert.Contains("\n[lang|=\"ps\"], [lang|=\"sd\"] {\n  font-family: \"Scheherazade New\", \"Amiri\", serif;", css, StringComparison.Ordinal);
    }
}

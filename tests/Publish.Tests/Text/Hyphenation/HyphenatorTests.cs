using Publish.Core.Unicode;
using Publish.Text.Hyphenation;
using Xunit;

namespace Publish.Tests.Text.Hyphenation;

/// <summary>Words parted as TeX parts them.</summary>
public sealed class HyphenatorTests
{
    [Theory]
    [InlineData("en", "hy-phen-ation")]
    [InlineData("en", "com-puter")]
    [InlineData("en", "al-go-rithm")]
    [InlineData("en", "type-set-ting")]
    [InlineData("en", "Para-graph")]
    [InlineData("en", "through")]
    [InlineData("en", "into")]
    [InlineData("en-US", "cen-ter")]
    [InlineData("en", "democ-racy")]
    [InlineData("en-GB", "demo-cracy")]
    public void Words_are_parted_as_by_TeX(string language, string parted)
    {
        string word = parted.Replace("-", "", StringComparison.Ordinal);
        var points = new List<int>();

        Hyphenator.For(new Language(language))!.Find(word, 0, points);

        Assert.Equal(parted, string.Concat(word.Select((c, i) => points.Contains(i) ? $"-{c}" : $"{c}")));
    }

    [Theory]
    [InlineData("ur")]
    [InlineData("ar")]
    [InlineData("fa")]
    [InlineData("fr")]
    public void Other_languages_are_not_parted(string language) => Assert.Null(Hyphenator.For(new Language(language)));
}

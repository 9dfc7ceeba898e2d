using System.Text;
using Publish.Pdf.Fonts;
using Xunit;

namespace Publish.Tests.Pdf.Fonts;

public sealed class ToUnicodeMapTests
{
    [Fact]
    public void Blocks_hold_a_hundred_codes_at_most_in_rising_order()
    {
        FontGlyph[] glyphs = [.. Enumerable.Range(1, 150).Select(i => new FontGlyph((ushort)i, 0, ((char)(0x600 + i)).ToString())).Reverse()];

        string map = Map(glyphs);

        Assert.Contains("\n100 beginbfchar\n<0001> <0601>\n<0002> <0602>\n", map, StringComparison.Ordinal);
        Assert.Contains("\n50 beginbfchar\n<0065> <0665>\n", map, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_several_characters_is_UTF_16()
        => Assert.Contains("<0001> <00660069>\n<0002> <D83DDE00>\n", Map(new FontGlyph(1, 0, "fi"), new FontGlyph(2, 0, "\U0001F600")), StringComparison.Ordinal);

    private static string Map(params FontGlyph[] glyphs) => Encoding.ASCII.GetString(ToUnicodeMap.Build([.. glyphs]).Written);
}

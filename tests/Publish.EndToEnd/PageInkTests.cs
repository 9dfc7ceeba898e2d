using Xunit;

namespace Publish.EndToEnd;

/// <summary>Pages as poppler draws them: an eye that knows nothing of how they were laid out.</summary>
public sealed class PageInkTests
{
    private const int PixelsPerInch = 72;

    /// <summary>4 mm from each edge no page has ink; so none is cut off there either.</summary>
    private const int Margin = PixelsPerInch * 4 * 10 / 254;

    private const byte Paper = 250;

    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void No_ink_leaves_the_safe_area_of_a_page(string name)
    {
        BuiltBook book = BuiltBooks.Get(name);
        PgmPicture[] pictures = PgmPicture.Draw(book.Pdf, PixelsPerInch);
        Assert.Equal(book.Pages.Count, pictures.Length);
        for (int i = 0; i < pictures.Length; i++)
        {
            AssertMarginIsWhite(pictures[i], $"page {i + 1}");
        }
    }

    private static void AssertMarginIsWhite(PgmPicture page, string name)
    {
        for (int y = 0; y < page.Height; y++)
        {
            for (int x = 0; x < page.Width; x++)
            {
                bool inside = x >= Margin && y >= Margin && x < page.Width - Margin && y < page.Height - Margin;
                Assert.True(inside || page[x, y] >= Paper, $"{name}: ink at {x}, {y}");
            }
        }
    }
}

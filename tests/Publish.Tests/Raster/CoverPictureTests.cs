using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Layout.Cover;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Raster;
using Publish.Tests.Epub;
using Publish.Tests.Pdf;
using Publish.Text.Fonts;
using SkiaSharp;
using Xunit;

namespace Publish.Tests.Raster;

public sealed class CoverPictureTests
{
    private static readonly FontLibrary Fonts = new(path => File.ReadAllBytes(Path.Combine(Repository.Root, "fonts", path)));

    [Fact]
    public void The_same_book_has_the_same_bytes() => Assert.Equal(Png(Cover("ایک کتاب")), Png(Cover("ایک کتاب")));

    [Theory]
    [InlineData("نستعلیق")]
    [InlineData("اردو زبان کی مختصر تاریخ اور اس کے رسم الخط کی کہانی")]
    [InlineData("مجموعۂ مضامین: برصغیر کے چھاپہ خانوں، کاتبوں، خوش نویسوں اور ناشروں کے احوال و آثار کا ایک تفصیلی جائزہ")]
    public void No_ink_of_the_words_leaves_the_frame(string title)
    {
        Page page = Cover(title).Page;
        Assert.All(page.Lines, line => Assert.True(PdfSample.Box(26, 26, page.Width.Value - 26, page.Height.Value - 26).Contains(line.Ink), line.Text));
    }

    /// <summary>A pixel in each place where a word's ink reaches furthest bears the ink's colour near it, and the ground has its own.</summary>
    [Fact]
    public void The_picture_has_ink_where_the_page_has_it()
    {
        CoverPage cover = Cover("نستعلیق");
        using SKBitmap picture = SKBitmap.Decode(Png(cover));
        double scale = picture.Width / cover.Page.Width.Value;
        TextLine title = cover.Page.Lines.First();
        Rectangle ink = title.InkOf(title.Segments[0].Runs[0]);
        int left = (int)(ink.Left.Value * scale);
        int right = (int)(ink.Right.Value * scale);
        int top = (int)(ink.Top.Value * scale);
        int bottom = (int)(ink.Bottom.Value * scale);

        Assert.Equal(new SKColor(cover.Ground.Red, cover.Ground.Green, cover.Ground.Blue), picture.GetPixel(2, 2));
        Assert.Equal((left, top, right, bottom), Bounds(picture, left - 20, top - 20, right + 20, bottom + 20, cover.Ink), new Near(2));
    }

    private static (int Left, int Top, int Right, int Bottom) Bounds(SKBitmap picture, int left, int top, int right, int bottom, Colour ink)
    {
        (int Left, int Top, int Right, int Bottom) bounds = (right, bottom, left, top);
        for (int y = top; y < bottom; y++)
        {
            for (int x = left; x < right; x++)
            {
                if (Math.Abs(picture.GetPixel(x, y).Red - ink.Red) < 60)
                {
                    bounds = (Math.Min(bounds.Left, x), Math.Min(bounds.Top, y), Math.Max(bounds.Right, x), Math.Max(bounds.Bottom, y));
                }
            }
        }

        return bounds;
    }

    private static byte[] Png(CoverPage cover) => PageRasterizer.ToPng(cover.Page, 700, cover.Ground, cover.Ink);

    private static CoverPage Cover(string title)
    {
        Book book = BookBuilder.Book(BookBuilder.Section("s", 0, "Title"));
        return CoverComposer.Compose(book.Info with { Title = title, Language = Language.Urdu }, Fonts, new DiagnosticBag());
    }

    private sealed class Near(int pixels) : IEqualityComparer<(int Left, int Top, int Right, int Bottom)>
    {
        public bool Equals((int Left, int Top, int Right, int Bottom) a, (int Left, int Top, int Right, int Bottom) b) =>
            Math.Max(Math.Max(Math.Abs(a.Left - b.Left), Math.Abs(a.Top - b.Top)), Math.Max(Math.Abs(a.Right - b.Right), Math.Abs(a.Bottom - b.Bottom))) <= pixels;

        public int GetHashCode((int Left, int Top, int Right, int Bottom) box) => 0;
    }
}

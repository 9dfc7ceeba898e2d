using Publish.Core.Source;
using Publish.Core.Units;
using Publish.Layout.Checks;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Pdf.Export;
using Publish.Preview.Pages;
using Publish.Raster;
using Publish.Tests.Pdf;
using Publish.Tests.Pdf.Images;
using Xunit;

namespace Publish.Tests.Layout;

/// <summary>Everything that reads a page knows every item that a page can hold.</summary>
public sealed class PageItemTests
{
    [Fact]
    public void Every_kind_of_item_is_known_to_every_reader_of_pages()
    {
        ImageFile picture = new("a.png", "image/png", 3, 1, new PngBuilder().Header(3, 1, 8, 2).Rows(0, 255, 0, 0, 255, 0, 0, 255, 0, 0).ToBytes());
        var sample = new PdfSample();
        sample.Text(sample.Element(StructureRole.Paragraph), 20, 20, "\u06A9");
        PageItem[] items =
        [
            new RuleItem(null, PdfSample.Box(10, 50, 90, 51)),
            new PolygonItem([new PagePoint(new Pt(10), new Pt(60)), new PagePoint(new Pt(20), new Pt(60)), new PagePoint(new Pt(15), new Pt(70))]),
            new ImageItem(new StructureElement(StructureRole.Figure, sample.Root) { AlternativeText = "a" }, PdfSample.Box(50, 80, 60, 90), picture),
        ];
        foreach (PageItem item in items)
        {
            sample.Item(item);
        }

        PagedBook book = sample.EndPage().ToBook();
        Assert.Equal(typeof(PageItem).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageItem))).Select(t => t.Name).Order(), book.Pages[0].Items.Select(i => i.GetType().Name).Distinct().Order());

        var diagnostics = new DiagnosticBag();
        InkCheck.Run(book.Pages, diagnostics);
        PageDump.Write(book, new StringWriter());
        PdfExporter.WriteScreen(book, new MemoryStream(), diagnostics);
        PdfExporter.WritePress(book, PressSettings.Default with { Safety = 5 }, PictureDecoder.ToRgb, new MemoryStream(), diagnostics);
        PageRasterizer.ToPng(book.Pages[0], 100, Colour.White, Colour.Black);
        SvgPage.Draw(book.Pages[0]);
        Assert.NotEqual(PageKey.Of(book.Pages[0]), PageKey.Of(book.Pages[0] with { Items = [.. book.Pages[0].Items.Where(i => i is not PolygonItem)] }));
    }
}

using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;
using Xunit;

namespace Publish.Tests.Pdf.Export;

public sealed class NavigationTests
{
    [Fact]
    public void Bookmarks_lead_to_their_places()
    {
        PdfSample sample = Pages(new PdfSample(), "1", "2");
        sample.Destinations["a"] = new Destination(0, new Pt(30));
        sample.Destinations["b"] = new Destination(1, new Pt(0));
        sample.Outline.Add(new OutlineEntry("First", "a", [new OutlineEntry("\u06A9", "b", [])]));
        sample.Outline.Add(new OutlineEntry("Second", "b", []));

        using PdfDocument document = PdfDocument.Open(sample.ToBytes());
        Assert.True(document.TryGetBookmarks(out Bookmarks? bookmarks));
        Assert.Equal(["First", "\u06A9", "Second"], bookmarks!.GetNodes().Select(node => node.Title));
        Assert.Equal([1, 2, 2], bookmarks.GetNodes().OfType<DocumentBookmarkNode>().Select(node => node.PageNumber));
        Assert.Contains("/Dest [4 0 R /XYZ null 270 null]", sample.ToReadable(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_level_of_bookmarks_is_open_and_the_others_closed()
    {
        PdfSample sample = Pages(new PdfSample(), "1");
        sample.Destinations["a"] = default;
        sample.Outline.Add(new OutlineEntry("A", "a", [new OutlineEntry("B", "a", []), new OutlineEntry("C", "a", [])]));
        string file = sample.ToReadable();

        Assert.Contains("<< /Type /Outlines /Count 1 /First ", file, StringComparison.Ordinal);
        Assert.Contains("/Count -2 ", file, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_is_not_there_is_said_once_and_left_out()
    {
        PdfSample sample = Pages(new PdfSample(), "1");
        sample.Outline.Add(new OutlineEntry("A", "nowhere", []));
        StructureElement link = sample.Element(StructureRole.Link);
        sample.Text(link, 20, 50, "\u06A9").Link(link, new AnchorTarget("nowhere")).EndPage();
        string file = sample.ToReadable();

        Assert.DoesNotContain("/Annots", file, StringComparison.Ordinal);
        Assert.Equal("P001", Assert.Single(sample.Diagnostics.ToSorted()).Rule.Code);
    }

    [Fact]
    public void A_link_says_where_it_leads_and_what_it_does()
    {
        PdfSample sample = Pages(new PdfSample(), "1");
        sample.Destinations["a"] = new Destination(0, new Pt(100));
        StructureElement link = sample.Element(StructureRole.Link);
        sample.Text(link, 20, 50, "\u06A9").Link(link, new AnchorTarget("a"), "Back").Link(link, new UriTarget("https://example.org/\u06A9 b"), "Out").EndPage();
        string file = sample.ToReadable();

        Assert.Contains("/Subtype /Link /Rect [10 260 30 280] /Border [0 0 0] /F 4 /Contents (Back) /StructParent 2 /Dest [4 0 R /XYZ null 200 null] >>", file, StringComparison.Ordinal);
        Assert.Contains("/Contents (Out) /StructParent 3 /A << /S /URI /URI (https://example.org/%DA%A9%20b) >> >>", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,2,3", "0 << /S /D >>")]
    [InlineData("5,6", "0 << /S /D /St 5 >>")]
    [InlineData("i,ii,iii,1,2", "0 << /S /r >> 3 << /S /D >>")]
    [InlineData("IV,V,9", "0 << /S /R /St 4 >> 2 << /S /D /St 9 >>")]
    [InlineData("\u06F1,\u06F2", "0 << /P <FEFF06F1> >> 1 << /P <FEFF06F2> >>")]
    [InlineData("1,1", "0 << /S /D >> 1 << /S /D >>")]
    [InlineData("01,iiii,iV", "0 << /P (01) >> 1 << /P (iiii) >> 2 << /P (iV) >>")]
    [InlineData(",1", "0 << >> 1 << /S /D >>")]
    public void Folios_are_page_labels_in_as_few_ranges_as_can_be(string folios, string labels)
        => Assert.Contains($"<< /Nums [{labels}] >>", Pages(new PdfSample(), folios.Split(',')).ToReadable(), StringComparison.Ordinal);

    [Fact]
    public void A_book_opens_as_it_is_bound()
    {
        Assert.Contains("/PageLayout /TwoPageRight /ViewerPreferences << /DisplayDocTitle true /Direction /R2L >>", Pages(new PdfSample(), "1", "2").ToReadable(), StringComparison.Ordinal);
        Assert.Contains("/Direction /L2R", Pages(new PdfSample { Binding = BindingSide.Left }, "1", "2").ToReadable(), StringComparison.Ordinal);
        Assert.Contains("/PageMode /UseNone /PageLayout /SinglePage", Pages(new PdfSample(), "1").ToReadable(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(100)]
    public void Every_page_is_in_the_tree(int count)
    {
        PdfSample sample = new();
        for (int i = 1; i <= count; i++)
        {
            sample.Text(sample.Element(StructureRole.Paragraph), 20, 50, $"{i}", Core.Unicode.TextDirection.LeftToRight).EndPage();
        }

        byte[] file = sample.ToBytes();
        using PdfDocument document = PdfDocument.Open(file);
        Assert.Equal(Enumerable.Range(1, count).Select(i => $"{i}"), document.GetPages().Select(page => string.Concat(page.Letters.Select(letter => letter.Value))));
        PdfJudges.CheckWithQpdf(file);
    }

    private static PdfSample Pages(PdfSample sample, params string[] folios)
    {
        foreach (string folio in folios)
        {
            sample.EndPage(folio);
        }

        return sample;
    }
}

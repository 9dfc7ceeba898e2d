using Publish.Core.Source;
using Publish.Layout.Pages;
using Xunit;

namespace Publish.Tests.Pdf.Conformance;

public sealed class AccessibilityChecksTests
{
    [Fact]
    public void A_sound_book_claims_to_be_accessible()
    {
        var sample = new PdfSample();
        sample.Text(sample.Element(StructureRole.Heading1), 20, 50, "\u06A9").Text(sample.Element(StructureRole.Heading2), 20, 70, "\u06A9").Text(sample.Element(StructureRole.Heading1), 20, 90, "\u06A9");

        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", sample.EndPage().ToReadable(), StringComparison.Ordinal);
        Assert.Empty(sample.Diagnostics.ToSorted());
    }

    [Theory]
    [InlineData("Figure", "7.3): a picture has no alternative text")]
    [InlineData("Note", "7.9): a note has no identifier")]
    [InlineData("Heading2", "7.4.2): a heading of level 2 follows one of level 0")]
    public void What_stands_against_it_is_said(string role, string reason)
    {
        var sample = new PdfSample();
        sample.Text(sample.Element(Enum.Parse<StructureRole>(role)), 20, 50, "\u06A9");

        AssertRefused(sample, reason);
    }

    [Fact]
    public void What_stands_against_it_is_said_at_its_place_in_the_manuscript()
    {
        var source = new SourceText("one.md", "first\n\n![](stone.png)\n");
        var sample = new PdfSample();
        StructureElement outer = sample.Element(StructureRole.Div);
        outer.Span = new SourceSpan(source, 7, 14);
        sample.Text(sample.Element(StructureRole.Figure, outer), 20, 50, "\u06A9");
        AssertRefused(sample, "7.3): a picture has no alternative text");
        Assert.StartsWith("one.md:3:1: info P020", Assert.Single(sample.Diagnostics.ToSorted()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_must_say_what_it_does()
    {
        var sample = new PdfSample();
        StructureElement link = sample.Element(StructureRole.Link);
        sample.Text(link, 20, 50, "\u06A9").Link(link, new UriTarget("https://example.org/"), contents: "");

        AssertRefused(sample, "7.18.5): a link does not say what it does");
    }

    [Fact]
    public void A_book_must_have_a_title() => AssertRefused(new PdfSample { Title = " " }, "7.1): the book has no title");

    [Fact]
    public void What_no_page_shows_does_not_count()
    {
        var sample = new PdfSample();
        sample.Element(StructureRole.Figure);

        Assert.Contains("pdfuaid", sample.EndPage().ToReadable(), StringComparison.Ordinal);
    }

    private static void AssertRefused(PdfSample sample, string reason)
    {
        Assert.DoesNotContain("pdfuaid", sample.EndPage().ToReadable(), StringComparison.Ordinal);
        Assert.EndsWith(reason, Assert.Single(sample.Diagnostics.ToSorted()).Message, StringComparison.Ordinal);
    }
}

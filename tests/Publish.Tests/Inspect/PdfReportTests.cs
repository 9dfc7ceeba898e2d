using Publish.Inspect;
using Publish.Inspect.Reports;
using Publish.Pdf.Objects;
using Xunit;

namespace Publish.Tests.Inspect;

public sealed class PdfReportTests
{
    private static readonly PdfReport Screen = PdfInspector.Inspect(SampleFiles.WriteScreen(PdfSyntax.Compact));

    [Fact]
    public void It_says_what_a_person_wants_to_know()
    {
        Assert.Equal(("1.7", "Toy", "ur", 2, "Publish"), (Screen.Version, Screen.Title, Screen.Language, Screen.PageCount, Screen.Producer));
        Assert.Equal(["1", "2"], Screen.Labels);
        Assert.Equal([new PageBox("MediaBox", 0, 0, 70.56, 105.83)], Assert.Single(Screen.Pages).Boxes);
        Assert.Equal(["DeviceGray 2", "DeviceRGB 1"], Screen.Colours.Select(c => $"{c.Space} {c.Pages}"));
        Assert.Equal(["sRGB IEC61966-2.1"], Screen.OutputConditions);
        Assert.Equal([new OutlineItem(1, "One")], Screen.Outline);
        Assert.Equal((0, "https://example.org/"), (Screen.Links.Inside, Assert.Single(Screen.Links.Addresses)));
        Assert.Empty(Screen.NotLookedAt);
    }

    [Fact]
    public void Fonts_are_embedded_in_part_and_have_a_text()
    {
        FontUse font = Assert.Single(Screen.Fonts);
        Assert.Equal((true, true, true, "CIDFontType2", 10), (font.IsEmbedded, font.IsSubset, font.HasText, font.Kind, font.Codes));
        Assert.EndsWith("+Toy", font.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Tags_are_counted_with_their_descriptions()
    {
        Assert.Contains(new TagCount("Figure", 1, 1), Screen.Tags);
        Assert.Contains(new TagCount("TH", 2, 0), Screen.Tags);
    }

    [Fact]
    public void Text_is_read_from_right_to_left_and_without_what_is_no_part_of_the_book()
    {
        const string Word = "\u06A9\u062A\u0627\u0628";
        Assert.Equal(14, Screen.Text.Words);
        Assert.StartsWith($"{Word} {Word} {Word} {Word}", Screen.Text.Sample, StringComparison.Ordinal);
        Assert.EndsWith(" book", Screen.Text.Sample, StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_are_held_against_the_file()
    {
        Assert.Equal(["PDF/A-2a", "PDF/UA-1"], Screen.Claims.Select(c => c.Standard));
        Assert.True(Screen.KeepsItsClaims);

        PdfReport broken = PdfInspector.Inspect(BrokenFiles.Make(Standard.PdfUA1, "7.3-1", "a figure without a description"));
        Assert.False(broken.KeepsItsClaims);
        Assert.Equal("13-004", Assert.Single(broken.Claims[1].Findings).Clause.Matterhorn);
    }

    [Fact]
    public void A_claim_that_is_not_known_is_not_checked()
        => Assert.Equal(("PDF/A-3b", false), PdfInspector.Inspect(SampleFiles.Screen.Replace(">2</pdfaid:part>", ">3</pdfaid:part>").Replace(">A</pdfaid", ">B</pdfaid").ToBytes()).Claims.Select(c => (c.Standard, c.IsChecked)).First());

    [Fact]
    public void The_press_file_has_its_boxes_and_its_claim()
    {
        PdfReport press = PdfInspector.Inspect(SampleFiles.WritePress(PdfSyntax.Compact));
        Assert.Equal(["MediaBox", "BleedBox", "TrimBox"], Assert.Single(press.Pages).Boxes.Select(b => b.Name));
        Assert.Equal("PDF/X-4", Assert.Single(press.Claims).Standard);
        Assert.True(press.KeepsItsClaims);
    }
}

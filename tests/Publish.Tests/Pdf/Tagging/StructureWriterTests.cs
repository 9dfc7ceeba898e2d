using Publish.Core.Unicode;
using Publish.Layout.Pages;
using Xunit;

namespace Publish.Tests.Pdf.Tagging;

public sealed class StructureWriterTests
{
    private readonly PdfSample _sample = new();

    [Fact]
    public void A_paragraph_over_two_pages_has_a_sequence_on_each()
    {
        StructureElement paragraph = _sample.Element(StructureRole.Paragraph);
        _sample.Text(paragraph, 20, 50, "\u06A9").EndPage().Text(paragraph, 20, 50, "\u06A9").EndPage();

        Assert.Matches(@"/S /P /P \d+ 0 R /Pg 4 0 R /K \[0 << /Type /MCR /Pg 5 0 R /MCID 0 >>\] >>", _sample.ToReadable());
    }

    [Fact]
    public void Content_and_children_stand_in_the_order_of_their_first_appearance()
    {
        StructureElement paragraph = _sample.Element(StructureRole.Paragraph);
        StructureElement second = _sample.Element(StructureRole.Span, paragraph);
        StructureElement first = _sample.Element(StructureRole.Code, paragraph);
        _sample.Text(paragraph, 80, 50, "\u06A9").Text(first, 60, 50, "\u06A9").Text(paragraph, 40, 50, "\u06A9").Text(second, 20, 50, "\u06A9").EndPage();
        string file = _sample.ToReadable();

        Assert.Matches($@"/S /P /P \d+ 0 R /Pg 4 0 R /K \[0 {Number(file, "Code")} 0 R 2 {Number(file, "Span")} 0 R\] >>", file);
    }

    [Fact]
    public void Children_without_content_beside_them_keep_their_own_order()
    {
        StructureElement section = _sample.Element(StructureRole.Section);
        StructureElement first = _sample.Element(StructureRole.Paragraph, section);
        StructureElement second = _sample.Element(StructureRole.BlockQuote, section);
        _sample.Text(second, 20, 50, "\u06A9").Text(first, 20, 70, "\u06A9").EndPage();
        string file = _sample.ToReadable();

        Assert.Matches($@"/S /Sect /P \d+ 0 R /K \[{Number(file, "P")} 0 R {Number(file, "BlockQuote")} 0 R\] >>", file);
    }

    [Fact]
    public void Elements_that_no_page_shows_are_left_out_but_for_the_cells_of_a_row()
    {
        _sample.Element(StructureRole.BlockQuote);
        StructureElement row = _sample.Element(StructureRole.TableRow, _sample.Element(StructureRole.Table));
        StructureElement cell = _sample.Element(StructureRole.TableHeader, row);
        _sample.Element(StructureRole.TableData, row);
        _sample.Text(cell, 20, 50, "\u06A9").EndPage();
        string file = _sample.ToReadable();

        Assert.DoesNotContain("/BlockQuote", file, StringComparison.Ordinal);
        Assert.Matches($@"/S /TR /P \d+ 0 R /K \[{Number(file, "TH")} 0 R {Number(file, "TD")} 0 R\] >>", file);
        Assert.Contains("/A << /O /Table /Scope /Column >> /K [0] >>", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_are_found_by_their_identifiers_in_order()
    {
        foreach (string id in new[] { "n2", "n10", "n1" })
        {
            var note = new StructureElement(StructureRole.Note, _sample.Root) { Id = id };
            _sample.Text(note, 20, 50, "\u06A9");
        }

        Assert.Matches(@"<< /Names \[\(n1\) \d+ 0 R \(n10\) \d+ 0 R \(n2\) \d+ 0 R\] >>", _sample.EndPage().ToReadable());
    }

    [Fact]
    public void The_parent_tree_leads_from_sequences_and_annotations_to_elements()
    {
        StructureElement paragraph = _sample.Element(StructureRole.Paragraph);
        StructureElement link = _sample.Element(StructureRole.Link, paragraph);
        _sample.Text(paragraph, 60, 50, "\u06A9").Text(link, 40, 50, "\u06A9").Text(paragraph, 20, 50, "\u06A9");
        _sample.Link(link, new UriTarget("https://example.org/")).EndPage();
        string file = _sample.ToReadable();
        int p = Number(file, "P");
        int l = Number(file, "Link");

        Assert.Contains($"<< /Nums [0 [{p} 0 R {l} 0 R {p} 0 R] 1 {l} 0 R] >>", file, StringComparison.Ordinal);
        Assert.Contains("/StructParents 0 /Tabs /S", file, StringComparison.Ordinal);
        Assert.Contains("/StructParent 1", file, StringComparison.Ordinal);
        Assert.Matches(@"/K \[1 << /Type /OBJR /Pg 4 0 R /Obj \d+ 0 R >>\] >>", file);
    }

    [Theory]
    [InlineData(ListNumbering.None, "None")]
    [InlineData(ListNumbering.Disc, "Disc")]
    [InlineData(ListNumbering.Decimal, "Decimal")]
    public void Elements_say_their_language_alternative_text_and_numbering(ListNumbering numbering, string name)
    {
        var list = new StructureElement(StructureRole.List, _sample.Root) { Numbering = numbering, Language = Language.English };
        var figure = new StructureElement(StructureRole.Figure, _sample.Root) { AlternativeText = "\u06A9" };
        _sample.Text(list, 20, 50, "\u06A9").Text(figure, 20, 70, "\u06A9").EndPage();
        string file = _sample.ToReadable();

        Assert.Matches($@"/S /L /P \d+ 0 R /Pg 4 0 R /Lang \(en\) /A << /O /List /ListNumbering /{name} >>", file);
        Assert.Matches(@"/S /Figure /P \d+ 0 R /Pg 4 0 R /Alt <FEFF06A9>", file);
    }

    [Fact]
    public void Every_role_and_numbering_has_a_name()
    {
        Assert.All(Enum.GetValues<StructureRole>(), role => Assert.NotEmpty(Publish.Pdf.Tagging.StandardNames.Of(role)));
        Assert.All(Enum.GetValues<ListNumbering>(), numbering => Assert.Equal(numbering.ToString(), Publish.Pdf.Tagging.StandardNames.Of(numbering)));
    }

    [Fact]
    public void Poppler_reads_the_tree_with_its_text()
    {
        StructureElement heading = _sample.Element(StructureRole.Heading1);
        StructureElement paragraph = _sample.Element(StructureRole.Paragraph);
        _sample.Text(heading, 20, 50, "abc", TextDirection.LeftToRight).Text(paragraph, 20, 70, "def", TextDirection.LeftToRight).EndPage();

        string tree = PdfJudges.Structure(_sample.ToBytes());

        Assert.Contains("H1 (block)", tree, StringComparison.Ordinal);
        Assert.True(tree.IndexOf("\"abc\"", StringComparison.Ordinal) < tree.IndexOf("\"def\"", StringComparison.Ordinal) && tree.Contains("\"abc\"", StringComparison.Ordinal), tree);
    }

    [Fact]
    public void An_element_of_another_tree_is_a_fault_of_the_layout()
    {
        _sample.Text(new StructureElement(StructureRole.Paragraph, null), 20, 50, "\u06A9").EndPage();

        Assert.Throws<InvalidOperationException>(_sample.ToReadable);
    }

    /// <summary>The object number of the only element of a type.</summary>
    private static int Number(string file, string type)
    {
        int at = file.IndexOf($"/S /{type} ", StringComparison.Ordinal);
        Assert.True(at > 0, $"no {type} in\n{file}");
        int start = file.LastIndexOf("\nendobj\n", at, StringComparison.Ordinal) + "\nendobj\n".Length;
        return int.Parse(file[start..file.IndexOf(' ', start)], System.Globalization.CultureInfo.InvariantCulture);
    }
}

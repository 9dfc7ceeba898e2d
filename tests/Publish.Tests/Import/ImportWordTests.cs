using System.IO.Compression;
using Publish.Import;
using Xunit;

namespace Publish.Tests.Import;

/// <summary>What a word processor's file can hold: each is in the essay, or is named as what it is.</summary>
public sealed class ImportWordTests
{
    private const string Before = "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>عنوان</w:t></w:r></w:p>";
    private static string Field(string address, string text) => $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> HYPER</w:instrText></w:r><w:r><w:instrText xml:space=\"preserve\">LINK \"{address}\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{text}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    [Theory]
    [InlineData("<w:smartTag w:uri=\"u\" w:element=\"place\">", "</w:smartTag>")]
    [InlineData("<w:customXml w:element=\"a\">", "</w:customXml>")]
    [InlineData("<w:sdt><w:sdtPr/><w:sdtContent>", "</w:sdtContent></w:sdt>")]
    [InlineData("<w:ins w:id=\"1\">", "</w:ins>")]
    [InlineData("<w:moveTo w:id=\"1\">", "</w:moveTo>")]
    [InlineData("<w:dir w:val=\"rtl\">", "</w:dir>")]
    [InlineData("<w:bdo w:val=\"rtl\">", "</w:bdo>")]
    [InlineData("<w:unknown><w:smartTag>", "</w:smartTag></w:unknown>")]
    public void Text_inside_other_elements_is_text(string open, string close) => Assert.Contains("ہم کل لاہور گئے", TextOf($"<w:p>{Run("ہم کل ")}{open}{Run("لاہور")}{close}{Run(" گئے")}</w:p>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<w:del w:id=\"1\"><w:r><w:delText>مٹا ہوا</w:delText></w:r></w:del>", "deleted text (tracked change): مٹا ہوا")]
    [InlineData("<w:moveFrom w:id=\"1\"><w:r><w:t>مٹا ہوا</w:t></w:r></w:moveFrom>", "moved text, at its old place (tracked change): مٹا ہوا")]
    [InlineData("<w:r><w:rPr><w:vanish/></w:rPr><w:t>چھپا</w:t></w:r>", "hidden text: چھپا")]
    [InlineData("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F04A\"/></w:r>", "symbol of the font Wingdings: F04A")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> XE \"اقبال\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", "field: XE \"اقبال\"")]
    [InlineData("<w:r><w:pict><v:shape><v:textpath string=\"سجا ہوا\"/></v:shape></w:pict></w:r>", "decorated words (WordArt): سجا ہوا")]
    [InlineData("<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\" descr=\"مینار کی تصویر\"/><a:graphic><pic:pic/></a:graphic></wp:inline></w:drawing></w:r>", "picture: مینار کی تصویر")]
    [InlineData("<w:r><w:object><v:shape/><o:OLEObject ProgID=\"Equation.3\"/></w:object></w:r>", "embedded object (Equation.3): ")]
    [InlineData("<w:bookmarkStart w:id=\"1\" w:name=\"باب\"/>", "bookmark: باب")]
    [InlineData("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>یہاں لکھیے</w:t></w:r></w:sdtContent></w:sdt>", "placeholder of a form: یہاں لکھیے")]
    [InlineData("<w:subDoc r:id=\"none\"/>", "part of the text in another file: ?")]
    public void What_is_not_text_of_the_essay_is_named(string xml, string named)
    {
        ImportedManuscript made = Import($"<w:p>{Run("متن یہاں ")}{xml}{Run("ہے۔")}</w:p>", out _);
        Assert.Contains(named, made.LeftOut.Select(l => $"{l.Name}: {l.Text}"));
        Assert.Contains("متن یہاں ہے۔", made.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<w:r><w:sym w:font=\"Symbol\" w:char=\"F061\"/></w:r>", "α")]
    [InlineData("<w:r><w:sym w:font=\"Segoe UI\" w:char=\"2192\"/></w:r>", "→")]
    [InlineData("<w:r><w:t>نیم</w:t><w:noBreakHyphen/><w:t>رخ</w:t></w:r>", "نیم\u2011رخ")]
    [InlineData("<w:r><w:t>ایک</w:t><w:tab/><w:t>دو</w:t></w:r>", "ایک دو")]
    [InlineData("<w:r><w:t>ho</w:t><w:softHyphen/><w:t>use</w:t></w:r>", "ho\u00ADuse")]
    [InlineData("<w:r><w:t>10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>3</w:t></w:r>", "10³")]
    [InlineData("<w:r><w:t>H</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"subscript\"/></w:rPr><w:t>2</w:t></w:r><w:r><w:t>O</w:t></w:r>", "H₂O")]
    [InlineData("<w:r><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>", "漢 (kan)")]
    [InlineData("<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>", "a / b")]
    [InlineData("<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>", "x²")]
    [InlineData("<w:r><mc:AlternateContent><mc:Choice Requires=\"w16se\"><w16se:symEx xmlns:w16se=\"urn:x\" w16se:char=\"1F60A\"/></mc:Choice><mc:Fallback><w:t>😊</w:t></mc:Fallback></mc:AlternateContent></w:r>", "😊")]
    public void What_is_not_written_as_text_becomes_text(string xml, string text) => Assert.Contains($"دیکھیے {text} یہاں", TextOf($"<w:p>{Run("دیکھیے ")}{xml}{Run(" یہاں")}</w:p>"), StringComparison.Ordinal);

    [Fact]
    public void Lines_around_the_document_element_are_nothing()
    {
        byte[] file = WordFile.Sample();
        var bytes = new MemoryStream();
        bytes.Write(file);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            string text;
            using (var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open()))
            {
                text = reader.ReadToEnd();
            }

            zip.GetEntry("word/document.xml")!.Delete();
            WordFile.Add(zip, "word/document.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n{text}\r\n");
        }

        Assert.Equal(ImportCaseTests.Import("a.docx", file, out _)!.Text, ImportCaseTests.Import("a.docx", bytes.ToArray(), out _)!.Text);
    }

    [Fact]
    public void The_address_of_a_link_is_kept_whether_it_is_an_element_or_a_field()
    {
        string field = Field("https://www.example.org/x", Run("یہاں"));
        Assert.Contains("تفصیل [یہاں](<https://www.example.org/x>) دیکھیے", TextOf($"<w:p>{Run("تفصیل ")}{field}{Run(" دیکھیے")}</w:p>"), StringComparison.Ordinal);
        Assert.Contains("[یہاں](<https://www.example.org/x>)", TextOf($"<w:p><w:fldSimple w:instr=\" HYPERLINK &quot;https://www.example.org/x&quot; \">{Run("یہاں")}</w:fldSimple></w:p>"), StringComparison.Ordinal);
        ImportedManuscript made = Import($"<w:p><w:hyperlink r:id=\"rIdX0\">{Run("یہاں")}</w:hyperlink></w:p>", out _, ("", "hyperlink", "https://www.example.org/a%20b"));
        Assert.Contains("[یہاں](<https://www.example.org/a%20b>)", made.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_cannot_be_kept_is_named()
    {
        string field = Field("file:///C:/a.doc", Run("یہاں"));
        Assert.Contains(Import($"<w:p>{field}</w:p>", out _).LeftOut, l => l.Name == "field" && l.Text.Contains("file:///C:/a.doc", StringComparison.Ordinal));
    }

    [Fact]
    public void One_branch_of_alternate_content_is_read_and_another_text_in_the_other_is_named()
    {
        string Box(string text) => $"<w:txbxContent><w:p>{Run(text)}</w:p></w:txbxContent>";
        string Alternate(string choice, string fallback) => $"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{Box(choice)}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{Box(fallback)}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        ImportedManuscript same = Import($"<w:p>{Run("متن۔")}{Alternate("خانے کا متن", "خانے کا متن")}</w:p>", out _);
        Assert.Equal(2, same.Text.Split("خانے کا متن").Length);
        Assert.DoesNotContain(same.LeftOut, l => l.Text.Contains("خانے", StringComparison.Ordinal));
        ImportedManuscript other = Import($"<w:p>{Run("متن۔")}{Alternate("خانے کا متن", "پرانا متن")}</w:p>", out _);
        Assert.Contains(other.LeftOut, l => l is { Name: "other form of the same content", Text: "پرانا متن" });
    }

    [Fact]
    public void A_table_in_a_cell_is_read_with_its_cell_and_its_numbers_are_no_page_numbers()
    {
        string Cell(string inside) => $"<w:tc>{inside}</w:tc>";
        string inner = $"<w:tbl><w:tr>{Cell(Paragraph("۱۲"))}{Cell(Paragraph("۱۳"))}</w:tr></w:tbl><w:p/>";
        string made = TextOf($"<w:tbl><w:tr>{Cell(Paragraph("الف"))}{Cell(inner)}</w:tr><w:tr>{Cell(Paragraph("ب"))}{Cell(Paragraph("۱۴"))}</w:tr></w:tbl>");
        Assert.Contains("| الف | ۱۲ ۱۳ |", made, StringComparison.Ordinal);
        Assert.Contains("| ب | ۱۴ |", made, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_over_two_columns_keeps_the_others_in_their_columns()
    {
        string row = $"<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{Paragraph("الف")}</w:tc><w:tc>{Paragraph("ب")}</w:tc></w:tr><w:tr><w:tc>{Paragraph("ج")}</w:tc><w:tc>{Paragraph("د")}</w:tc><w:tc>{Paragraph("ہ")}</w:tc></w:tr>";
        Assert.Contains("| الف |  | ب |", TextOf($"<w:tbl>{row}</w:tbl>"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_with_a_mark_of_its_own_is_a_note()
    {
        ImportedManuscript made = Import(
            $"<w:p>{Run("متن")}<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"2\"/><w:t>*</w:t></w:r>{Run(" یہاں ہے۔")}</w:p>", out _, footnotes: $"<w:footnote w:id=\"2\">{Paragraph("* ستارے کا حاشیہ۔")}</w:footnote>");
        Assert.Contains("متن[^1] یہاں ہے۔", made.Text, StringComparison.Ordinal);
        Assert.Contains("[^1]: ستارے کا حاشیہ۔", made.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_whose_reference_was_deleted_is_named()
    {
        ImportedManuscript made = Import(
            $"<w:p>{Run("متن یہاں ہے۔")}<w:del w:id=\"1\"><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:del></w:p>", out _, footnotes: $"<w:footnote w:id=\"2\">{Paragraph("پرانا حاشیہ۔")}</w:footnote>");
        Assert.Contains(made.LeftOut, l => l is { Name: "note without a reference in the text", Text: "پرانا حاشیہ۔" });
    }

    [Fact]
    public void A_note_on_the_title_does_not_refuse_the_file()
    {
        ImportedManuscript? made = ImportCaseTests.Import(
            "a.docx", WordFile.Make($"<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>{Run("عنوان")}<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p><w:p>{Run("متن یہاں ہے۔")}</w:p>", $"<w:footnote w:id=\"2\">{Paragraph("یہ مضمون ایک رسالے میں چھپا۔")}</w:footnote>"), out _);
        Assert.Equal("عنوان", made?.Title);
        Assert.Contains("title: \"عنوان[^title]\"", made?.Text, StringComparison.Ordinal);
        Assert.Contains("[^title]: یہ مضمون ایک رسالے میں چھپا۔", made?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_that_a_list_cannot_have_are_named()
    {
        string Level(string format, string text) => $"<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>";
        string numbering = $"<w:numbering NAMESPACES><w:abstractNum w:abstractNumId=\"0\">{Level("decimal", "باب %1:")}</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">{Level("lowerRoman", "%1)")}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>";
        string Item(int list, string style, string text) => $"<w:p><w:pPr>{style}<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>{Run(text)}</w:p>";
        ImportedManuscript made = Import(Item(1, "<w:pStyle w:val=\"Heading1\"/>", "آغاز") + Item(2, "", "پہلی بات") + Item(2, "", "دوسری بات"), out _, ("numbering.xml", "numbering", numbering));
        Assert.Equal(["number of a heading: باب 1:", "label of a list: i)", "label of a list: ii)"], made.LeftOut.Where(l => l.Name.StartsWith("number", StringComparison.Ordinal) || l.Name.StartsWith("label", StringComparison.Ordinal)).Select(l => $"{l.Name}: {l.Text}"));
        Assert.Contains("## آغاز", made.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_other_parts_is_named_by_what_they_are()
    {
        ImportedManuscript made = Import(
            Paragraph("متن یہاں ہے۔"), out _,
            ("comments.xml", "comments", $"<w:comments NAMESPACES><w:comment w:id=\"1\" w:author=\"مدیر\">{Paragraph("یہ دیکھیے")}</w:comment></w:comments>"),
            ("charts/chart1.xml", "chart", "<c:chartSpace xmlns:c=\"urn:c\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:p><a:r><a:t>آبادی</a:t></a:r></a:p><c:v>12</c:v></c:chartSpace>"),
            ("diagrams/data1.xml", "diagramData", "<d:dataModel xmlns:d=\"urn:d\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:p><a:r><a:t>خاکہ</a:t></a:r></a:p></d:dataModel>"),
            ("glossary/document.xml", "glossaryDocument", $"<w:glossaryDocument NAMESPACES>{Paragraph("سانچہ")}</w:glossaryDocument>"));
        string[] named = [.. made.LeftOut.Select(l => $"{l.Name}: {l.Text}")];
        Assert.Contains("comment by مدیر: یہ دیکھیے", named);
        Assert.Contains("words of a chart: آبادی 12", named);
        Assert.Contains("words of a diagram: خاکہ", named);
        Assert.Contains("building blocks of the template: سانچہ", named);
        Assert.Contains("page header: ماہنامہ یادیں", named);
    }

    [Fact]
    public void What_the_format_cannot_hold_is_said_at_its_place()
    {
        _ = Import($"<w:p>{Run("متن ")}<w:r><w:rPr><w:strike/></w:rPr><w:t>کٹا ہوا</w:t></w:r></w:p><w:altChunk r:id=\"rIdX0\"/>", out string[] said, ("old.html", "aFChunk", "<p>متن</p>"));
        Assert.Contains(said, d => d.Contains(":5:1: warning I015: ", StringComparison.Ordinal) && d.Contains("کٹا ہوا", StringComparison.Ordinal));
    }

    private static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    private static string Paragraph(string text) => $"<w:p>{Run(text)}</w:p>";

    private static string TextOf(string body) => Import(body, out _).Text;

    private static ImportedManuscript Import(string body, out string[] said, params (string Name, string Kind, string Text)[] parts) => Import(body, out said, "", parts);

    private static ImportedManuscript Import(string body, out string[] said, string footnotes, params (string Name, string Kind, string Text)[] parts)
    {
        ImportedManuscript? made = ImportCaseTests.Import("a.docx", WordFile.Make(Before + body, footnotes, parts: parts), out said);
        Assert.True(made is not null, string.Join('\n', said));
        return made;
    }
}

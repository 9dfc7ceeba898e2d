using System.IO.Compression;
using System.Text;

namespace Publish.Tests.Import;

/// <summary>Makes files as a word processor saves them (ISO/IEC 29500), part by part.</summary>
internal static class WordFile
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" " +
        "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" " +
        "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" " +
        "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Sample() => Make(
        """
        <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>لالٹین کی روشنی</w:t></w:r></w:p>
        <w:p><w:r><w:t>از قلم: رشید اختر</w:t></w:r></w:p>
        <w:p><w:r><w:t xml:space="preserve">گاؤں میں بجلی آنے سے پہلے ہر گھر میں ایک </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>لالٹین</w:t></w:r><w:r><w:t xml:space="preserve"> ہوتی تھی</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>، جو شام ڈھلے طاق پر رکھ دی جاتی۔</w:t></w:r><w:del><w:r><w:delText>مٹا ہوا</w:delText></w:r></w:del></w:p>
        <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>تیل اور بتی</w:t></w:r></w:p>
        <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>مٹی کا تیل</w:t></w:r></w:p>
        <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>روئی کی بتی</w:t></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>چیز</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>دام</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>چمنی</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>چار آنے</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr><w:r><w:t>روشنی کم تھی مگر سب کی تھی۔</w:t></w:r></w:p>
        <w:p><w:r><w:t>چمنی روز صاف ہوتی تھی</w:t></w:r><w:r><w:footnoteReference w:id="3"/></w:r><w:r><w:t>۔</w:t></w:r></w:p>
        """,
        """<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> بعض گھروں میں دو بھی۔</w:t></w:r></w:p><w:p><w:r><w:t>امیر گھروں میں فانوس ہوتا تھا۔</w:t></w:r></w:p></w:footnote><w:footnote w:id="3"><w:p><w:r><w:t>راکھ سے۔</w:t></w:r></w:p></w:footnote>""");

    /// <summary>A file with a body and footnotes.</summary>
    /// <param name="parts">Further parts, each with its name and the kind of its relation to the body.</param>
    public static byte[] Make(string body, string footnotes = "", string header = "<w:p><w:r><w:t>ماہنامہ یادیں</w:t></w:r></w:p>", params (string Name, string Kind, string Text)[] parts)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{Types}.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="{Types}.footnotes+xml"/><Override PartName="/word/styles.xml" ContentType="{Types}.styles+xml"/><Override PartName="/word/header1.xml" ContentType="{Types}.header+xml"/></Types>""");
            Add(zip, "_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="word/document.xml"/></Relationships>""");
            Add(zip, "word/_rels/document.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/footnotes" Target="footnotes.xml"/><Relationship Id="rId2" Type="{Relations}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="{Relations}/header" Target="header1.xml"/><Relationship Id="rId4" Type="{Relations}/numbering" Target="numbering.xml"/>{string.Concat(parts.Select((p, i) => $"<Relationship Id=\"rIdX{i}\" Type=\"{Relations}/{p.Kind}\" Target=\"{(p.Kind == "hyperlink" ? p.Text : p.Name)}\"{(p.Kind == "hyperlink" ? " TargetMode=\"External\"" : "")}/>"))}</Relationships>""");
            Add(zip, "word/document.xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");
            Add(zip, "word/footnotes.xml", $"<w:footnotes {Namespaces}>{footnotes}</w:footnotes>");
            Add(zip, "word/header1.xml", $"<w:hdr {Namespaces}>{header}</w:hdr>");
            foreach ((string name, string kind, string text) in parts.Where(p => p.Kind != "hyperlink"))
            {
                Add(zip, $"word/{name}", text.Replace("NAMESPACES", Namespaces, StringComparison.Ordinal));
            }

            Add(zip, "word/styles.xml", $"""<w:styles {Namespaces}><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/></w:style></w:styles>""");
        }

        return bytes.ToArray();
    }

    public static void Add(ZipArchive zip, string name, string text)
    {
        using Stream part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}

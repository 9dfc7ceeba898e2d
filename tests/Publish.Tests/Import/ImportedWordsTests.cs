using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Publish.Import;
using Xunit;

namespace Publish.Tests.Import;

/// <summary>
/// Random documents of every format, each word of which is another one. The generator knows the words, so nothing of the importer is believed: each is in the essay or in the report, and none is there twice.
/// </summary>
public sealed partial class ImportedWordsTests
{
    private const string Letters = "بتثجحخ";
    private static readonly long Iterations = long.Parse(Environment.GetEnvironmentVariable("PUBLISH_FUZZ") ?? "600", CultureInfo.InvariantCulture);

    // What is put round words: {} is the inside, @@ one word.
    private static readonly string[] InlineXml =
    [
        "<w:r><w:t xml:space=\"preserve\">{} </w:t></w:r>", "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{} </w:t></w:r>", "<w:r><w:rPr><w:rtl/><w:i/></w:rPr><w:t xml:space=\"preserve\"> {}</w:t></w:r>",
        "<w:smartTag w:uri=\"u\" w:element=\"place\"><w:r><w:t xml:space=\"preserve\">{} </w:t></w:r></w:smartTag>", "<w:customXml w:element=\"a\"><w:r><w:t xml:space=\"preserve\">{} </w:t></w:r></w:customXml>",
        "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t xml:space=\"preserve\">{} </w:t></w:r></w:sdtContent></w:sdt>", "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>{}</w:t></w:r></w:sdtContent></w:sdt>",
        "<w:ins w:id=\"1\"><w:r><w:t xml:space=\"preserve\">{} </w:t></w:r></w:ins>", "<w:del w:id=\"1\"><w:r><w:delText xml:space=\"preserve\">{} </w:delText></w:r></w:del>", "<w:moveFrom w:id=\"1\"><w:r><w:t>{}</w:t></w:r></w:moveFrom>",
        "<w:moveTo w:id=\"1\"><w:r><w:t xml:space=\"preserve\"> {} </w:t></w:r></w:moveTo>", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>{}</w:t></w:r>", "<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space=\"preserve\"> {} </w:t></w:r>",
        "<w:hyperlink r:id=\"none\"><w:r><w:t xml:space=\"preserve\">{} </w:t></w:r></w:hyperlink>", "<w:fldSimple w:instr=\" SEQ x \"><w:r><w:t xml:space=\"preserve\">{} </w:t></w:r></w:fldSimple>",
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> XE </w:instrText></w:r><w:r><w:instrText>{}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://e.org/a\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t xml:space=\"preserve\"> {} </w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
        "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>{}</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>{}</w:t></w:r></w:rubyBase></w:ruby></w:r>",
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
        "<w:r><w:pict><v:shape><v:textpath string=\"{}\"/></v:shape></w:pict></w:r>", "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\" descr=\"{}\"/><a:graphic><pic:pic/></a:graphic></wp:inline></w:drawing></w:r>",
        "<m:oMath><m:f><m:num><m:r><m:t>{}</m:t></m:r></m:num><m:den><m:r><m:t>{}</m:t></m:r></m:den></m:f></m:oMath>", "<w:r><w:t>{}</w:t><w:tab/><w:t>{}</w:t><w:br/><w:t>{}</w:t><w:cr/></w:r>",
        "<w:dir w:val=\"rtl\"><w:r><w:t xml:space=\"preserve\">{} </w:t></w:r></w:dir>", "<w:bdo w:val=\"ltr\"><w:r><w:t xml:space=\"preserve\"> {} </w:t></w:r></w:bdo>", "<w:r><w:t xml:space=\"preserve\"> {}</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>",
        "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"3\"/><w:t>*</w:t></w:r>", "<w:bookmarkStart w:id=\"0\" w:name=\"_a\"/><w:r><w:t xml:space=\"preserve\">{} </w:t></w:r><w:bookmarkEnd w:id=\"0\"/>", "<w:foo><w:r><w:bar><w:t>{}</w:t></w:bar></w:r></w:foo>",
    ];

    private static readonly string[] BlockXml =
    [
        "<w:p>{}</w:p>", "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>{}</w:p>", "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>{}</w:p>", "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>{}</w:p>",
        "<w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc><w:tc><w:p>{}</w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p>{}</w:p></w:tc></w:tr></w:tbl>",
        "<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc><w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl><w:p/></w:tc><w:tc><w:p>{}</w:p></w:tc></w:tr><w:tr><w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl>",
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent><w:p>{}</w:p></w:sdtContent></w:sdt>", "<w:customXml w:element=\"x\"><w:p>{}</w:p></w:customXml>",
        "<mc:AlternateContent><mc:Choice Requires=\"x\"><w:p>{}</w:p></mc:Choice><mc:Fallback><w:p>{}</w:p></mc:Fallback></mc:AlternateContent>", "<w:p><w:pPr><w:pStyle w:val=\"Quote\"/></w:pPr>{}</w:p>",
    ];

    private static readonly string[] InlineHtml =
    [
        "{} ", "<b>{}</b> ", "<i>{} </i>", "<a href=\"https://e.org/\">{}</a> ", "<a href=\"javascript:x\">{}</a> ", "<span lang=\"en\">{}</span> ", "<span hidden>{}</span>", "<span style=\"display: none\">{}</span>", "<noscript>{}</noscript>", "<ruby>{}<rt>{}</rt></ruby> ",
        "<ruby>{}<rp>(</rp><rt>{}</rt><rp>)</rp></ruby> ", "<iframe>{}</iframe>", "<template>{}</template>", "<svg><title>{}</title><text>{}</text></svg>", "<math><mfrac><mi>{}</mi><mi>{}</mi></mfrac></math>", "<abbr title=\"{}\">{}</abbr> ", "<img alt=\"{}\" src=\"a.png\">",
        "<!-- {} -->", "<button>{}</button>", "<select><option label=\"{}\">{}</option></select>", "<textarea>{}</textarea>", "<input value=\"{}\" placeholder=\"{}\">", "<q>{}</q> ", "<s>{}</s> ", "<del>{} </del>", "<mark>{} </mark>", "<sub>{}</sub> ", "<sup>{}</sup> ", "{}<sup>2</sup> ",
        "{}<br>{}", "&#x628;{} ", "&zwnj;{}&nbsp;", "<object>{}</object>", "<video>{}</video>", "<label>{} </label>", "<x-own>{} </x-own>", "<script>var x = 1;</script>", "<bdi>{}</bdi> ", "<u>{}</u> ", "<cite>{}</cite> ", "<code>{}</code> ", "<wbr>{} ",
    ];

    private static readonly string[] BlockHtml =
    [
        "<p>{}</p>", "<div>{}</div>", "<h1>{}</h1>", "<h2>{}</h2>", "<blockquote><p>{}</p></blockquote>", "<ul><li>{}</li><li>{}</li></ul>", "<ol type=\"a\" start=\"3\"><li>{}</li><li value=\"7\">{}</li></ol>", "<dl><dt>{}</dt><dd>{}</dd></dl>",
        "<table><tr><td>{}</td><td>{}</td></tr><tr><td colspan=\"2\">{}</td></tr></table>", "<table><caption>{}</caption><tr><td rowspan=\"2\">{}</td><td>{}</td></tr><tr><td>{}</td></tr></table>",
        "<table><tr><td><table><tr><td>{}</td><td>{}</td></tr></table></td><td>{}</td></tr><tr><td>{}</td></tr></table>", "<figure><img alt=\"@@\"><figcaption>{}</figcaption></figure>", "<details><summary>{}</summary><p>{}</p></details>", "<aside>{}</aside>",
        "<pre>{}\n{}</pre>", "<form><p>{}</p></form>", "<nav>{}</nav>", "<footer>{}</footer>", "<div class=\"comments\">{}</div>", "<p hidden>{}</p>", "<section>{}</section>", "<hr><center>{}</center>", "<fieldset><legend>{}</legend>{}</fieldset>",
    ];

    private static readonly string[] TextLines =
    [
        "{}\n", "{} {} {}\n", "{}\n\n", "1. {}\n", "- {}\n", "(۱) {}\n", "{} (۱) {}\n", "{}[2] {}\n", "{}* {}\n", "* {}\n", "۲\n", "> {}\n", "حواشی\n۱۔ {}\n", "# {}\n", "{}\f{}\n", "\t{}  {}\n", "تحریر: {}\n", "({})\n", "{}: {}\n", "| {} | {} |\n", "\u2022 {}\n", "{}\u00A0{}\n", "**{}** {}\n", "{}² {}\n",
    ];

    private static readonly string[] MarkdownBlocks =
    [
        "{} {}\n\n", "# {}\n\n", "## {}\n\n", "> {}\n\n", "- {}\n- {}\n\n", "1. {}\n2. {}\n\n", "```\n{}\n```\n\n", "::: verse\n{}\n{}\n:::\n\n", "{}[^1] {}\n\n[^1]: {}\n\n", "| {} | {} |\n|---|---|\n| {} | {} |\n\n", "*{}* **{}** `{}`\n\n", "[{}](https://e.org) {}\n\n", "<b>{}</b>\n\n",
        "{}\\\n{}\n\n", "{} [the text of this note is missing] {}\n\n", "`[حاشیے کا متن دستیاب نہیں]` {}\n\n", "***\n\n", "{} (3) {}\n\n", "{}[4]\n\n",
    ];

    [Fact]
    public void Each_word_of_a_word_processors_file_is_in_the_essay_or_in_the_report() => Hold(
        "a.docx", Gen.Select(Document(BlockXml, InlineXml), Document(BlockXml, InlineXml), Document(BlockXml, InlineXml), static (body, note, header) => (body, note, header)),
        static (document, fill) => WordFile.Make(
            fill("<w:p><w:r><w:t>{}</w:t></w:r></w:p>" + document.body), fill($"<w:footnote w:id=\"2\">{document.note.Replace("<w:footnoteReference", "<w:none", StringComparison.Ordinal)}</w:footnote><w:footnote w:id=\"3\"><w:p><w:r><w:t>* {{}}</w:t></w:r></w:p></w:footnote>"), fill(document.header)));

    [Fact]
    public void Each_word_of_a_page_is_in_the_essay_or_in_the_report() => Hold(
        "a.html", Document(BlockHtml, InlineHtml), static (document, fill) => Encoding.UTF8.GetBytes(fill($"<!doctype html><html lang=ur><head><title>{{}}</title><meta charset=utf-8><style>p {{ color: red }}</style></head><body><p>{{}}</p>{document}</body></html>")));

    [Fact]
    public void Each_word_of_a_text_is_in_the_essay_or_in_the_report() => Hold("a.txt", OneOf(TextLines).Array[0, 30].Select(string.Concat), static (document, fill) => Encoding.UTF8.GetBytes(fill("{}\n" + document)));

    [Fact]
    public void Each_word_of_Markdown_is_in_the_essay_or_in_the_report() => Hold("a.md", OneOf(MarkdownBlocks).Array[0, 20].Select(string.Concat), static (document, fill) => Encoding.UTF8.GetBytes(fill("{} {}\n\n" + document)));

    private static void Hold<T>(string name, Gen<T> documents, Func<T, Func<string, string>, byte[]> make) => documents.Sample(
        document =>
        {
            int words = 0;
            byte[] bytes = make(document, text => WordSlot().Replace(text, _ => Word(words++)));
            ImportedManuscript? made = ImportCaseTests.Import(name, bytes, out string[] said);
            Assert.True(made is not null, string.Join('\n', said));
            Dictionary<string, int> found = Counted(string.Join('\n', made.LeftOut.Select(l => l.Text).Prepend(made.Text)));
            for (int i = 0; i < words; i++)
            {
                Assert.True(found.GetValueOrDefault(Word(i)) == 1, $"{Word(i)} is there {found.GetValueOrDefault(Word(i))} times\n{made.Text}");
            }
        },
        iter: Iterations);

    private static Gen<string> Document(string[] blocks, string[] inlines)
    {
        Gen<string> inside = OneOf(inlines).Array[1, 4].Select(string.Concat);
        return Gen.Select(OneOf(blocks), inside.Array[4], (block, fillings) =>
        {
            int i = 0;
            return Slot().Replace(block, _ => fillings[i++]);
        }).Array[0, 10].Select(string.Concat);
    }

    /// <summary>Longer than any word of the frames, and never the beginning of another.</summary>
    private static string Word(int number)
    {
        var word = new StringBuilder("د");
        for (int rest = number + 216; rest > 0; rest /= 6)
        {
            word.Append(Letters[rest % 6]);
        }

        return word.Append('د').ToString();
    }

    private static Dictionary<string, int> Counted(string text) => WordForm().Matches(text).GroupBy(m => m.Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    private static Gen<string> OneOf(string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);

    [GeneratedRegex(@"\{\}")]
    private static partial Regex Slot();

    [GeneratedRegex(@"\{\}|@@")]
    private static partial Regex WordSlot();

    [GeneratedRegex("د[بتثجحخ]+د")]
    private static partial Regex WordForm();
}

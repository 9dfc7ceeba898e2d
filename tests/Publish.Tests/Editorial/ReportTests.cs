using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Publish.Editorial;
using Publish.Editorial.Reports;
using Publish.Manuscript.Model;
using Publish.Tests.Manuscript.Reading;
using Xunit;

namespace Publish.Tests.Editorial;

public sealed class ReportTests
{
    private static readonly Book Book = TestBook.ReadFiles(("one.md", TestBook.WithTitle("پہلا جملہ ٹھیک ہے۔ <کاغذ> \U0001F600 پرانا ہے. آخری جملہ بھی۔".Replace("<کاغذ>", "\\<کاغذ", StringComparison.Ordinal)))).Book;

    [Fact]
    public void Sarif_names_rule_place_and_fix()
    {
        Finding[] findings = [.. EditorialChecks.Run(Book).Where(f => f.Diagnostic.Rule.Code == "E030")];
        var stream = new MemoryStream();
        SarifReport.Write(findings, "1.0", stream);
        using var json = JsonDocument.Parse(stream.ToArray());
        JsonElement run = json.RootElement.GetProperty("runs")[0];
        JsonElement result = Assert.Single(run.GetProperty("results").EnumerateArray());
        JsonElement rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        Assert.Equal("E030", rule.GetProperty("id").GetString());
        Assert.Equal("warning", result.GetProperty("level").GetString());
        JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("one.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(4, place.GetProperty("region").GetProperty("startLine").GetInt32());
        // Counted in characters: the emoji is one of them.
        Assert.Equal(37, place.GetProperty("region").GetProperty("startColumn").GetInt32());
        Assert.Equal("\u06D4", result.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0].GetProperty("insertedContent").GetProperty("text").GetString());
    }

    [Fact]
    public void The_page_shows_each_finding_in_its_sentence()
    {
        var stream = new MemoryStream();
        HtmlReport.Write([new ReportedBook("book", Book.Info, EditorialChecks.Run(Book))], stream);
        string page = Encoding.UTF8.GetString(stream.ToArray());
        var html = XDocument.Parse(page);
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.Equal("rtl", html.Root!.Attribute("dir")!.Value);
        Assert.Equal("ur", html.Root.Attribute("lang")!.Value);
        Assert.Empty(html.Descendants("script"));
        XElement quotation = Assert.Single(html.Descendants("blockquote"), q => q.Element("mark")?.Value == ".");
        Assert.Equal("\\<کاغذ \U0001F600 پرانا ہے.", quotation.Value);
    }

    [Fact]
    public void A_book_without_findings_says_so()
    {
        var stream = new MemoryStream();
        HtmlReport.Write([new ReportedBook("book", Book.Info, [])], stream);
        Assert.Empty(XDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).Descendants("table"));
    }
}

using Xunit;

namespace Publish.Tests.Manuscript.Reading;

public sealed class ForeignMarkupTests
{
    [Theory]
    [InlineData("قوت $e=mc^2$ ہے۔", "4:5")]
    [InlineData("$$e$$", "4:1")]
    [InlineData("حوالہ [@ali1999, ص ۵]۔", "4:7")]
    [InlineData("x^2^", "4:2")]
    [InlineData("CO~2~", "4:3")]
    [InlineData("\\pagebreak", "4:1")]
    [InlineData("\\begin{center}", "4:1")]
    [InlineData("یہ ==لفظ== ہے", "4:4")]
    [InlineData("یہ ~~لفظ~~ ہے", "4:4")]
    [InlineData("{--حذف--}", "4:1")]
    [InlineData("[[صفحہ]]", "4:1")]
    [InlineData(":heart: دل", "4:1")]
    [InlineData("{{ نام }}", "4:1")]
    [InlineData("{% raw %}", "4:1")]
    [InlineData("متن %%چھپا%%", "4:5")]
    [InlineData("||راز||", "4:1")]
    [InlineData("متن^[حاشیہ]", "4:4")]
    [InlineData("&nosuch;", "4:1")]
    [InlineData("[TOC]", "4:1")]
    [InlineData("- [x] کام", "4:3")]
    [InlineData("> [!TIP]\n> بات", "4:3")]
    [InlineData("!!! warning", "4:1")]
    [InlineData("+++\ntitle = 1\n+++", "4:1")]
    [InlineData("*[CSS]: زبان", "4:1")]
    [InlineData("## سرخی {-}", "4:9")]
    [InlineData("@@نشان@@", "4:1")]
    [InlineData("[متن](my file.html)", "4:1")]
    [InlineData("| a |\n|---|\n| $x_1$ |", "6:3")]
    [InlineData("متن[^1]\n\n[^1]: یہ ==حاشیہ== ہے", "6:10")]
    [InlineData("(۱) روٹی\n(۲) نمک", "4:1")]
    [InlineData("الف۔ روٹی\nب۔ نمک", "4:1")]
    [InlineData("a. bread\nwith butter\nb. salt", "4:1")]
    [InlineData("i) bread  \nwith butter \nii) salt", "4:1")]
    [InlineData("• روٹی\n• نمک", "4:1")]
    public void Markup_of_another_dialect_is_reported_at_its_place(string markdown, string place)
    {
        string[] diagnostics = TestBook.ReadFaulty(markdown).Diagnostics;
        Assert.StartsWith($"one.md:{place}: warning M046", Assert.Single(diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_and_a_caption_are_looked_at_too()
    {
        string[] diagnostics = TestBook.ReadFiles(("one.md", "---\ntitle: عنوان ==روشن==\n---\n\n![a](a.png \"زیر ~~خط~~\")\n"), ("a.png", TestBook.Png)).Diagnostics;
        Assert.Equal(["one.md:2:14: warning M046", "one.md:5:17: warning M046"], diagnostics.Select(d => d[..d.IndexOf("M046", StringComparison.Ordinal)] + "M046"));
    }

    [Theory]
    [InlineData("قیمت $5 تھی، پھر $10 ہوئی، US$20 بھی، اور 5$۔")]
    [InlineData("($5)–($6) اور $1,000/$2,000")]
    [InlineData("صبح ۱۰:۳۰:۴۵ پر، 10:30:45 پر")]
    [InlineData("لکھیے: name@example.org یا @nobody")]
    [InlineData("2^10 اور ^_^ اور ~۵۰")]
    [InlineData("C:\\Users\\ali اور a/b")]
    [InlineData("\\$x\\$ اور \\[\\[لفظ\\]\\] اور \\~~لفظ")]
    [InlineData("`$x$` اور `[[a]]` اور AT&amp;T اور R&D;")]
    [InlineData("واہ!!! کیا بات ہے??? ۵۰% اور 20%")]
    [InlineData("[sic] اور [۱][۲] اور (الف)(ب) ۲ = ۲")]
    [InlineData("لفظ | لفظ اور الف || ب")]
    [InlineData("سوال: جواب: پھر")]
    [InlineData("(۱) روٹی پہلے اور\nنمک بعد میں")]
    [InlineData("(۱) روٹی\\\n(۲) نمک")]
    [InlineData("(۱۸۵۷) میں\n(۱۸۵۸) میں")]
    [InlineData("A. Smith and\nC. Jones")]
    public void Ordinary_prose_is_left_alone(string markdown) => Assert.Empty(TestBook.ReadFaulty(markdown).Diagnostics);
}

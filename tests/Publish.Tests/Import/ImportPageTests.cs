using System.Text;
using Publish.Import;
using Xunit;

namespace Publish.Tests.Import;

/// <summary>What a web page can hold: each is in the essay, or is named as what it is.</summary>
public sealed class ImportPageTests
{
    [Theory]
    [InlineData("10<sup>3</sup>", "10³")]
    [InlineData("H<sub>2</sub>O", "H₂O")]
    [InlineData("E=mc<sup>2</sup>", "E=mc²")]
    [InlineData("21<sup>st</sup>", "21st")]
    [InlineData("<q>بات</q>", "”بات“")]
    [InlineData("<ruby>漢<rt>kan</rt></ruby>", "漢 (kan)")]
    [InlineData("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "漢(kan)")]
    [InlineData("<math><mfrac><mi>a</mi><mi>b</mi></mfrac></math>", "a / b")]
    [InlineData("<math><msup><mi>x</mi><mn>2</mn></msup></math>", "x²")]
    [InlineData("کتاب&zwnj;ها &amacr; &#x628; &#128;", "کتاب\u200Cها ā ب €")]
    [InlineData("<x-own>لفظ</x-own>", "لفظ")]
    [InlineData("<a href=\"https://ur.wikipedia.org/wiki/اردو\">اردو</a>", "[اردو](<https://ur.wikipedia.org/wiki/%D8%A7%D8%B1%D8%AF%D9%88>)")]
    [InlineData("<a href=\"mailto:a@e.org\">خط</a>", "[خط](<mailto:a@e.org>)")]
    public void What_browsers_show_is_text(string html, string text) => Assert.Contains($"دیکھیے {text} یہاں", Import($"<p>دیکھیے {html} یہاں</p>", out _).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("<span hidden>چھپا</span>", "hidden text: چھپا")]
    [InlineData("<span style=\"color:red; display : none\">چھپا</span>", "hidden text: چھپا")]
    [InlineData("<noscript>بے جان</noscript>", "text for browsers without scripts: بے جان")]
    [InlineData("<iframe>پرانا</iframe>", "page inside the page: پرانا")]
    [InlineData("<template><p>سانچہ</p></template>", "template of a script: سانچہ")]
    [InlineData("<svg><style>.a{}</style><title>نام</title><text>نقش</text></svg>", "drawing: نام نقش")]
    [InlineData("<abbr title=\"پوری بات\">پ</abbr>", "words in a tooltip (attribute title): پوری بات")]
    [InlineData("<img src=\"a/b.png\">", "picture: b.png")]
    [InlineData("<img alt=\"مینار\" title=\"لاہور\">", "picture: مینار")]
    [InlineData("<!-- یاد رہے -->", "comment in the code of the page: یاد رہے")]
    [InlineData("<button>بھیجیے</button>", "form: بھیجیے")]
    [InlineData("<select><option>ایک</option><option>دو</option></select>", "form: ایک دو")]
    [InlineData("<input type=\"submit\" value=\"تلاش\">", "form (attribute value): تلاش")]
    [InlineData("<math><semantics><mi>x</mi><annotation>\\alpha</annotation></semantics></math>", "equation in another notation: \\alpha")]
    [InlineData("<video>پرانا آلہ</video>", "sound or film: پرانا آلہ")]
    public void What_is_not_text_of_the_essay_is_named(string html, string named)
    {
        ImportedManuscript made = Import($"<p>متن {html} یہاں ہے۔</p>", out _);
        Assert.Contains(named, made.LeftOut.Select(l => $"{l.Name}: {l.Text}"));
    }

    [Fact]
    public void Lists_of_terms_details_and_captions_are_text()
    {
        string made = Import("<dl><dt>کاپی</dt><dd>زرد کاغذ</dd></dl><details><summary>خلاصہ</summary><p>چھپا پیرا۔</p></details><figure><img alt=\"م\"><figcaption>مینار کی تصویر</figcaption></figure>", out _).Text;
        Assert.All(["کاپی", "زرد کاغذ", "خلاصہ", "چھپا پیرا۔", "مینار کی تصویر"], text => Assert.Contains($"\n{text}\n", made, StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_keeps_its_columns_under_cells_that_cover_several_and_its_caption()
    {
        string made = Import("<table><caption>جدول کا نام</caption><tr><th rowspan=\"2\">الف</th><th colspan=\"2\">ب</th></tr><tr><td>ج</td><td>د</td></tr><tr><td>ہ</td><td><table><tr><td>۱۲</td><td>۱۳</td></tr></table></td><td>و</td></tr></table>", out _).Text;
        Assert.Contains("جدول کا نام\n\n| الف | ب |  |\n|---|---|---|\n|  | ج | د |\n| ہ | ۱۲ ۱۳ | و |\n", made, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_on_the_title_does_not_refuse_the_page()
    {
        ImportedManuscript? made = ImportCaseTests.Import("a.html", Encoding.UTF8.GetBytes("<h1>عنوان<sup><a href=\"#n\">*</a></sup></h1><p>متن یہاں ہے۔</p><p id=\"n\">* یہ مضمون ایک رسالے میں چھپا۔</p>"), out _);
        Assert.Equal("عنوان", made?.Title);
        Assert.Contains("title: \"عنوان[^title]\"", made?.Text, StringComparison.Ordinal);
        Assert.Contains("[^title]: یہ مضمون ایک رسالے میں چھپا۔", made?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_references_to_one_note_stay_two()
    {
        string made = Import("<p>متن<a href=\"#n\">[1]</a> اور پھر<a href=\"#n\">[1]</a> یہاں ہے۔</p><p id=\"n\">[1] حاشیہ۔</p>", out _).Text;
        Assert.Contains("متن[^1] اور پھر[^1] یہاں ہے۔", made, StringComparison.Ordinal);
    }

    [Fact]
    public void The_title_of_the_page_is_named_or_is_the_title_of_the_essay()
    {
        Assert.Contains(Import("<p>متن یہاں ہے۔</p>", out _, "بلاگ کا نام").LeftOut, l => l is { Name: "title of the page", Text: "بلاگ کا نام" });
        ImportedManuscript? made = ImportCaseTests.Import("a.html", Encoding.UTF8.GetBytes("<title>بلاگ کا نام</title><p>یہ متن یہاں اس طرح شروع ہوتا ہے کہ پہلے ہی جملے میں بہت سے لفظ آ جاتے ہیں اور وہ کسی عنوان کے سے نہیں۔</p>"), out _);
        Assert.Equal("بلاگ کا نام", made?.Title);
    }

    private static ImportedManuscript Import(string body, out string[] said, string title = "عنوان")
    {
        ImportedManuscript? made = ImportCaseTests.Import("a.html", Encoding.UTF8.GetBytes($"<!doctype html><html lang=\"ur\"><head><meta charset=\"utf-8\"><title>{title}</title></head><body><h1>عنوان</h1>{body}</body></html>"), out said);
        Assert.True(made is not null, string.Join('\n', said));
        return made;
    }
}

using System.Collections.Immutable;
using System.Text;
using Publish.Core.Source;
using Publish.Editorial;
using Publish.Editorial.Fixing;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;
using Publish.Tests.Manuscript.Reading;
using Xunit;

namespace Publish.Tests.Editorial;

public sealed class CheckSettingsTests
{
    private const string Faulty = "کاغذ پرانا ہے.";

    [Fact]
    public void A_rule_can_be_turned_off() => Assert.DoesNotContain("E030", Codes(Faulty, "checks:\n  off: [E030]\n"));

    [Fact]
    public void A_severity_can_be_set()
    {
        Finding finding = Assert.Single(Check(Faulty, "checks:\n  severity:\n    E030: error\n"), f => f.Diagnostic.Rule.Code == "E030");
        Assert.Equal(Severity.Error, finding.Diagnostic.Severity);
    }

    [Theory]
    [InlineData("checks:\n  off: [X1]\n")]
    [InlineData("checks:\n  severity:\n    E030: grave\n")]
    [InlineData("checks:\n  quotes: round\n")]
    [InlineData("checks:\n  spellings:\n    a: b\n    b: a\n")]
    [InlineData("checks:\n  words: {a: b}\n")]
    public void What_is_no_setting_is_said(string yaml) =>
        Assert.Contains(TestBook.ReadFiles(("book.yaml", TestBook.Yaml + yaml), ("one.md", TestBook.WithTitle("متن"))).Diagnostics, d => d.Contains(" M007: ", StringComparison.Ordinal));

    [Theory]
    [InlineData("<!-- allow E030: یوں ہی چھپا تھا -->\nکاغذ پرانا ہے.\n\nقلم نیا ہے.", 1)]
    [InlineData("<!-- allow E030 E031: یوں ہی -->\n> کاغذ, پرانا ہے.\n>\n> قلم نیا ہے.", 0)]
    [InlineData("- الف\n\n  <!-- allow E030: یوں ہی -->\n  کاغذ پرانا ہے.\n\n  قلم نیا ہے.", 1)]
    public void An_exception_covers_the_block_after_it(string body, int found)
    {
        string[] codes = Codes(body);
        Assert.Equal(found, codes.Count(c => c == "E030"));
        Assert.DoesNotContain("E089", codes);
    }

    [Theory]
    [InlineData("<!-- allow E030 -->")]
    [InlineData("<!-- allow: reason -->")]
    [InlineData("<!-- allow E030: -->")]
    [InlineData("<!-- allow E030: reason")]
    public void An_exception_without_code_or_reason_is_raw_html(string comment) =>
        Assert.Contains(TestBook.ReadFaulty($"{comment}\n\nمتن").Diagnostics, d => d.Contains(" M010: ", StringComparison.Ordinal));

    [Fact]
    public void An_exception_in_the_front_matter_covers_the_essay()
    {
        (Book book, string[] diagnostics) = TestBook.ReadFiles(("one.md", $"---\ntitle: ایک\nallow:\n  E030: پرانا متن\n---\n{Faulty}\n"));
        Assert.Empty(diagnostics);
        Assert.DoesNotContain(EditorialChecks.Run(book), f => f.Diagnostic.Rule.Code is "E030" or "E089");
    }

    [Fact]
    public void Front_matter_is_checked_and_left_as_it_is()
    {
        var files = new MemoryBookFiles(("book.yaml", Encoding.UTF8.GetBytes(TestBook.Yaml)), ("one.md", "---\r\ntitle: کتابي\r\n---\r\nکتابي۔\r\n"u8.ToArray()));
        Assert.Equal(2, EditorialChecks.Run(BookReader.Read("", "book", files, new DiagnosticBag())!).Count(f => f.Diagnostic.Rule.Code == "E001"));
        FixedFile file = Assert.Single(BookFixer.Fix("", "book", files, new HashSet<string>(), new DiagnosticBag()));
        Assert.Equal("---\r\ntitle: کتابي\r\n---\r\nکتابی۔\r\n", file.TextAfter);
    }

    [Fact]
    public void A_byte_order_mark_stays()
    {
        var files = new MemoryBookFiles(("book.yaml", Encoding.UTF8.GetBytes(TestBook.Yaml)), ("one.md", "\uFEFF---\ntitle: ایک\n---\nکتابي۔"u8.ToArray()));
        FixedFile file = Assert.Single(BookFixer.Fix("", "book", files, new HashSet<string>(), new DiagnosticBag()));
        Assert.Equal("\uFEFF---\ntitle: ایک\n---\nکتابی۔"u8.ToArray(), file.After.ToArray());
    }

    [Fact]
    public void A_fix_that_would_make_a_list_of_a_paragraph_is_not_made()
    {
        var files = new MemoryBookFiles(("book.yaml", Encoding.UTF8.GetBytes(TestBook.Yaml)), ("one.md", Encoding.UTF8.GetBytes(TestBook.WithTitle("۱۔پہلا کاغذ پرانا ہے۔اس پر لکھا ہے۔"))));
        FixedFile file = Assert.Single(BookFixer.Fix("", "book", files, new HashSet<string>(), new DiagnosticBag()));
        Assert.Equal(TestBook.WithTitle("۱۔پہلا کاغذ پرانا ہے۔ اس پر لکھا ہے۔"), file.TextAfter);
    }

    [Theory]
    [InlineData("متن[^1] اور [\u00AD^1] لفظ۔\n\n[^1]: حاشیہ۔")]
    [InlineData("متن \\\u00AD*لفظ*۔")]
    [InlineData("متن &\u00ADamp; لفظ۔")]
    [InlineData("متن [لفظ]\u00AD(https://example.org) ہے۔")]
    [InlineData("متن [لفظ]\u00AD{lang=en} ہے۔")]
    [InlineData("متن *\u00AD*لفظ** ہے۔")]
    [InlineData("متن `\u00AD`لفظ`` ہے۔")]
    [InlineData("متن <\u00ADb>لفظ ہے۔")]
    public void A_fix_that_would_complete_Markdown_is_not_made(string body)
    {
        var files = new MemoryBookFiles(("book.yaml", Encoding.UTF8.GetBytes(TestBook.Yaml)), ("one.md", Encoding.UTF8.GetBytes(TestBook.WithTitle(body))));
        Assert.Empty(BookFixer.Fix("", "book", files, new HashSet<string> { "E022" }, new DiagnosticBag()));
    }

    [Theory]
    [InlineData("کاغذ\u200F\u200F\u200F\u200F\u200F\u200F\u200F\u200F\u200F\u200F\u200F پرانا ہے۔", "کاغذ پرانا ہے۔")]
    [InlineData("کاغذ\u00AD\uFEFF\u00AD\uFEFF\u00AD\uFEFF\u00AD\uFEFF\u00AD\uFEFF\u00AD\uFEFF پرانا ہے۔", "کاغذ پرانا ہے۔")]
    [InlineData("کاغذِِِِِِِِِِِِِِِِ نو ہے۔", "کاغذِ نو ہے۔")]
    [InlineData("خوش\u200C\u200C\u200C\u200C\u200C\u200C\u200C\u200C\u200C\u200C\u200Cنما ہے۔", "خوش\u200Cنما ہے۔")]
    public void Long_runs_of_invisible_characters_are_fixed_at_once(string body, string expected)
    {
        var files = new MemoryBookFiles(("book.yaml", Encoding.UTF8.GetBytes(TestBook.Yaml)), ("one.md", Encoding.UTF8.GetBytes(TestBook.WithTitle(body))));
        Assert.Equal(TestBook.WithTitle(expected), Assert.Single(BookFixer.Fix("", "book", files, new HashSet<string>(), new DiagnosticBag())).TextAfter);
    }

    [Theory]
    [InlineData("", "\u201Dکاغذ\u201C")]
    [InlineData("checks:\n  quotes: curly\n", "\u201Cکاغذ\u201D")]
    [InlineData("checks:\n  quotes: angle\n", "\u00ABکاغذ\u00BB")]
    [InlineData("checks:\n  quotes: doubled\n", "\u2019\u2019کاغذ\u2018\u2018")]
    public void A_book_chooses_its_quotation_marks(string yaml, string expected)
    {
        var files = new MemoryBookFiles(("book.yaml", Encoding.UTF8.GetBytes(TestBook.Yaml + yaml)), ("one.md", Encoding.UTF8.GetBytes(TestBook.WithTitle("یہ \"کاغذ\" ہے۔"))));
        Assert.Equal(TestBook.WithTitle($"یہ {expected} ہے۔"), Assert.Single(BookFixer.Fix("", "book", files, new HashSet<string>(), new DiagnosticBag())).TextAfter);
    }

    [Fact]
    public void A_book_printed_with_guillemets_keeps_them() => Assert.DoesNotContain("E040", Codes("یہ «کاغذ» ہے، وہ «قلم» اور یہ «دوات»۔"));

    private static ImmutableArray<Finding> Check(string body, string yaml = "") =>
        EditorialChecks.Run(TestBook.ReadFiles(("book.yaml", TestBook.Yaml + yaml), ("one.md", TestBook.WithTitle(body))).Book);

    private static string[] Codes(string body, string yaml = "") => [.. Check(body, yaml).Select(f => f.Diagnostic.Rule.Code)];
}

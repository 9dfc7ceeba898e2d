using System.Text;
using Publish.Core.Source;
using Publish.Import;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Settings;
using Xunit;

namespace Publish.Tests.Import;

public sealed class ImportTextTests
{
    private const string Sentence = "یہ ایک سادہ سا جملہ ہے۔";

    [Theory]
    [InlineData("windows-1256")]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_page_is_read_in_the_encoding_that_it_has(string name)
    {
        // Windows 1256 has the letters of Arabic and four of Urdu's; the others came as numbers.
        string text = name == "windows-1256" ? "<p>كتاب خانه پر چراغ گرم ژالہ</p>" : $"<p>{Sentence}</p>";
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes($"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset={name}\"></head><body><h1>عنوان</h1>{text}</body></html>")];
        ImportedManuscript made = ImportCaseTests.Import("a.html", bytes, out string[] said)!;
        Assert.Contains(text[3..^4], made.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(said, d => d.Contains("I004", StringComparison.Ordinal));
    }

    [Fact]
    public void An_encoding_that_is_not_named_is_guessed_and_that_is_said()
    {
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes("عنوان\n\nچراغ گرم");
        Assert.Contains("چراغ گرم", ImportCaseTests.Import("a.txt", bytes, out string[] said)!.Text, StringComparison.Ordinal);
        Assert.Contains(said, d => d.Contains("warning I004", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("متن (2)* اور", "متن[^2] اور")]
    [InlineData("متن(5 )* اور", "متن[^5] اور")]
    [InlineData("متن ہے۔6 * اور", "متن ہے۔[^6] اور")]
    [InlineData("متن[3] اور", "متن[^3] اور")]
    [InlineData("متن [^3] اور", "متن[^3] اور")]
    [InlineData("متن(۴)* اور", "متن[^4] اور")]
    [InlineData("متن² اور", "متن[^2] اور")]
    public void A_mark_is_known_in_its_wild_forms(string wild, string tame) => Assert.Contains(tame, TextOf(wild), StringComparison.Ordinal);

    [Theory]
    [InlineData("سال (1921-22 ) میں")]
    [InlineData("سال 1947* تک")]
    [InlineData("حاصل 3 * 4 ہے")]
    [InlineData("رقبہ 20 m² ہے")]
    [InlineData("نمبر (12) کی گلی")]
    public void What_may_be_something_else_stays(string text)
    {
        string made = TextOf(text);
        Assert.DoesNotContain("[^", made, StringComparison.Ordinal);
        Assert.Contains(text.Replace("*", "\\*", StringComparison.Ordinal), made, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_in_brackets_that_may_be_a_mark_is_said_at_its_place()
    {
        _ = ImportCaseTests.Import("a.txt", Encoding.UTF8.GetBytes("عنوان\n\nنمبر (12) کی گلی"), out string[] said);
        Assert.Contains(said, d => d.StartsWith("anoan.md:5:6: warning I008: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("تحریر:سلیم احمد", "author: سلیم احمد")]
    [InlineData("از: سلیم احمد", "author: سلیم احمد")]
    [InlineData("ترجمہ: سلیم احمد", "translator: سلیم احمد")]
    public void A_byline_goes_into_the_front_matter(string line, string field) =>
        Assert.Contains($"\n{field}\n", ImportCaseTests.Import("a.txt", Encoding.UTF8.GetBytes($"عنوان\n\n{Sentence}\n{line}"), out _)!.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Tuesday, October 30, 2018", "۳۰ اکتوبر ۲۰۱۸ء")]
    [InlineData("منگل، 30 اکتوبر 2018ء", "۳۰ اکتوبر ۲۰۱۸ء")]
    [InlineData("۳۰ اکتوبر، ۲۰۱۸", "۳۰ اکتوبر ۲۰۱۸ء")]
    [InlineData("2018-10-30", "۳۰ اکتوبر ۲۰۱۸ء")]
    public void A_date_of_posting_goes_into_the_front_matter(string line, string date) =>
        Assert.Contains($"date: \"{date}\"", ImportCaseTests.Import("a.txt", Encoding.UTF8.GetBytes($"{line}\nعنوان\n\n{Sentence}"), out _)!.Text, StringComparison.Ordinal);

    [Fact]
    public void Lines_cut_at_a_width_become_paragraphs()
    {
        string line = "یہ سطر اتنی لمبی ہے کہ ایک پرانے برقی خط کی چوڑائی کو پورا بھر دیتی";
        string made = ImportCaseTests.Import("a.txt", Encoding.UTF8.GetBytes($"عنوان\n\n{line}\n{line}\nختم۔\n\n{line}\n{line}\nختم۔\n"), out _)!.Text;
        Assert.Contains($"{line} {line} ختم۔\n", made, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd", "etcpasswd")]
    [InlineData("CON: <b>", "con-b")]
    [InlineData("فاشزم", "fashzm")]
    [InlineData("漢字", "essay")]
    public void A_files_name_is_safe_whatever_the_title(string title, string name) =>
        Assert.Equal($"{name}.md", ImportCaseTests.Import("a.txt", Encoding.UTF8.GetBytes($"{title}\n\n{Sentence}"), out _)!.Path);

    [Theory]
    [InlineData("a.docx", "I001")]
    [InlineData("a.html", "I003")]
    [InlineData("a.txt", "I003")]
    [InlineData("a.md", "I003")]
    public void An_empty_file_is_refused(string name, string code)
    {
        Assert.Null(ImportCaseTests.Import(name, [], out string[] said));
        Assert.Contains($" error {code}: ", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public void The_placeholder_of_a_note_is_known()
    {
        ImportedManuscript made = ImportCaseTests.Import("a.txt", Encoding.UTF8.GetBytes("عنوان\n\nمتن[1] اور[2] پھر\n\nحواشی\n[2] حاشیہ۔"), out _)!;
        Section section = ImportCaseTests.ReadBack(made).Book.Sections[0];
        Assert.Equal([true, false], section.Notes.Select(MissingNoteText.StandsFor));
    }

    [Theory]
    [InlineData("title: T\nessays:\n  - a.md  # first\n\nplace: X\n", "title: T\nessays:\n  - a.md  # first\n  - b.md\n\nplace: X\n")]
    [InlineData("essays:\r\n- \"a.md\"\r\n", "essays:\r\n- \"a.md\"\r\n- b.md\r\n")]
    [InlineData("essays:\n  - a.md", "essays:\n  - a.md\n  - b.md")]
    [InlineData("essays: [a.md, c.md] # all\n", "essays: [a.md, c.md, b.md] # all\n")]
    [InlineData("essays: []\n", "essays: [b.md]\n")]
    [InlineData("essays:\ntitle: T\n", "essays:\n  - b.md\ntitle: T\n")]
    [InlineData("title: T\n", "title: T\nessays:\n  - b.md\n")]
    public void An_essay_is_added_to_the_list_and_nothing_else_changes(string before, string after)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Equal(after, EssayListEdit.Add(new SourceText("book.yaml", before), "b.md", diagnostics));
        Assert.Empty(diagnostics.ToSorted());
    }

    [Theory]
    [InlineData("essays: a.md\n")]
    [InlineData("essays: {a: b}\n")]
    [InlineData("essays: [a.md\n")]
    public void A_list_that_is_none_is_left_alone_and_that_is_said(string yaml)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(EssayListEdit.Add(new SourceText("book.yaml", yaml), "b.md", diagnostics));
        Assert.True(diagnostics.HasErrors);
    }

    private static string TextOf(string sentence) => ImportCaseTests.Import("a.txt", Encoding.UTF8.GetBytes($"عنوان\n\n{sentence}"), out _)!.Text;
}

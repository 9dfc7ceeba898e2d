using System.Text.Json;
using Xunit;

namespace Publish.EndToEnd;

/// <summary><c>publish check</c> and <c>publish fix</c> as their users run them.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("publish-check-").FullName;

    /// <summary>Not those of the tests' data, which show what a book should not have.</summary>
    public static TheoryData<string> Books => [.. Repository.Books.Where(b => Path.GetDirectoryName(b.Value) == Path.Combine(Repository.Root, "books")).Select(b => b.Key)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Books))]
    public void The_projects_own_books_have_nothing_to_mend(string name)
    {
        string folder = Repository.Books[name];
        Finished check = Tool.Run("check", folder, "--strict");
        Assert.True(check.ExitCode == 0, check.Output + check.Errors);
    }

    [Fact]
    public void A_finding_has_its_place_and_the_rules_are_counted()
    {
        WriteBook("کاغذ پرانا ہے.");
        Finished check = Tool.RunIn(_folder, "check", "book");
        Assert.Equal(0, check.ExitCode);
        Assert.Contains("book/one.md:5:14: warning E030: ", check.Output, StringComparison.Ordinal);
        Assert.Contains("     1 E030 A Latin full stop after an Urdu word, 1 can be mended by publish fix\n", check.Output, StringComparison.Ordinal);
        Assert.Equal(1, Tool.RunIn(_folder, "check", "book", "--strict").ExitCode);
        Assert.Equal(0, Tool.RunIn(_folder, "check", "book", "--strict", "--rule", "E031").ExitCode);
    }

    [Fact]
    public void What_reading_and_fonts_say_belongs_to_it()
    {
        WriteBook("متن[^9] \U00013000۔");
        Finished check = Tool.RunIn(_folder, "check", "book");
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("book/one.md:5:4: error M013: ", check.Output, StringComparison.Ordinal);
        Assert.Contains("book/one.md:5:9: error T001: ", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_sarif_and_the_page_are_written()
    {
        WriteBook("کاغذ پرانا ہے.");
        Finished check = Tool.RunIn(_folder, "check", "book", "--json", "--sarif", "out/a.sarif", "--report", "out/a.html");
        using var json = JsonDocument.Parse(check.Output);
        JsonElement finding = Assert.Single(json.RootElement.GetProperty("books")[0].GetProperty("findings").EnumerateArray(), f => f.GetProperty("code").GetString() == "E030");
        Assert.Equal(15, finding.GetProperty("endColumn").GetInt32());
        Assert.True(finding.GetProperty("fixable").GetBoolean());
        using var sarif = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "out", "a.sarif")));
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(Path.Combine(_folder, "out", "a.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_shows_the_change_and_writes_nothing()
    {
        string essay = WriteBook("کاغذ پرانا ہے.");
        string before = File.ReadAllText(essay);
        Finished fix = Tool.RunIn(_folder, "fix", "book", "--dry-run");
        Assert.Equal(0, fix.ExitCode);
        Assert.Contains("@@ -5 +5 @@\n-کاغذ پرانا ہے.\n+کاغذ پرانا ہے۔\n", fix.Output, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(essay));
    }

    [Fact]
    public void Fix_mends_what_the_rule_finds_and_a_second_run_nothing()
    {
        string essay = WriteBook("كاغذ پرانا ہے.\r\n\r\nدوسرا.");
        Assert.Equal(0, Tool.RunIn(_folder, "fix", "book", "--rule", "E030").ExitCode);
        Assert.Equal("---\ntitle: ایک\n---\n\nكاغذ پرانا ہے۔\r\n\r\nدوسرا۔\n", File.ReadAllText(essay));
        Assert.Equal(0, Tool.RunIn(_folder, "fix", "book").ExitCode);
        Assert.Equal("---\ntitle: ایک\n---\n\nکاغذ پرانا ہے۔\r\n\r\nدوسرا۔\n", File.ReadAllText(essay));
        Assert.Contains("nothing to mend", Tool.RunIn(_folder, "fix", "book").Output, StringComparison.Ordinal);
        Assert.Equal(["book.yaml", "one.md"], Directory.GetFiles(Path.Combine(_folder, "book")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        string essay = WriteBook("کاغذ پرانا ہے.");
        string real = Path.Combine(_folder, "book", "real.md");
        File.Move(essay, real);
        File.CreateSymbolicLink(essay, "real.md");
        Assert.Equal(0, Tool.RunIn(_folder, "fix", "book").ExitCode);
        Assert.Equal("real.md", new FileInfo(essay).LinkTarget);
        Assert.Contains("ہے۔", File.ReadAllText(real), StringComparison.Ordinal);
    }

    [Fact]
    public void A_book_with_errors_is_left_as_it_is()
    {
        string essay = WriteBook("متن[^9] ہے.");
        string before = File.ReadAllText(essay);
        Assert.Equal(1, Tool.RunIn(_folder, "fix", "book").ExitCode);
        Assert.Equal(before, File.ReadAllText(essay));
    }

    [Theory]
    [InlineData("check", "--rule", "full-stop")]
    [InlineData("fix", "--rule", "e030")]
    public void A_code_that_is_none_is_wrong_usage(params string[] arguments) => Assert.Equal(2, Tool.RunIn(_folder, arguments).ExitCode);

    private string WriteBook(string text)
    {
        string book = Path.Combine(_folder, "book");
        Directory.CreateDirectory(book);
        File.WriteAllText(Path.Combine(book, "book.yaml"), "title: کتاب\nlanguage: ur\nessays:\n  - one.md\n");
        string essay = Path.Combine(book, "one.md");
        File.WriteAllText(essay, $"---\ntitle: ایک\n---\n\n{text}\n");
        return essay;
    }
}

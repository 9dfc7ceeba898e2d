using System.IO.Compression;
using System.Text.Json;
using Xunit;

namespace Publish.EndToEnd;

public sealed class CommandLineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("publish-cli-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Help_shows_commands_and_examples()
    {
        Finished help = Tool.Run("--help");
        Assert.Equal(0, help.ExitCode);
        Assert.Contains("publish build books/", help.Output, StringComparison.Ordinal);
        Assert.Contains("dump", help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_is_the_version() => Assert.Matches(@"^\d+\.\d+\.\d+", Tool.Run("--version").Output);

    [Theory]
    [InlineData("build", "--no-such-option")]
    [InlineData("build", "--format", "docx")]
    [InlineData("frobnicate")]
    public void Wrong_usage_ends_with_2(params string[] arguments) => Assert.Equal(2, Tool.Run(arguments).ExitCode);

    [Fact]
    public void A_folder_without_a_book_ends_with_3_and_says_so()
    {
        Finished build = Tool.Run("build", _folder);
        Assert.Equal(3, build.ExitCode);
        Assert.Contains("has no book.yaml", build.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_the_manuscript_ends_with_1_names_its_place_and_leaves_what_was_there()
    {
        string book = WriteBook("متن کا پہلا جملہ۔");
        Assert.Equal(0, Tool.RunIn(_folder, "build", "book").ExitCode);
        string pdf = Path.Combine(_folder, "dist", "book", "book.pdf");
        byte[] before = File.ReadAllBytes(pdf);

        File.WriteAllText(Path.Combine(book, "one.md"), "---\ntitle: ایک\n---\n\nمتن[^9]۔\n");
        Finished build = Tool.RunIn(_folder, "build", "book");
        Assert.Equal(1, build.ExitCode);
        Assert.Contains("book/one.md:5:4: error M013:", build.Errors, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(pdf));
        Assert.DoesNotContain(Directory.GetFiles(Path.Combine(_folder, "dist", "book")), f => f.EndsWith("part", StringComparison.Ordinal));
    }

    [Fact]
    public void A_warning_fails_only_with_strict()
    {
        WriteBook("متن۔\n\n[^1]: بے نشان حاشیہ۔");
        Assert.Equal(0, Tool.RunIn(_folder, "build", "book").ExitCode);
        Assert.Equal(1, Tool.RunIn(_folder, "build", "book", "--strict").ExitCode);
    }

    [Fact]
    public void An_output_folder_that_cannot_be_written_ends_with_3_and_names_the_file()
    {
        WriteBook("متن۔");
        File.WriteAllText(Path.Combine(_folder, "file"), "");
        Finished build = Tool.RunIn(_folder, "build", "book", "--output", "file");
        Assert.Equal(3, build.ExitCode);
        Assert.Contains("error C001: cannot write file/book/book.pdf: ", build.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_leaves_the_book_is_an_error_of_the_manuscript()
    {
        WriteSecret();
        WriteBook("متن۔", essay: "../secret.md");
        Finished build = Tool.RunIn(_folder, "build", "book");
        Assert.Equal(1, build.ExitCode);
        Assert.Contains("book/book.yaml:4:5: error M008:", build.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../secret.md")]
    [InlineData("../book/../secret.md")]
    [InlineData("inner/secret.md")]
    public void A_link_that_leaves_the_book_is_not_followed(string target)
    {
        WriteSecret();
        string book = WriteBook("متن۔", essay: "link.md");
        File.CreateSymbolicLink(Path.Combine(book, "inner"), "..");
        File.CreateSymbolicLink(Path.Combine(book, "link.md"), target);
        Finished build = Tool.RunIn(_folder, "build", "book");
        Assert.Equal(3, build.ExitCode);
        Assert.Contains("link.md lies outside the book\u2019s folder", build.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_inside_the_book_is_a_file_like_any_other()
    {
        string book = WriteBook("متن۔", essay: "link.md");
        File.CreateSymbolicLink(Path.Combine(book, "link.md"), "one.md");
        Assert.Equal(0, Tool.RunIn(_folder, "build", "book").ExitCode);
    }

    [Fact]
    public void One_format_makes_one_file()
    {
        WriteBook("متن۔");
        Assert.Equal(0, Tool.RunIn(_folder, "build", "book", "--format", "epub").ExitCode);
        Assert.Equal(["book.epub"], Directory.GetFiles(Path.Combine(_folder, "dist", "book")).Select(f => Path.GetFileName(f)));
    }

    [Fact]
    public void Without_a_name_the_current_folder_is_the_book_and_else_all_below_books()
    {
        string book = WriteBook("متن۔");
        Finished here = Tool.RunIn(book, "build", "--output", "../here");
        Assert.StartsWith("book: ", here.Output, StringComparison.Ordinal);

        Directory.CreateDirectory(Path.Combine(_folder, "books"));
        Directory.Move(book, Path.Combine(_folder, "books", "b"));
        WriteBook("متن۔");
        Directory.Move(book, Path.Combine(_folder, "books", "a"));
        string[] names = [.. Tool.RunIn(_folder, "build").Output.Split('\n').Where(l => l.Contains(" pages, ", StringComparison.Ordinal)).Select(l => l.Split(':')[0])];
        Assert.Equal(["a", "b"], names);
    }

    [Fact]
    public void Two_books_of_one_name_are_wrong_usage()
    {
        WriteBook("متن۔");
        Directory.CreateDirectory(Path.Combine(_folder, "other"));
        Directory.Move(Path.Combine(_folder, "book"), Path.Combine(_folder, "other", "book"));
        WriteBook("متن۔");
        Assert.Equal(2, Tool.RunIn(_folder, "build", "book", "other/book").ExitCode);
    }

    [Fact]
    public void What_is_wrong_with_one_book_does_not_keep_the_other_from_being_built()
    {
        Directory.Move(WriteBook("متن[^9]۔"), Path.Combine(_folder, "bad"));
        WriteBook("متن۔");
        Finished build = Tool.RunIn(_folder, "build", "bad", "book");
        Assert.Equal(1, build.ExitCode);
        Assert.Contains("bad: nothing was written", build.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder, "dist", "book", "book.pdf")));
    }

    [Theory]
    [InlineData("1000000000", 0)]
    [InlineData("yesterday", 2)]
    public void The_date_may_come_from_the_environment(string epoch, int exitCode)
    {
        WriteBook("متن۔");
        Assert.Equal(exitCode, Tool.RunWith(_folder, ("SOURCE_DATE_EPOCH", epoch), "build", "book").ExitCode);
        if (exitCode == 0)
        {
            using ZipArchive epub = ZipFile.OpenRead(Path.Combine(_folder, "dist", "book", "book.epub"));
            using var package = new StreamReader(Assert.Single(epub.Entries, e => e.Name.EndsWith(".opf", StringComparison.Ordinal)).Open());
            Assert.Contains(">2001-09-09T01:46:40Z<", package.ReadToEnd(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Quiet_says_nothing_when_all_is_well()
    {
        WriteBook("متن۔");
        Finished build = Tool.RunIn(_folder, "build", "book", "--quiet");
        Assert.Equal("", build.Output + build.Errors);
    }

    [Fact]
    public void Json_is_one_document_with_artifacts_and_diagnostics()
    {
        WriteBook("متن۔\n\n[^1]: بے نشان حاشیہ۔");
        Finished build = Tool.RunIn(_folder, "build", "book", "--json");
        using var json = JsonDocument.Parse(build.Output);
        JsonElement book = json.RootElement.GetProperty("books")[0];
        Assert.True(book.GetProperty("built").GetBoolean());
        Assert.All(book.GetProperty("artifacts").EnumerateArray(), a =>
            Assert.Equal(new FileInfo(Path.Combine(_folder, a.GetProperty("path").GetString()!)).Length, a.GetProperty("bytes").GetInt64()));
        JsonElement warning = Assert.Single(book.GetProperty("diagnostics").EnumerateArray(), d => d.GetProperty("severity").GetString() == "warning");
        Assert.Equal("M014", warning.GetProperty("code").GetString());
        Assert.Equal("book/one.md", warning.GetProperty("file").GetString());
        Assert.Equal(7, warning.GetProperty("line").GetInt32());
    }

    [Fact]
    public void Json_tells_of_what_could_not_be_written_too()
    {
        WriteBook("متن۔");
        File.WriteAllText(Path.Combine(_folder, "file"), "");
        Finished build = Tool.RunIn(_folder, "build", "book", "--output", "file", "--json");
        Assert.Equal(3, build.ExitCode);
        using var json = JsonDocument.Parse(build.Output);
        Assert.Equal("C001", json.RootElement.GetProperty("books")[0].GetProperty("diagnostics")[0].GetProperty("code").GetString());
    }

    private void WriteSecret() => File.WriteAllText(Path.Combine(_folder, "secret.md"), "---\ntitle: راز\n---\n\nراز\n");

    private string WriteBook(string text, string essay = "one.md")
    {
        string book = Path.Combine(_folder, "book");
        Directory.CreateDirectory(book);
        File.WriteAllText(Path.Combine(book, "book.yaml"), $"title: کتاب\nlanguage: ur\nessays:\n  - {essay}\n");
        File.WriteAllText(Path.Combine(book, "one.md"), $"---\ntitle: ایک\n---\n\n{text}\n");
        return book;
    }
}

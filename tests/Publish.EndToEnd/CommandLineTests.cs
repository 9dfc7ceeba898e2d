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
        Assert.DoesNotContain(Directory.GetFiles(Path.Combine(_folder, "dist", "book")), f => f.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public void A_warning_fails_only_with_strict()
    {
        WriteBook("متن۔\n\n[^1]: بے نشان حاشیہ۔");
        Assert.Equal(0, Tool.RunIn(_folder, "build", "book").ExitCode);
        Assert.Equal(1, Tool.RunIn(_folder, "build", "book", "--strict").ExitCode);
    }

    [Fact]
    public void An_output_folder_that_cannot_be_written_ends_with_3()
    {
        WriteBook("متن۔");
        File.WriteAllText(Path.Combine(_folder, "file"), "");
        Assert.Equal(3, Tool.RunIn(_folder, "build", "book", "--output", "file").ExitCode);
    }

    [Fact]
    public void A_file_outside_the_book_is_never_read()
    {
        string book = WriteBook("متن۔");
        File.WriteAllText(Path.Combine(_folder, "secret.md"), "---\ntitle: راز\n---\n\nراز\n");
        File.CreateSymbolicLink(Path.Combine(book, "link.md"), Path.Combine(_folder, "secret.md"));
        File.WriteAllText(Path.Combine(book, "book.yaml"), "title: کتاب\nlanguage: ur\nessays:\n  - link.md\n");
        Assert.NotEqual(0, Tool.RunIn(_folder, "build", "book").ExitCode);
        File.WriteAllText(Path.Combine(book, "book.yaml"), "title: کتاب\nlanguage: ur\nessays:\n  - ../secret.md\n");
        Finished build = Tool.RunIn(_folder, "build", "book");
        Assert.Equal(1, build.ExitCode);
        Assert.Contains("error M008", build.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_one_document_with_files_and_diagnostics()
    {
        WriteBook("متن۔\n\n[^1]: بے نشان حاشیہ۔");
        Finished build = Tool.RunIn(_folder, "build", "book", "--json");
        using var json = System.Text.Json.JsonDocument.Parse(build.Output);
        System.Text.Json.JsonElement first = json.RootElement.GetProperty("books")[0];
        Assert.True(first.GetProperty("built").GetBoolean());
        Assert.Equal(2, first.GetProperty("files").GetArrayLength());
        Assert.Equal("M014", first.GetProperty("diagnostics")[0].GetProperty("code").GetString());
    }

    private string WriteBook(string text)
    {
        string book = Path.Combine(_folder, "book");
        Directory.CreateDirectory(book);
        File.WriteAllText(Path.Combine(book, "book.yaml"), "title: کتاب\nlanguage: ur\nessays:\n  - one.md\n");
        File.WriteAllText(Path.Combine(book, "one.md"), $"---\ntitle: ایک\n---\n\n{text}\n");
        return book;
    }
}

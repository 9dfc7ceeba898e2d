using System.Text.Json;
using Xunit;

namespace Publish.EndToEnd;

public sealed class ImportCommandTests : IDisposable
{
    private const string Essay = "عنوان\n\nیہ متن کا پہلا جملہ ہے (2)* اور بس۔\n\nPost a Comment\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("publish-import-").FullName;

    public ImportCommandTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "book"));
        Write("book/book.yaml", "title: کتاب\nessays:\n  - 01-one.md  # پہلا\nplace: لاہور\n");
        Write("book/01-one.md", "---\ntitle: ایک\n---\n\nمتن۔\n");
        Write("essay.txt", Essay);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_essay_is_added_to_the_book_which_then_builds()
    {
        Finished import = Tool.RunIn(_folder, "import", "essay.txt", "--into", "book");
        Assert.Equal(0, import.ExitCode);
        Assert.Contains("left out, line 5: comments: Post a Comment", import.Output, StringComparison.Ordinal);
        Assert.Contains(": warning I005: ", import.Errors, StringComparison.Ordinal);
        Assert.Equal("title: کتاب\nessays:\n  - 01-one.md  # پہلا\n  - 02-anoan.md\nplace: لاہور\n", Read("book/book.yaml"));

        Assert.Equal(0, Tool.RunIn(_folder, "build", "book").ExitCode);
        Assert.True(File.Exists(Path.Combine(_folder, "dist", "book", "book.pdf")));
        Assert.True(File.Exists(Path.Combine(_folder, "dist", "book", "book.epub")));
    }

    [Fact]
    public void Nothing_is_overwritten()
    {
        Assert.Equal(0, Tool.RunIn(_folder, "import", "essay.txt", "essay.txt").ExitCode);
        Assert.Equal(Read("anoan.md"), Read("anoan-2.md"));
    }

    [Fact]
    public void What_is_wrong_with_one_file_does_not_keep_the_other_from_being_imported()
    {
        Write("broken.docx", "no zip");
        Finished import = Tool.RunIn(_folder, "import", "broken.docx", "essay.txt", "missing.txt");
        Assert.Equal(3, import.ExitCode);
        Assert.Contains("broken.docx:1:1: error I001: ", import.Errors, StringComparison.Ordinal);
        Assert.Contains("error C001: there is no file missing.txt", import.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder, "anoan.md")));
    }

    [Fact]
    public void A_book_yaml_that_cannot_be_added_to_is_left_alone()
    {
        Write("book/book.yaml", "title: [\n");
        Assert.Equal(1, Tool.RunIn(_folder, "import", "essay.txt", "--into", "book").ExitCode);
        Assert.Equal("title: [\n", Read("book/book.yaml"));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(_folder, "book")).Length);
    }

    [Fact]
    public void Json_is_one_document_with_what_was_made_left_out_and_said()
    {
        Finished import = Tool.RunIn(_folder, "import", "essay.txt", "--json");
        using var json = JsonDocument.Parse(import.Output);
        JsonElement file = json.RootElement.GetProperty("files")[0];
        Assert.Equal("anoan.md", file.GetProperty("essay").GetString());
        JsonElement left = Assert.Single(file.GetProperty("leftOut").EnumerateArray());
        Assert.Equal(5, left.GetProperty("line").GetInt32());
        Assert.Equal("Post a Comment", left.GetProperty("text").GetString());
        Assert.Contains(file.GetProperty("diagnostics").EnumerateArray(), d => d.GetProperty("code").GetString() == "I005" && d.GetProperty("file").GetString() == "anoan.md");
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(_folder, path));

    private void Write(string path, string text) => File.WriteAllText(Path.Combine(_folder, path), text);
}

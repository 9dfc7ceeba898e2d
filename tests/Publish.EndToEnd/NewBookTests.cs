using System.Text.Json;
using Xunit;

namespace Publish.EndToEnd;

public sealed class NewBookTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("publish-new-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_new_book_is_built_without_a_warning_and_names_its_schemas()
    {
        Assert.Equal(0, Tool.RunIn(_folder, "new", "my-book", "--title", "\u0645\u06CC\u0631\u06CC: \"\u06A9\u062A\u0627\u0628\"").ExitCode);
        string[] first = File.ReadAllLines(Path.Combine(_folder, "my-book", "book.yaml"));
        Assert.Equal("# yaml-language-server: $schema=.schemas/book.schema.json", first[0]);
        Assert.Equal("title: \"\u0645\u06CC\u0631\u06CC: \\\"\u06A9\u062A\u0627\u0628\\\"\"", first[1]);
        Assert.True(File.Exists(Path.Combine(_folder, "my-book", ".schemas", "essay.schema.json")));
        Finished build = Tool.RunIn(_folder, "build", "my-book", "--strict");
        Assert.True(build.ExitCode == 0, build.Errors);
        Assert.Contains(" 3 notes, 0 warnings", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_there_is_not_written_over()
    {
        Assert.Equal(0, Tool.RunIn(_folder, "new", "my-book").ExitCode);
        Assert.Equal(2, Tool.RunIn(_folder, "new", "my-book").ExitCode);
    }

    [Theory]
    [InlineData("biuld", "there is no command biuld; did you mean build?")]
    [InlineData("build --formt pdf", "there is no option --formt; did you mean --format?")]
    [InlineData("help book-yml", "did you mean book-yaml?")]
    public void What_was_meant_is_guessed(string line, string message)
    {
        Finished run = Tool.Run(line.Split(' '));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_doctor_finds_the_fonts_in_order()
    {
        Finished doctor = Tool.Run("doctor", "--json");
        Assert.Equal(0, doctor.ExitCode);
        using var json = JsonDocument.Parse(doctor.Output);
        Assert.Contains(json.RootElement.GetProperty("fonts").EnumerateArray(), f => f.GetProperty("file").GetString() == "noto-nastaliq-urdu/NotoNastaliqUrdu-Regular.ttf" && f.GetProperty("glyphs").GetInt32() == 1696);
    }

    [Fact]
    public void Every_chapter_of_the_manual_can_be_shown()
    {
        string[] topics = [.. Tool.Run("help").Output.Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal)).Select(l => l.Trim().Split(' ')[0])];
        Assert.Equal(Directory.GetFiles(Path.Combine(Repository.Root, "books", "manual"), "0*.md").Length + Directory.GetFiles(Path.Combine(Repository.Root, "books", "manual"), "1*.md").Length, topics.Length);
        Assert.All(topics, topic => Assert.StartsWith("# ", Tool.Run("help", topic).Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("publish bu", "build")]
    [InlineData("publish build --fo", "--format")]
    public void A_shell_can_ask_what_comes_next(string line, string answer) =>
        Assert.Contains(answer, Tool.Run($"[suggest:{line.Length}]", line).Output.Split('\n'));

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void There_is_a_script_for_each_shell(string shell) => Assert.Contains("[suggest:", Tool.Run("completion", shell).Output, StringComparison.Ordinal);
}

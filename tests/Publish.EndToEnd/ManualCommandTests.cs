using System.Text.RegularExpressions;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>What the manual tells its readers to type does what it says: every command in these chapters is run, in their order.</summary>
public sealed partial class ManualCommandTests : IDisposable
{
    private static readonly string[] Chapters = ["02-getting-started.md", "10-commands.md", "13-preview.md", "14-releases.md"];

    private readonly string _folder = Directory.CreateTempSubdirectory("publish-manual-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_command_runs()
    {
        File.WriteAllText(Path.Combine(_folder, "mazmun.html"), "<html lang=\"ur\"><body><article><h1>چائے خانہ</h1><p>تحریر: نجمہ علی</p><p>شہر کے پرانے چائے خانے میں ہر شام کتابوں کا ذکر ہوتا تھا۔</p></article></body></html>");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "books"), Path.Combine(Repository.Root, "books"));
        string[] lines = [.. Chapters.SelectMany(CommandsOf).Distinct()];
        Assert.True(lines.Length > 15, "the chapters have commands");
        Assert.All(lines, Run);
    }

    [Fact]
    public void Every_command_that_is_described_is_there_with_its_options()
    {
        foreach (Match described in Synopsis().Matches(File.ReadAllText(ChapterPath("10-commands.md"))))
        {
            string help = Tool.Run(described.Groups["name"].Value, "--help").Output;
            Assert.All(Option().Matches(described.Value), option => Assert.Contains(option.Value, help, StringComparison.Ordinal));
        }
    }

    private void Run(string line)
    {
        string[] words = line.Split(' ')[1..];
        if (words[0] is "preview" or "watch")
        {
            // They run until they are stopped; PreviewTests uses the one.
            return;
        }

        if (words[0] == "release")
        {
            Commit();
        }

        Finished run = Tool.RunIn(_folder, words);
        Assert.True(run.ExitCode == 0, $"{line}\n{run.Errors}");
    }

    /// <summary>What the chapter on releases asks for before.</summary>
    private void Commit()
    {
        Judges.Need("git");
        foreach (string file in Directory.GetFiles(Path.Combine(_folder, "my-book")))
        {
            string text = File.ReadAllText(file).Replace("کتاب کا نام", "کتاب", StringComparison.Ordinal).Replace("یہاں دو تین جملوں میں لکھیے کہ کتاب میں کیا ہے۔", "مضامین۔", StringComparison.Ordinal);
            File.WriteAllText(file, Name().Replace(text, "نجمہ علی"));
        }

        File.WriteAllText(Path.Combine(_folder, "my-book", "CHANGELOG.md"), "## 1.0.0\n\n- پہلی اشاعت\n");
        foreach (string[] arguments in new string[][] { ["init", "-q"], ["add", "my-book"], ["-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "-qm", "The first edition"] })
        {
            Finished git = Programs.Run("git", arguments, _folder);
            Assert.True(git.ExitCode == 0, git.Errors);
        }
    }

    /// <summary>The lines of code that are whole commands: without brackets and names in capitals.</summary>
    private static IEnumerable<string> CommandsOf(string chapter) => File.ReadAllLines(ChapterPath(chapter))
        .Select(l => l.Trim())
        .Where(l => l.StartsWith("publish ", StringComparison.Ordinal) && !Placeholder().IsMatch(l));

    private static string ChapterPath(string chapter) => Path.Combine(Repository.Root, "books", "manual", chapter);

    [GeneratedRegex(@"[\[\]…]|\b[A-Z]{3,}\b")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^publish (?<name>[a-z]+)[^`]*", RegexOptions.Multiline)]
    private static partial Regex Synopsis();

    [GeneratedRegex("--[a-z]+")]
    private static partial Regex Option();

    [GeneratedRegex("(دوسرے )?(مضمون نگار|مرتب) کا نام")]
    private static partial Regex Name();
}

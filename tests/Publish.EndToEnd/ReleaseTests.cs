using System.Security.Cryptography;
using System.Text.Json;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>The rehearsal of a release, with the commands that the workflow gives.</summary>
public sealed class ReleaseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("publish-release-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void From_a_tag_in_a_scratch_clone_to_the_same_artifacts_twice()
    {
        CommitBook();
        string[] first = Release("one");
        string[] second = Release("two");
        Assert.Equal(["RELEASE_NOTES.md", "SHA256SUMS", "manifest.json", "my-book-1.2.0-press.pdf", "my-book-1.2.0.epub", "my-book-1.2.0.pdf"], first.Select(f => Path.GetFileName(f)));
        Assert.All(first.Zip(second), pair => Assert.Equal(File.ReadAllBytes(pair.First), File.ReadAllBytes(pair.Second)));
        Assert.Equal("# ہماری کتاب 1.2.0\n\n- پہلی اشاعت\n", File.ReadAllText(first[0]));
        CheckSums(Path.GetDirectoryName(first[0])!);
        CheckManifest(first[2]);
    }

    [Fact]
    public void What_is_not_committed_is_not_released()
    {
        CommitBook();
        File.AppendAllText(Path.Combine(_folder, "my-book", "01-kitab-aur-qari.md"), "\nنیا جملہ۔\n");
        Refuses("C003", "01-kitab-aur-qari.md");
    }

    [Fact]
    public void Placeholders_are_not_released()
    {
        CommitBook(keepPlaceholders: true);
        Refuses("C004", "کتاب کا نام");
    }

    [Fact]
    public void A_book_without_a_changelog_is_not_released()
    {
        CommitBook();
        File.Delete(Path.Combine(_folder, "my-book", "CHANGELOG.md"));
        Git("commit", "-qam", "no changelog");
        Refuses("C005", "no entry with a version");
    }

    [Fact]
    public void A_tag_of_another_version_is_refused()
    {
        CommitBook();
        Refuses("C005", "the tag v2.0 is not of version 1.2.0", "--tag", "v2.0");
    }

    [Fact]
    public void What_a_validator_refuses_leaves_nothing_and_one_outcome_is_printed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the fake validator is a shell script");
        CommitBook();
        string programs = Directory.CreateDirectory(Path.Combine(_folder, "programs")).FullName;
        string fake = Path.Combine(programs, "qpdf");
        File.WriteAllText(fake, "#!/bin/sh\n[ \"$1\" = --version ] && echo qpdf version 1 && exit 0\nprintf '::error::\\033[31mbroken'\nexit 2\n");
        MakeExecutable(fake);
        Finished release = Tool.RunWith(_folder, ("PATH", $"{programs}:{Environment.GetEnvironmentVariable("PATH")}"), "release", "my-book");
        Assert.Equal((1, ""), (release.ExitCode, release.Output));
        Assert.Equal(["error C007: qpdf refuses my-book-1.2.0.pdf: ::error::\\u{1B}[31mbroken", "my-book: nothing was released", ""], release.Errors.Split('\n').Where(line => !line.Contains(" info ", StringComparison.Ordinal)));
        Assert.False(Directory.Exists(Path.Combine(_folder, "release")));
    }

    [Fact]
    public void A_temporary_file_of_a_killed_run_is_no_change_of_the_book()
    {
        CommitBook();
        File.WriteAllText(Path.Combine(_folder, "my-book", ".01-kitab-aur-qari.md.k1ll3d.publish-part"), "half");
        Release("one");
    }

    [Fact]
    public void Git_runs_no_program_that_the_repository_names()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the planted programs are shell scripts");
        CommitBook();
        string planted = Path.Combine(_folder, ".git", "hooks", "post-index-change");
        File.WriteAllText(planted, $"#!/bin/sh\ntouch {_folder}/ran\n");
        MakeExecutable(planted);
        Git("config", "core.fsmonitor", planted);
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "my-book", "book.yaml"), DateTime.UnixEpoch);
        File.Delete(Path.Combine(_folder, "ran"));
        Release("one");
        Assert.False(File.Exists(Path.Combine(_folder, "ran")));
    }

    [Fact]
    public void Findings_are_written_as_sarif()
    {
        CommitBook();
        string essay = Path.Combine(_folder, "my-book", "01-kitab-aur-qari.md");
        File.AppendAllText(essay, "\n[^9]: بے نشان حاشیہ۔\n");
        Assert.Equal(0, Tool.RunIn(_folder, "build", "my-book", "--sarif", "found.sarif").ExitCode);
        using var sarif = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "found.sarif")));
        JsonElement result = Assert.Single(sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray(), r => r.GetProperty("ruleId").GetString() == "M014");
        JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("my-book/01-kitab-aur-qari.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(File.ReadAllLines(essay).Length, place.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    private void CommitBook(bool keepPlaceholders = false)
    {
        Assert.Equal(0, Tool.RunIn(_folder, "new", "my-book").ExitCode);
        if (!keepPlaceholders)
        {
            foreach (string file in Directory.GetFiles(Path.Combine(_folder, "my-book")))
            {
                File.WriteAllText(file, File.ReadAllText(file)
                    .Replace("دوسرے مضمون نگار کا نام", "عالیہ خان", StringComparison.Ordinal)
                    .Replace("مضمون نگار کا نام", "سعید احمد", StringComparison.Ordinal)
                    .Replace("مرتب کا نام", "نجمہ علی", StringComparison.Ordinal)
                    .Replace("کتاب کا نام", "ہماری کتاب", StringComparison.Ordinal)
                    .Replace("یہاں دو تین جملوں میں لکھیے کہ کتاب میں کیا ہے۔", "دو مضامین۔", StringComparison.Ordinal));
            }
        }

        File.WriteAllText(Path.Combine(_folder, "my-book", "CHANGELOG.md"), "# تبدیلیاں\n\n## 1.2.0\n\n- پہلی اشاعت\n\n## 1.1.0\n\n- مسودہ\n");
        Git("init", "-q");
        Git("add", ".");
        Git("commit", "-qm", "book");
    }

    private string[] Release(string output)
    {
        Finished release = Tool.RunIn(_folder, "release", "my-book", "--output", output, "--tag", "v1.2.0");
        Assert.True(release.ExitCode == 0, release.Errors);
        return [.. Directory.GetFiles(Path.Combine(_folder, output, "my-book")).Order(StringComparer.Ordinal)];
    }

    private void Refuses(string code, string message, params string[] options)
    {
        Finished release = Tool.RunIn(_folder, ["release", "my-book", .. options]);
        Assert.Equal(1, release.ExitCode);
        Assert.Contains($"error {code}: ", release.Errors, StringComparison.Ordinal);
        Assert.Contains(message, release.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "release")));
    }

    private static void CheckSums(string folder)
    {
        string[] lines = File.ReadAllLines(Path.Combine(folder, "SHA256SUMS"));
        Assert.Equal(5, lines.Length);
        Assert.All(lines, line => Assert.Equal(line[..64], Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, line[66..]))))));
    }

    private void CheckManifest(string path)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(path));
        JsonElement root = manifest.RootElement;
        Assert.Equal("1.2.0", root.GetProperty("book").GetProperty("version").GetString());
        Assert.Equal(3, root.GetProperty("book").GetProperty("notes").GetInt32());
        Assert.Equal(Git("rev-parse", "HEAD").Trim(), root.GetProperty("source").GetProperty("commit").GetString());
        Assert.Contains("noto-nastaliq-urdu/NotoNastaliqUrdu-Regular.ttf", root.GetProperty("fonts").EnumerateArray().Select(f => f.GetProperty("file").GetString()));
        string[] claims = [.. root.GetProperty("conformance").EnumerateArray().Select(c => c.GetString()!)];
        Assert.Contains("my-book-1.2.0-press.pdf: PDF/X-4", claims);
        Assert.Contains("my-book-1.2.0.pdf: PDF/UA-1", claims);
        Assert.Contains("my-book-1.2.0.pdf: PDF/A-2a", claims);
    }

    private string Git(params string[] arguments)
    {
        Judges.Need("git");
        Finished git = Programs.Run("git", ["-C", _folder, "-c", "user.name=T", "-c", "user.email=t@example.org", .. arguments]);
        Assert.True(git.ExitCode == 0, git.Errors);
        return git.Output;
    }

    private static void MakeExecutable(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, File.GetUnixFileMode(file) | UnixFileMode.UserExecute);
        }
    }
}

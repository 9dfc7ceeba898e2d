using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>The workflows give only commands of the project, which other tests run, and actions that nobody can exchange.</summary>
public sealed partial class WorkflowTests : IDisposable
{
    private static readonly string[] Allowed = ["./publish ", ".ci/run", ".ci/pack ", ".ci/gather ", "apt-get ", "dotnet run --project src/Publish.Cli ", "artifacts/packages/publish-* build ", "gh release create "];

    private readonly string _folder = Directory.CreateTempSubdirectory("publish-gather-").FullName;

    public static TheoryData<string> Files => [".github/workflows/ci.yml", ".github/workflows/release.yml", "action.yml"];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Files))]
    public void Actions_are_named_by_commit(string file)
    {
        string[] uses = [.. Read(file).Where(l => l.Contains("uses:", StringComparison.Ordinal))];
        Assert.NotEmpty(uses);
        Assert.All(uses, line => Assert.Matches(Pinned(), line));
    }

    [Theory]
    [InlineData(".github/workflows/ci.yml")]
    [InlineData(".github/workflows/release.yml")]
    public void Steps_are_commands_of_the_project_and_take_nothing_into_their_text(string file)
    {
        string[] steps = [.. Read(file).Select(l => l.Trim().TrimStart('-').Trim()).Where(l => l.StartsWith("run: ", StringComparison.Ordinal)).Select(l => l["run: ".Length..])];
        Assert.NotEmpty(steps);
        Assert.All(steps, step => Assert.Contains(Allowed, allowed => step.StartsWith(allowed, StringComparison.Ordinal)));
        Assert.All(steps, step => Assert.DoesNotContain("${{", step, StringComparison.Ordinal));
        Assert.Contains(Read(file), l => l.StartsWith("permissions:", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_system_that_is_released_has_a_lock_file_with_the_packages_of_all()
    {
        string folder = Path.Combine(Repository.Root, "src", "Publish.Cli");
        string[] systems = [.. Read(".github/workflows/release.yml").Select(l => Target().Match(l)).Where(m => m.Success && m.Groups[1].Value != "tool").Select(m => m.Groups[1].Value)];
        Assert.Equal(3, systems.Length);
        Assert.All(systems, system => Assert.True(File.Exists(Path.Combine(folder, $"packages.{system}.lock.json")), system));
        string all = LockedPackages(Path.Combine(folder, "packages.lock.json"));
        Assert.All(Directory.GetFiles(folder, "packages.*.lock.json"), file => Assert.Equal(all, LockedPackages(file)));
    }

    /// <summary>The part of a lock file that holds for every system; `.ci/lock` writes all of them again.</summary>
    private static string LockedPackages(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return json.RootElement.GetProperty("dependencies").GetProperty("net10.0").GetRawText();
    }

    [Fact]
    public void What_was_made_is_gathered_with_one_list_of_sums()
    {
        WriteBook("one");
        WriteBook("two");
        Finished gather = Gather();
        Assert.True(gather.ExitCode == 0, gather.Errors);
        string[] sums = File.ReadAllLines(Path.Combine(_folder, "release", "SHA256SUMS"));
        Assert.Equal(["one-SHA256SUMS", "one-manifest.json", "one.pdf", "two-SHA256SUMS", "two-manifest.json", "two.pdf"], sums.Select(l => l[66..]).Order(StringComparer.Ordinal));
        Assert.All(sums, l => Assert.Equal(l[..64], Sum(Path.Combine(_folder, "release", l[66..]))));
    }

    [Fact]
    public void What_is_not_as_it_was_made_is_not_gathered()
    {
        WriteBook("one");
        File.AppendAllText(Path.Combine(_folder, "found", "one", "one.pdf"), "x");
        Assert.NotEqual(0, Gather().ExitCode);
    }

    private Finished Gather() => Programs.Run(Path.Combine(Repository.Root, ".ci", "gather"), [Path.Combine(_folder, "found"), Path.Combine(_folder, "release")]);

    private void WriteBook(string name)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, "found", name)).FullName;
        string pdf = Path.Combine(folder, $"{name}.pdf");
        File.WriteAllText(pdf, name);
        File.WriteAllText(Path.Combine(folder, "manifest.json"), "{}");
        File.WriteAllText(Path.Combine(folder, "SHA256SUMS"), $"{Sum(pdf)}  {name}.pdf\n");
    }

    private static string Sum(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));

    private static string[] Read(string file) => File.ReadAllLines(Path.Combine(Repository.Root, file));

    [GeneratedRegex(@"uses: [\w./-]+@[0-9a-f]{40} # v\d")]
    private static partial Regex Pinned();

    [GeneratedRegex(@"\{ target: ([\w-]+),")]
    private static partial Regex Target();
}

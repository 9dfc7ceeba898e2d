using Xunit;
using Xunit.Sdk;

namespace Publish.Tests;

/// <summary>The guard of tests/judges/programs.txt: what a test starts, ./test installs.</summary>
public sealed class ProgramsTests
{
    [Theory]
    [InlineData("perl")]
    [InlineData("/usr/bin/env")]
    [InlineData("git-that-is-none")]
    public void A_program_that_is_not_installed_by_the_test_script_fails_a_test_that_starts_it(string program)
    {
        Assert.Contains("programs.txt", Assert.ThrowsAny<XunitException>(() => Programs.Run(program, ["--version"])).Message, StringComparison.Ordinal);
        Assert.ThrowsAny<XunitException>(() => Judges.Need(program));
        Assert.ThrowsAny<XunitException>(() => Judges.Run(program, "--version"));
    }

    [Fact]
    public void A_file_of_a_package_that_is_not_installed_fails_a_test_that_reads_it() =>
        Assert.Contains("programs.txt", Assert.ThrowsAny<XunitException>(() => Judges.NeedFile("/usr/share/dict/words")).Message, StringComparison.Ordinal);

    [Fact]
    public void What_the_repository_is_built_with_is_started() => Assert.Equal(0, Programs.Run("git", ["--version"]).ExitCode);

    [Fact]
    public void Each_line_of_the_table_names_what_is_needed_and_one_package()
    {
        string[] lines = [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "judges", "programs.txt")).Where(l => !l.StartsWith('#'))];
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Matches(@"^(/usr/[\w./-]+|[\w-]+) +[a-z0-9.+-]+$", line));
        Assert.Equal(lines.Length, lines.Select(l => l.Split(' ')[0]).Distinct().Count());
    }
}

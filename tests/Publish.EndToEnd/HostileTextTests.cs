using System.Text.Json;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>Text of strangers in what the program prints, and arguments of scripts whose variables are not set.</summary>
public sealed class HostileTextTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("publish-hostile-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("essays:\n  - \"a\\n::error file=x::pwned\\e[31m.md\"\n", "متن۔")]
    [InlineData("essays: [one.md]\n\"evil\\n::warning::pwned\\e[2J\": 1\n", "متن۔")]
    [InlineData("essays: [one.md]\nsubtitle: \"\\u009B31m\"\nnumerals: \"\\n::stop-commands::x\"\n", "متن۔")]
    [InlineData("essays: [one.md]\n", "[^a\e[31m] ![x](a%0A::error::x.png) [a]{lang=x%1b} [x](y\\:::z) \u009B متن\u202E [](#\u2067x)")]
    public void Nothing_raw_is_printed(string settings, string text)
    {
        string book = WriteBook("book", settings, text);
        foreach (string[] command in new string[][] { ["build", book], ["check", book], ["fix", "-n", book], ["dump", book], ["release", book], ["build", book, "--json"] })
        {
            Finished finished = Tool.RunIn(_folder, command);
            Assert.InRange(finished.ExitCode, 0, 3);
            AssertHarmless(finished);
        }
    }

    [Fact]
    public void The_name_of_a_folder_is_not_printed_raw()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names");
        string book = WriteBook("::error::pwned\n::add-mask::x\e[31m##[group]", "essays: [one.md]\n", "متن۔");
        foreach (string[] command in new string[][] { ["build", book], ["check", book], ["fix", book], ["dump", book], ["release", book], ["new", book], ["import", book], ["inspect", book], ["import", $"{book}/one.md"] })
        {
            AssertHarmless(Tool.RunIn(_folder, command));
        }
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("fix")]
    [InlineData("watch")]
    [InlineData("preview")]
    [InlineData("release")]
    [InlineData("new")]
    [InlineData("import")]
    [InlineData("inspect")]
    [InlineData("dump")]
    [InlineData("help")]
    [InlineData("completion")]
    [InlineData("build", "x", "-o")]
    [InlineData("build", "x", "--format")]
    [InlineData("check", "x", "--report")]
    [InlineData("check", "x", "--sarif")]
    [InlineData("release", "x", "--tag")]
    [InlineData("import", "x", "--into")]
    [InlineData("new", "x", "--title")]
    public void An_empty_argument_is_wrong_usage(params string[] arguments)
    {
        Finished finished = Tool.RunIn(_folder, [.. arguments, ""]);
        Assert.Equal((2, "error: an argument is empty: name a file, a folder or a value, and check that the variables of your script are set\n"), (finished.ExitCode, finished.Errors));
    }

    [Fact]
    public void A_backslash_in_a_name_is_shown_as_it_is()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names");
        string book = WriteBook("back\\slash", "essays: [one.md]\n", "متن[^9]۔");
        Assert.Contains("back\\slash/one.md:5:4: error M013", Tool.RunIn(_folder, "build", book).Errors, StringComparison.Ordinal);
    }

    private static void AssertHarmless(Finished finished)
    {
        // JSON has rules of its own, which let bidi controls through.
        bool isJson = finished.Output.StartsWith('{');
        string all = finished.Output + finished.Errors;
        Assert.DoesNotContain(all, c => (char.IsControl(c) && c != '\n') || (!isJson && (c is '\u202E' or '\u2067')));
        Assert.DoesNotContain(all.Split('\n'), line => line.TrimStart().StartsWith("::", StringComparison.Ordinal) || line.Contains("##[", StringComparison.Ordinal));
        if (isJson)
        {
            JsonDocument.Parse(finished.Output).Dispose();
        }
    }

    private string WriteBook(string name, string settings, string text)
    {
        string folder = Path.Combine(_folder, name);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "book.yaml"), $"title: کتاب\nlanguage: ur\n{settings}");
        File.WriteAllText(Path.Combine(folder, "one.md"), $"---\ntitle: ایک\n---\n\n{text}\n");
        return name;
    }
}

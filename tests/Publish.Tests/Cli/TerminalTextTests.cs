using System.Text.RegularExpressions;
using CsCheck;
using Publish.Cli.Output;
using Publish.Core.Source;
using Xunit;

namespace Publish.Tests.Cli;

/// <summary>What strangers wrote, in manuscripts, file names and the output of other programs, does not act on a terminal or a build server.</summary>
public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("a\n::error file=x::pwned\e[31m.md", "a\\n::error file=x::pwned\\u{1B}[31m.md")]
    [InlineData("\r\t\0\u007F\u0085\u009B", "\\r\\t\\u{0}\\u{7F}\\u{85}\\u{9B}")]
    [InlineData("\u200E\u200F\u061C\u202A\u202E\u2066\u2069\u2028\u2029", "\\u{200E}\\u{200F}\\u{61C}\\u{202A}\\u{202E}\\u{2066}\\u{2069}\\u{2028}\\u{2029}")]
    [InlineData("نستعلیق، می‌خواهم 😀 [x] {y}", "نستعلیق، می‌خواهم 😀 [x] {y}")]
    public void What_steers_a_terminal_is_a_visible_escape(string text, string shown) => Assert.Equal(shown + "\n", Written($"{text}"));

    [Fact]
    public void Half_a_pair_is_a_visible_escape() => Assert.Equal("\\u{D800}x\\u{DC00}\n", Written($"{"\uD800x\uDC00"}"));

    [Theory]
    [InlineData("::error::x", "\\u{3A}:error::x\n")]
    [InlineData("  ::add-mask::x", "  \\u{3A}:add-mask::x\n")]
    [InlineData("x ##[add-mask]y ##vso[task.setvariable]z", "x \\u{23}#[add-mask]y \\u{23}#vso[task.setvariable]z\n")]
    [InlineData("one.md:5:4: error M013: a::b ## c", "one.md:5:4: error M013: a::b ## c\n")]
    public void No_line_is_a_command_to_a_build_server(string text, string shown) => Assert.Equal(shown, Written($"{text}"));

    [Fact]
    public void Own_text_is_kept_and_inserted_text_is_sanitized() => Assert.Equal("\e[31ma\\nb\e[0m    7 1.50\n", Written($"\e[31m{"a\nb"}\e[0m{7,5} {1.5:0.00}"));

    [Fact]
    public void Every_text_is_one_line_without_control_characters() => Gen.String.Sample(text =>
    {
        string line = Written($"{text}");
        Assert.DoesNotContain(line[..^1], char.IsControl);
        Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal));
    });

    /// <summary>The type of the writers lets nothing else through; these are the ways around it, and the files that may take them.</summary>
    [Theory]
    [InlineData(@"\bConsole\.", "Output/Terminal.cs")]
    [InlineData(@"TerminalText\.Drawn\(", "Commands/CompletionCommand.cs Commands/HelpCommand.cs Output/DiagnosticPrinter.cs Reports/TextDiff.cs")]
    [InlineData(@"\bTerminal\.(Out|Error)\.Raw\b|\bAnsiConsole\.|\bMarkup\.", "Output/Progress.cs Output/SpectreConsole.cs Reports/SummaryTable.cs")]
    [InlineData(@"\.WriteJson\((?!JsonReport\.Write|JsonSerializer\.Serialize)", "")]
    public void Only_few_files_write_to_the_terminal_in_another_way(string way, string files)
    {
        string root = Path.Combine(Repository.Root, "src", "Publish.Cli");
        IEnumerable<string> found = Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(f => Regex.IsMatch(Regex.Replace(File.ReadAllText(f), @"//[^\n]*|using [^\n]*", ""), way))
            .Select(f => Path.GetRelativePath(root, f).Replace(Path.DirectorySeparatorChar, '/'));
        Assert.Equal(files.Split(' ', StringSplitOptions.RemoveEmptyEntries), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_diagnostic_at_a_terminal_shows_escapes_in_its_path_and_message()
    {
        var span = new SourceSpan(new SourceText("a\e[2J.md", "\u202Etext"), 0, 1);
        string text = new DiagnosticText(80, colour: false).Of(new Diagnostic(new DiagnosticRule("X001", Severity.Error, "x"), span, "a\nb\e]0;c\a", "d\u009Be"));
        Assert.Contains("a\\nb\\u{1B}]0;c\\u{7}", text, StringComparison.Ordinal);
        Assert.Contains("a\\u{1B}[2J.md", text, StringComparison.Ordinal);
        Assert.Contains("d\\u{9B}e", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text.Where(c => c != '\n'), char.IsControl);
    }

    private static string Written(TerminalText text)
    {
        var writer = new StringWriter();
        new TerminalWriter(writer).WriteLine(text);
        return writer.ToString();
    }
}

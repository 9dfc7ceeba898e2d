using Publish.Cli.Formats;
using Xunit;

namespace Publish.Tests.Cli;

public sealed class OutputFormatTests
{
    [Fact]
    public void Each_format_has_a_name_and_an_ending_of_its_own()
    {
        Assert.Distinct(OutputFormat.All.Select(f => f.Name));
        Assert.Distinct(OutputFormat.All.Select(f => f.Ending));
    }

    [Fact]
    public void The_manual_names_each_format()
    {
        string row = File.ReadLines(Path.Combine(Repository.Root, "books/manual/10-commands.md")).Single(line => line.StartsWith("| `--format LIST` | Some of", StringComparison.Ordinal));
        Assert.All(OutputFormat.All, format => Assert.Contains($"`{format.Name}`", row, StringComparison.Ordinal));
    }
}

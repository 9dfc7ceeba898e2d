using Publish.Cli.Release;
using Xunit;

namespace Publish.Tests.Cli;

public sealed class OutsideTests
{
    [Fact]
    public void A_program_that_does_not_end_is_stopped()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "sleep is a program of Unix");
        TimeoutException e = Assert.Throws<TimeoutException>(() => Outside.Run("sleep", ["600"], TimeSpan.FromMilliseconds(50)));
        Assert.StartsWith("sleep did not end within", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_asks_gets_no_answer_but_the_end_of_its_input()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "cat is a program of Unix");
        Assert.Equal((0, "", ""), Outside.Run("cat", []));
    }
}

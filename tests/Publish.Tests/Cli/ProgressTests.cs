using Publish.Cli.Output;
using Xunit;

namespace Publish.Tests.Cli;

public sealed class ProgressTests
{
    public static TheoryData<int, int> SmallSizes()
    {
        var sizes = new TheoryData<int, int>();
        for (int width = 0; width <= 10; width++)
        {
            sizes.Add(width, 24);
        }

        for (int height = 0; height < 4; height++)
        {
            sizes.Add(80, height);
        }

        return sizes;
    }

    [Theory]
    [MemberData(nameof(SmallSizes))]
    public void On_a_terminal_without_room_the_work_is_done_and_nothing_is_drawn(int width, int height)
    {
        var terminal = new StringWriter();
        Assert.Equal(3, Progress.Run(terminal, new TerminalSize(width, height), colour: true, Work));
        Assert.Equal("", terminal.ToString());
    }

    [Theory]
    [InlineData(40, 4)]
    [InlineData(41, 24)]
    [InlineData(80, 24)]
    [InlineData(500, 200)]
    public void Where_there_is_room_the_work_is_shown(int width, int height)
    {
        var terminal = new StringWriter();
        Assert.Equal(3, Progress.Run(terminal, new TerminalSize(width, height), colour: false, Work));
        Assert.Contains("reading", terminal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_a_book_does_not_steer_the_terminal()
    {
        var terminal = new StringWriter();
        Progress.Run(terminal, new TerminalSize(120, 24), colour: false, progress =>
        {
            progress.Begin("a\n::error::b\e[31m[red]c\u202E: reading");
            return 0;
        });
        Assert.Contains("a\\n::error::b\\u{1B}[31m[red]c\\u{202E}", terminal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_that_reports_no_size_is_taken_for_one_of_eighty_columns() =>
        Assert.Equal((80, 24, false), (default(TerminalSize).Width, default(TerminalSize).Height, default(TerminalSize).CanDraw));

    private static int Work(Progress progress)
    {
        progress.Begin("book: reading");
        progress.Begin("book: setting essays", 2);
        progress.Step();
        progress.Step();
        return 3;
    }
}

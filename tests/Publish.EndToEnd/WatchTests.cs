using System.Diagnostics;
using Xunit;

namespace Publish.EndToEnd;

public sealed class WatchTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("publish-watch-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_saved_file_is_built_and_what_is_built_is_not_taken_for_one()
    {
        Assert.Equal(0, Tool.RunIn(_folder, "new", "book").ExitCode);
        using Process watch = Programs.Start(Tool.Program, ["watch", "--output", "dist"], Path.Combine(_folder, "book"));
        try
        {
            Task<string> output = watch.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await Wait(watch);
            string essay = Path.Combine(_folder, "book", "01-kitab-aur-qari.md");
            await File.WriteAllTextAsync(essay, await File.ReadAllTextAsync(essay, TestContext.Current.CancellationToken) + "\nایک اور جملہ۔\n", TestContext.Current.CancellationToken);
            await Wait(watch);
            watch.Kill();
            string[] built = [.. (await output).Split('\n').Where(l => l.Contains(" pages, ", StringComparison.Ordinal))];
            Assert.Equal(2, built.Length);
            Assert.NotEqual(built[0], built[1]);
        }
        finally
        {
            if (!watch.HasExited)
            {
                watch.Kill();
            }
        }
    }

    private static async Task Wait(Process watch)
    {
        using var patience = new CancellationTokenSource(Programs.Watchdog);
        string? line;
        do
        {
            line = await watch.StandardError.ReadLineAsync(patience.Token);
        }
        while (line is not null && !line.StartsWith("Waiting", StringComparison.Ordinal));
        Assert.NotNull(line);
    }
}

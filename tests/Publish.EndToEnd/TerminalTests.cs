using System.Text.RegularExpressions;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>What a person sees in a terminal of 80 columns, character by character: tests/data/terminal, taken by tmux. UPDATE_GOLDEN=1 takes it anew.</summary>
public sealed partial class TerminalTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("publish-terminal-").FullName;
    private readonly string _socket = $"publish-{Guid.NewGuid():N}";

    public void Dispose()
    {
        Finished.Run("tmux", ["-L", _socket, "kill-server"]);
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("build", "build good")]
    [InlineData("error", "build bad")]
    [InlineData("both", "build good bad")]
    [InlineData("misuse", "biuld good")]
    [InlineData("new", "new my-book")]
    [InlineData("check", "check dirty")]
    [InlineData("fix-dry-run", "fix dirty --dry-run")]
    [InlineData("fix", "fix dirty")]
    public void It_looks_as_it_did(string name, string command)
    {
        Judges.Need("tmux");
        WriteBooks();
        string seen = Size().Replace(Time().Replace(Capture($"{Tool.Program} {command}"), "0.0 s"), "000 kB");
        Check(Path.Combine(Repository.Root, "tests", "data", "terminal", $"{name}.txt"), seen);
        Assert.All(seen.Split('\n'), line => Assert.True(line.Length <= 110, "isolates and marks apart, a line has 80 cells at the most"));
    }

    private void WriteBooks()
    {
        Assert.Equal(0, Tool.RunIn(_folder, "new", "good").ExitCode);
        Assert.Equal(0, Tool.RunIn(_folder, "new", "bad").ExitCode);
        string essay = Path.Combine(_folder, "bad", "01-kitab-aur-qari.md");
        File.WriteAllText(essay, File.ReadAllText(essay)
            .Replace("ورق الٹ رہا ہے۔[^1]", "ورق الٹ رہا ہے۔[^11]", StringComparison.Ordinal)
            .Replace("## متن", "#### متن", StringComparison.Ordinal));
        Assert.Equal(0, Tool.RunIn(_folder, "new", "dirty").ExitCode);
        string dirty = Path.Combine(_folder, "dirty", "02-parhne-ka-waqt.md");
        File.AppendAllText(dirty, "\nيہ پیراگراف کسی بلاگ سے آیا ہے ,جہاں عربی کی یے اور کاف لکھے جاتے ہیں ۔ کتاب كا کاغذ اچھا ہے.\n");
        string yaml = Path.Combine(_folder, "bad", "book.yaml");
        File.WriteAllText(yaml, File.ReadAllText(yaml).Replace("edition:", "editoin:", StringComparison.Ordinal));
    }

    private string Capture(string command)
    {
        const string End = "--end--";
        string script = Path.Combine(_folder, "run.sh");
        File.WriteAllText(script, $"cd {_folder}\nunset NO_COLOR\nLC_ALL=C.UTF-8 {command}\necho; echo {End}\nsleep 300\n");
        Finished start = Finished.Run("tmux", ["-u", "-L", _socket, "-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "60", $"bash --norc {script}"]);
        Assert.True(start.ExitCode == 0, start.Errors);
        DateTime last = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < last)
        {
            string screen = Finished.Run("tmux", ["-u", "-L", _socket, "capture-pane", "-p"]).Output;
            if (screen.Contains(End, StringComparison.Ordinal))
            {
                return screen[..screen.IndexOf(End, StringComparison.Ordinal)].TrimEnd() + "\n";
            }

            Thread.Sleep(100);
        }

        Assert.Fail("the command did not end");
        return "";
    }

    private static void Check(string golden, string seen)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(golden)!);
            File.WriteAllText(golden, seen);
        }

        Assert.Equal(File.ReadAllText(golden), seen);
    }

    [GeneratedRegex(@"\d+\.\d s")]
    private static partial Regex Time();

    // Fonts and compression decide it; the width of three digits keeps the columns.
    [GeneratedRegex(@"\b\d{1,3} kB")]
    private static partial Regex Size();
}

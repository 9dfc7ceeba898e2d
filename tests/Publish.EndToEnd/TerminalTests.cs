using System.Text.RegularExpressions;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>What a person sees in a terminal of 80 columns, character by character: tests/data/terminal, taken by tmux. UPDATE_GOLDEN=1 takes it anew.</summary>
public sealed partial class TerminalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("publish-terminal-").FullName;
    private readonly string _socket = $"publish-{Guid.NewGuid():N}";

    public void Dispose()
    {
        Programs.Run("tmux", ["-L", _socket, "kill-server"]);
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
        // tmux answers where its cursor is once it has read all that was written before the question. (Its hook for a pane that has died is not always run.)
        string script = Path.Combine(_folder, "run.sh");
        File.WriteAllText(script, $"cd {_folder}\nunset NO_COLOR\nLC_ALL=C.UTF-8 {command}\nstty -echo\nprintf '\\e[6n'\nIFS= read -rs -d R\ntmux -L {_socket} wait-for -S ended\nread -rs\n");
        Tmux("-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "60", $"bash --norc {script}");
        Tmux("wait-for", "ended");
        return Tmux("capture-pane", "-p").TrimEnd() + "\n";
    }

    private string Tmux(params string[] arguments)
    {
        Finished run = Programs.Run("tmux", ["-u", "-L", _socket, .. arguments]);
        Assert.True(run.ExitCode == 0, run.Errors);
        return run.Output;
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

using System.Diagnostics;
using Xunit;

namespace Publish.Testing;

/// <summary>How a program ended and what it wrote.</summary>
internal sealed record Finished(int ExitCode, string Output, string Errors);

/// <summary>The one place where tests start programs: what the repository builds or holds, or what tests/judges/programs.txt has ./test install.</summary>
internal static class Programs
{
    /// <summary>Needed to have and to build the repository at all.</summary>
    private static readonly string[] Given = ["git", "dotnet"];

    private static readonly string[] Table = [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "judges", "programs.txt")).Where(l => !l.StartsWith('#')).Select(l => l.Split(' ')[0])];

    /// <summary>After this a program hangs: many times what any needs on a slow machine.</summary>
    public static readonly TimeSpan Watchdog = TimeSpan.FromMinutes(5);

    /// <summary>Runs a program to its end.</summary>
    public static Finished Run(string program, IEnumerable<string> arguments, string? folder = null, params (string Name, string Value)[] environment)
    {
        using Process process = Start(program, arguments, folder, environment);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Watchdog))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} does not end");
        }

        return new Finished(process.ExitCode, output.Result, errors.Result);
    }

    public static Process Start(string program, IEnumerable<string> arguments, string? folder = null, params (string Name, string Value)[] environment)
    {
        Assert.True(IsKnown(program), $"{program} is started by a test, but ./test does not install it: add it to tests/judges/programs.txt");
#pragma warning disable RS0030 // Checked above.
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder ?? "" };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException($"cannot start {program}");
#pragma warning restore RS0030
    }

    public static bool IsInstalled(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>Whether the table has the file, or another of its folder.</summary>
    public static bool IsKnownFile(string path) => IsOwn(path) || Table.Any(entry => Path.GetDirectoryName(entry) == Path.GetDirectoryName(path));

    internal static bool IsKnown(string program) => Path.IsPathRooted(program) ? IsOwn(program) : Given.Contains(program) || Table.Contains(program);

    private static bool IsOwn(string path) => path.StartsWith(Repository.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal) || path.StartsWith(Path.GetTempPath(), StringComparison.Ordinal);
}

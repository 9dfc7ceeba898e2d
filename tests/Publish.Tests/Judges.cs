using System.Diagnostics;
using Xunit;

namespace Publish.Tests;

/// <summary>Programs from outside that judge the output. A judge that is missing skips the test; in CI it fails it.</summary>
internal static class Judges
{
    /// <summary>A file of the npm packages that ./test installs.</summary>
    public static string NodeModule(string relative)
    {
        string file = Path.Combine(Repository.Root, "artifacts", "judges", "node_modules", relative);
        if (!File.Exists(file))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"the judge {relative} is not installed");
            Assert.Skip($"the judge {relative} is not installed: ./test installs it");
        }

        return file;
    }

    /// <summary>Runs an installed program to its end; where it is missing, the test is skipped, or fails in CI.</summary>
    public static (int ExitCode, string Output) RunProgram(string program, params IEnumerable<string> arguments)
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, program))))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"the judge {program} is not installed");
            Assert.Skip($"the judge {program} is not installed");
        }

        return Run(program, arguments);
    }

    /// <summary>Runs a program to its end and gives what it wrote to both streams.</summary>
    public static (int ExitCode, string Output) Run(string program, params IEnumerable<string> arguments)
    {
        using var process = new Process { StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true } };
        process.Start();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}

using System.Diagnostics;
using Xunit;

namespace Publish.Tests;

/// <summary>Programs from outside that judge the output. A judge that is missing skips the test; in CI it fails it.</summary>
internal static class Judges
{
    /// <summary>A file among the judges' npm packages, which lie in tests/judges/node_modules or in the folder that PUBLISH_JUDGES names.</summary>
    public static string NodeModule(string relative)
    {
        string[] folders = [Environment.GetEnvironmentVariable("PUBLISH_JUDGES") ?? "", Path.Combine(Repository.Root, "tests", "judges")];
        string? found = folders.Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, "node_modules", relative)).FirstOrDefault(Path.Exists);
        if (found is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"the judge {relative} is not installed");
            Assert.Skip($"the judge {relative} is not installed");
        }

        return found;
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

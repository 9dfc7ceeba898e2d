using System.ComponentModel;
using System.Diagnostics;

namespace Publish.Cli.Release;

/// <summary>Runs a program from outside, for a limited time.</summary>
internal static class Outside
{
    /// <summary>What a validator takes for a large book, many times over.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <exception cref="Win32Exception">There is no such program.</exception>
    /// <exception cref="TimeoutException">It did not end within the limit, and was stopped.</exception>
    public static (int ExitCode, string Output, string Errors) Run(string program, IEnumerable<string> arguments, TimeSpan? limit = null)
    {
        TimeSpan most = limit ?? Limit;
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        // A child that inherits the pipes may outlive the program: the limit is for the end of both.
        if (process.WaitForExit(most) && Task.WaitAll([output, errors], most))
        {
            return (process.ExitCode, output.Result, errors.Result);
        }

        process.Kill(entireProcessTree: true);
        throw new TimeoutException($"{program} did not end within {most.TotalMinutes:0.##} minutes");
    }
}

using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Publish.Cli.Files;

namespace Publish.Cli.Release;

/// <summary>What git says of a folder.</summary>
internal sealed class Git(string folder)
{
    /// <summary>What differs from the last commit, a line a file; null where the folder is under no version control.</summary>
    public string? Changes() => Ask("status", "--porcelain", "--untracked-files=all", "--", ".");

    /// <summary>The last commit; null where there is none.</summary>
    public string? Commit() => Ask("rev-parse", "HEAD")?.Trim();

    /// <summary>When the folder was last committed.</summary>
    public DateTimeOffset? CommitDate() => long.TryParse(Ask("log", "-1", "--format=%ct", "--", "."), NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out long seconds)
        ? DateTimeOffset.FromUnixTimeSeconds(seconds)
        : null;

    private string? Ask(params string[] arguments)
    {
        try
        {
            (int code, string output, _) = Outside.Run("git", ["-C", folder, .. arguments]);
            return code == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            throw new UserException("publish release asks git whether the book is committed, and there is no git here");
        }
    }
}

/// <summary>Runs a program from outside.</summary>
internal static class Outside
{
    /// <exception cref="Win32Exception">There is no such program.</exception>
    public static (int ExitCode, string Output, string Errors) Run(string program, IEnumerable<string> arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}

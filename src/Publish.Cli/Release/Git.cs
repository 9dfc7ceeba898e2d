using System.ComponentModel;
using System.Globalization;
using Publish.Cli.Files;
using Publish.Cli.Outcomes;

namespace Publish.Cli.Release;

/// <summary>What git says of a folder. It takes no lock, and runs neither a hook nor a file monitor that the repository's own configuration names.</summary>
/// <remarks>Filters stay: without them every file that one of them cleans, such as a picture in Git LFS, would count as changed.</remarks>
internal sealed class Git(string folder)
{
    private static readonly string NoHooks = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";

    /// <summary>What differs from the last commit, a line a file; null where the folder is under no version control.</summary>
    /// <remarks>Temporary files that a killed run has left are no changes of the book.</remarks>
    public string? Changes() => Ask("status", "--porcelain", "--untracked-files=all", "--", ".", $":(exclude,glob)**/.*{TemporaryFile.Extension}");

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
            (int code, string output, _) = Outside.Run("git", ["--no-optional-locks", "-c", "core.fsmonitor=false", "-c", $"core.hooksPath={NoHooks}", "-C", folder, .. arguments]);
            return code == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            throw new UserException("publish release asks git whether the book is committed, and there is no git here");
        }
        catch (TimeoutException e)
        {
            throw new UserException($"publish release asks git whether the book is committed, but {e.Message}");
        }
    }
}

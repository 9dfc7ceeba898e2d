namespace Publish.Cli.Files;

/// <summary>A finished file on its way to the disk.</summary>
/// <param name="Path">Where it goes.</param>
internal sealed record Artifact(string Path, MemoryStream Content)
{
    /// <summary>Whether a file of that name may be lost for it.</summary>
    public bool MayReplace { get; init; } = true;

    /// <summary>Writes all under other names, and gives them their own names only when all are whole and on the disk.</summary>
    /// <remarks>So what was there before stays whole, whatever happens: a full disk, a crash, a second build at the same time.</remarks>
    /// <exception cref="UserException">The folder or a file cannot be written.</exception>
    public static void WriteAll(IReadOnlyCollection<Artifact> artifacts)
    {
        try
        {
            foreach (Artifact artifact in artifacts)
            {
                artifact.Try(artifact.WriteAside);
            }

            foreach (Artifact artifact in artifacts)
            {
                artifact.Try(() => File.Move(artifact.Aside, artifact.Path, artifact.MayReplace));
            }
        }
        finally
        {
            foreach (Artifact artifact in artifacts.Where(a => File.Exists(a.Aside)))
            {
                File.Delete(artifact.Aside);
            }
        }
    }

    private string Aside => $"{Path}.{Environment.ProcessId}.part";

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"cannot write {Path}: {e.Message}");
        }
    }

    private void WriteAside()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!);
        using var file = new FileStream(Aside, FileMode.Create, FileAccess.Write, FileShare.None);
        Content.WriteTo(file);
        file.Flush(flushToDisk: true);
        if (!OperatingSystem.IsWindows() && File.Exists(Path))
        {
            File.SetUnixFileMode(file.SafeFileHandle, File.GetUnixFileMode(Path));
        }
    }
}

namespace Publish.Cli.Files;

/// <summary>A whole file beside the place where it will go, under a hidden name that nobody can guess.</summary>
/// <remarks>It is held open and locked, so that the next run can tell it from one that a killed run has left, and delete that.</remarks>
internal sealed class TemporaryFile : IDisposable
{
    /// <summary>The end of every temporary name; <c>publish release</c> does not count such files as changes of a book.</summary>
    public const string Extension = ".publish-part";

    private const int MaxName = 60;
    private const int MaxAttempts = 5;

    // Windows renames an open file only where it is shared for that.
    private static readonly FileShare Sharing = OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None;

    private readonly string _path;
    private readonly FileStream _stream;
    private bool _isDone;

    private TemporaryFile(string path, FileStream stream)
    {
        _path = path;
        _stream = stream;
    }

    /// <summary>Writes the content down to the disk, with the permissions of the file that it will replace.</summary>
    public static TemporaryFile Write(string target, MemoryStream content) => Create(target, content.WriteTo);

    public static TemporaryFile Copy(string source)
    {
        using FileStream from = File.OpenRead(source);
        return Create(source, from.CopyTo);
    }

    public void MoveTo(string target, bool mayReplace)
    {
        File.Move(_path, target, mayReplace);
        _isDone = true;
        _stream.Dispose();
    }

    public void Dispose()
    {
        if (!_isDone)
        {
            File.Delete(_path);
            _isDone = true;
        }

        _stream.Dispose();
    }

    private static TemporaryFile Create(string target, Action<Stream> write)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(target))!;
        DeleteLeftovers(folder);
        TemporaryFile file = Open(folder, Path.GetFileName(target));
        try
        {
            write(file._stream);
            file._stream.Flush(flushToDisk: true);
            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(file._stream.SafeFileHandle, File.GetUnixFileMode(target));
            }

            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static TemporaryFile Open(string folder, string name)
    {
        for (int attempt = 1; ; attempt++)
        {
            string path = Path.Combine(folder, $".{name[..Math.Min(name.Length, MaxName)]}.{Path.GetRandomFileName()}{Extension}");
            try
            {
                // CreateNew follows no link and takes no file that is there.
                return new TemporaryFile(path, new FileStream(path, FileMode.CreateNew, FileAccess.Write, Sharing));
            }
            catch (IOException) when (attempt < MaxAttempts)
            {
                // Another run looked for leftovers between the making of the file and its lock.
                continue;
            }
        }
    }

    private static void DeleteLeftovers(string folder)
    {
        foreach (string path in Directory.GetFiles(folder, $".*{Extension}").Order(StringComparer.Ordinal))
        {
            try
            {
                // Opening fails while another run holds the file.
                using var unused = new FileStream(path, FileMode.Open, FileAccess.Write, Sharing);
                File.Delete(path);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                continue;
            }
        }
    }
}

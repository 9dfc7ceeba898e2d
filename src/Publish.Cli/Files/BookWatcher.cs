using Publish.Cli.Outcomes;

namespace Publish.Cli.Files;

/// <summary>Waits until a file of a book changes, and then until the editor has done writing.</summary>
internal sealed class BookWatcher : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(400);
    private static readonly string[] Extensions = [".md", ".yaml", ".png", ".jpg", ".jpeg", ".ttf", ".otf", ".txt"];

    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly SemaphoreSlim _changed = new(0);

    /// <exception cref="UserException">The system can watch no more folders.</exception>
    public BookWatcher(IEnumerable<string> folders)
    {
        try
        {
            foreach (string folder in folders)
            {
                _watchers.Add(Watch(folder));
            }
        }
        catch (IOException e)
        {
            Dispose();
            throw new UserException($"cannot watch for changes: {e.Message}");
        }
    }

    public async Task WaitAsync(CancellationToken cancellation)
    {
        await _changed.WaitAsync(cancellation);
        DateTime end = DateTime.UtcNow + Longest;
        while (DateTime.UtcNow < end && await _changed.WaitAsync(Quiet, cancellation))
        {
        }
    }

    public void Dispose()
    {
        foreach (FileSystemWatcher watcher in _watchers)
        {
            watcher.Dispose();
        }

        _changed.Dispose();
    }

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size | NotifyFilters.DirectoryName,
            InternalBufferSize = 1 << 16,
        };
        watcher.Changed += (_, e) => Note(e.FullPath);
        watcher.Created += (_, e) => NoteArrived(e.FullPath);
        watcher.Deleted += (_, e) => NoteGone(e.FullPath);
        watcher.Renamed += (_, e) =>
        {
            NoteGone(e.OldFullPath);
            NoteArrived(e.FullPath);
        };
        watcher.Error += (_, _) => Signal();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Note(string path)
    {
        if (IsOfBook(path))
        {
            Signal();
        }
    }

    /// <summary>A folder that comes may bring essays and pictures.</summary>
    private void NoteArrived(string path)
    {
        if (IsOfBook(path) || HoldsBookFiles(path))
        {
            Signal();
        }
    }

    /// <summary>What has gone may have been a folder with essays and pictures: nobody can look any more.</summary>
    private void NoteGone(string path)
    {
        if (IsOfBook(path) || Path.GetExtension(path).Length == 0)
        {
            Signal();
        }
    }

    /// <summary>Only what a book is made of: what is made from it may lie in the same folder.</summary>
    private static bool IsOfBook(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static bool HoldsBookFiles(string path)
    {
        try
        {
            return Directory.Exists(path) && Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Any(IsOfBook);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private void Signal()
    {
        try
        {
            _changed.Release();
        }
        catch (ObjectDisposedException)
        {
            // A last event on its way while the watcher is taken down.
        }
    }
}

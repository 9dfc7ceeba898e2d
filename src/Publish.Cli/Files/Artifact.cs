namespace Publish.Cli.Files;

/// <summary>A file that is written under another name and takes its place only when it is whole.</summary>
internal sealed class Artifact : IDisposable
{
    private readonly string _temporary;
    private readonly FileStream _stream;
    private bool _moved;

    public Artifact(string path)
    {
        Path = path;
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        _temporary = $"{path}.{Environment.ProcessId}.part";
        _stream = new FileStream(_temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16);
    }

    public string Path { get; }

    public Stream Stream => _stream;

    public long Length { get; private set; }

    /// <summary>On the disk, whole, but not yet in its place: to be called for all before the first is moved.</summary>
    public void Finish()
    {
        _stream.Flush(flushToDisk: true);
        Length = _stream.Length;
        _stream.Dispose();
    }

    public void MoveIntoPlace()
    {
        File.Move(_temporary, Path, overwrite: true);
        _moved = true;
    }

    public void Dispose()
    {
        _stream.Dispose();
        if (!_moved)
        {
            File.Delete(_temporary);
        }
    }
}

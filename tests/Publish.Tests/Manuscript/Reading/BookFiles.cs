using Publish.Manuscript.Reading;

namespace Publish.Tests.Manuscript.Reading;

/// <summary>A book of the tests' data.</summary>
internal sealed class FolderBookFiles(string folder) : IBookFiles
{
    public byte[]? Read(string relativePath)
    {
        string path = Path.Combine(folder, relativePath);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }
}

/// <summary>A book in memory.</summary>
internal sealed class MemoryBookFiles(params (string Path, byte[] Content)[] files) : IBookFiles
{
    public byte[]? Read(string relativePath) => files.FirstOrDefault(f => f.Path == relativePath).Content;
}

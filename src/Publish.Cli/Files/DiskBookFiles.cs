using Publish.Manuscript.Reading;

namespace Publish.Cli.Files;

/// <summary>A book's files on the disk: ordinary files inside its folder, and nothing that a link makes of them.</summary>
internal sealed class DiskBookFiles(string folder) : IBookFiles
{
    private const long MaxLength = 64L << 20;

    private readonly string _root = RealPath(folder) + Path.DirectorySeparatorChar;

    public byte[]? Read(string relativePath)
    {
        string path = Path.Combine(folder, relativePath);
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return null;
        }

        string real = RealPath(path);
        if (!real.StartsWith(_root, StringComparison.Ordinal))
        {
            throw new UserException($"{relativePath} is a link that leads out of the book\u2019s folder");
        }

        long length = new FileInfo(real).Length;
        return length <= MaxLength ? File.ReadAllBytes(real) : throw new UserException($"{relativePath} is larger than {MaxLength >> 20} MB");
    }

    /// <summary>The path with every link in it followed.</summary>
    private static string RealPath(string path)
    {
        string full = Path.GetFullPath(path);
        string real = Path.GetPathRoot(full)!;
        foreach (string part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            string next = Path.Combine(real, part);
            FileSystemInfo info = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            real = info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? next;
        }

        return real;
    }
}

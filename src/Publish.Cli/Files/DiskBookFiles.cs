using Publish.Cli.Outcomes;
using Publish.Manuscript.Reading;

namespace Publish.Cli.Files;

/// <summary>A book's files on the disk: ordinary files inside its folder, wherever links lead.</summary>
internal sealed class DiskBookFiles(string folder) : IBookFiles
{
    private const long MaxLength = 64L << 20;
    private const int MaxLinks = 40;

    private readonly string _root = RealPath(folder) + Path.DirectorySeparatorChar;

    public byte[]? Read(string relativePath)
    {
        string path = Path.Combine(folder, relativePath);
        if (!File.Exists(path))
        {
            return null;
        }

        string real = RealPath(path);
        if (!real.StartsWith(_root, StringComparison.Ordinal))
        {
            throw new UserException($"{relativePath} lies outside the book\u2019s folder");
        }

        return new FileInfo(real).Length switch
        {
            // Pipes and devices have this length too, and must not be opened: reading them may never end.
            0 => [],
            <= MaxLength => File.ReadAllBytes(real),
            _ => throw new UserException($"{relativePath} is larger than {MaxLength >> 20} MB"),
        };
    }

    /// <summary>Where a file that was read really lies: what is put in its place must not take the place of a link.</summary>
    public string RealPathOf(string relativePath) => RealPath(Path.Combine(folder, relativePath));

    /// <summary>The path with every link in it followed, also the links in what links name.</summary>
    private static string RealPath(string path, int links = 0)
    {
        string full = Path.GetFullPath(path);
        string real = Path.GetPathRoot(full)!;
        string[] parts = full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < parts.Length; i++)
        {
            string next = Path.Combine(real, parts[i]);
            FileSystemInfo info = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            if (info.LinkTarget is { } target)
            {
                return links < MaxLinks ? RealPath(Path.Combine([real, target, .. parts[(i + 1)..]]), links + 1) : throw new UserException($"{path}: too many links");
            }

            real = next;
        }

        return real;
    }
}

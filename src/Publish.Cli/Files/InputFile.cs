using Publish.Cli.Outcomes;

namespace Publish.Cli.Files;

/// <summary>A file that the user names, anywhere on the disk.</summary>
internal static class InputFile
{
    /// <exception cref="UserException">There is none, or it is too large.</exception>
    public static byte[] Read(string path, int maxLength)
    {
        var file = new FileInfo(path);
        return !file.Exists ? throw new UserException(Directory.Exists(path) ? $"{path} is a folder" : $"there is no file {path}")
            : file.Length > maxLength ? throw new UserException($"{path} is larger than {maxLength >> 20} MB")
            // Pipes and devices have no length, and reading them may never end.
            : file.Length == 0 ? []
            : File.ReadAllBytes(path);
    }
}

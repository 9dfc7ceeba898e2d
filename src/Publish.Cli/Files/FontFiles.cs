using Publish.Text.Fonts;

namespace Publish.Cli.Files;

/// <summary>The fonts that come with the program, in the folder beside it.</summary>
internal static class FontFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "fonts");

    public static FontLibrary Open() => new(Read);

    /// <param name="path">Below the fonts folder, with <c>/</c>.</param>
    /// <exception cref="UserException">There is no such file.</exception>
    public static ReadOnlyMemory<byte> Read(string path)
    {
        string file = Path.Combine(Folder, path);
        return File.Exists(file) ? File.ReadAllBytes(file) : throw new UserException($"the font {path} is missing from {Folder}");
    }
}

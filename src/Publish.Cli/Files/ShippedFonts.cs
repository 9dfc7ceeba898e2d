using Publish.Cli.Outcomes;
using Publish.Text.Fonts;

namespace Publish.Cli.Files;

/// <summary>The fonts that come with the program, in the folder beside it.</summary>
internal static class ShippedFonts
{
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "fonts");

    /// <summary>The paths of all font files below the folder, in order.</summary>
    public static string[] All() => !Directory.Exists(Folder)
        ? []
        : [.. Directory.GetFiles(Folder, "*.ttf", SearchOption.AllDirectories).Select(f => DisplayPath.Of(Path.GetRelativePath(Folder, f))).Order(StringComparer.Ordinal)];

    public static FontLibrary Open() => new(Read);

    /// <param name="path">Below the fonts folder, with <c>/</c>.</param>
    /// <exception cref="UserException">There is no such file.</exception>
    public static ReadOnlyMemory<byte> Read(string path)
    {
        string file = Path.Combine(Folder, path);
        return File.Exists(file) ? File.ReadAllBytes(file) : throw new UserException($"the font {path} is missing from {Folder}");
    }
}

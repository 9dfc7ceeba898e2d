using Publish.Manuscript.Model;
using Publish.Text.Fonts;

namespace Publish.Layout.Styles;

/// <summary>Where a font is: among those that come with the program, or among the files of the book.</summary>
/// <param name="Path">Below fonts/ or the book's folder, with <c>/</c>.</param>
/// <param name="Own">Null for a font that comes with the program.</param>
public sealed record FontSource(string Path, FontFile? Own)
{
    /// <summary>The first folder of the path; empty where it has none.</summary>
    public string Folder => Path[..Math.Max(0, Path.IndexOf('/', StringComparison.Ordinal))];

    /// <param name="path">Without its extension.</param>
    public static FontSource Shipped(string path) => new(path + ".ttf", null);

    internal static FontSource OfBook(FontFile file) => new(file.Path, file);

    /// <exception cref="FontException">The font cannot be used.</exception>
    internal FontFace Load(FontLibrary library)
    {
        try
        {
            return Own is null ? library.Get(Path) : library.Get(System.IO.Path.GetFileNameWithoutExtension(Path), Own.Data);
        }
        catch (FontException e) when (Own is not null)
        {
            throw new FontException(e.Message) { Span = Own.Span };
        }
    }
}

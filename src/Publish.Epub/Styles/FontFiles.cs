using System.Collections.Immutable;
using Publish.Epub.Container;

namespace Publish.Epub.Styles;

/// <summary>The fonts as files of the publication.</summary>
internal static class FontFiles
{
    public const string Folder = "fonts/";

    public static IEnumerable<Resource> Of(ImmutableArray<EpubFont> fonts) => fonts.Select(font => new Resource(Folder + font.FileName, MediaTypeOf(font.FileName), font.Data));

    /// <summary>EPUB 3.3, 3.2: the core media types of fonts.</summary>
    private static string MediaTypeOf(string fileName) => Path.GetExtension(fileName) switch
    {
        ".ttf" => "font/ttf",
        ".otf" => "font/otf",
        ".woff" => "font/woff",
        ".woff2" => "font/woff2",
        _ => throw new ArgumentException($"not the name of a font file: {fileName}", nameof(fileName)),
    };
}

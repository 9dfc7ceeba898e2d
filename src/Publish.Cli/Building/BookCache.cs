using Publish.Cli.Files;
using Publish.Layout;
using Publish.Manuscript.Reading;
using Publish.Text.Fonts;

namespace Publish.Cli.Building;

/// <summary>What a command keeps of a book that it makes again at each change: only what has changed is read and set anew.</summary>
internal sealed class BookCache
{
    public FontLibrary Fonts { get; } = ShippedFonts.Open();

    public ReadingCache Reading { get; } = new();

    public TypesetCache Typesetting { get; } = new();
}
